package app.paydesk.ui.profiles;

import app.paydesk.ui.PersonPort;
import app.paydesk.ui.control.Background;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The name that entries of this desk bear, and whether a person has still to say which. */
public final class PersonModel {
  private final PersonPort desk;
  private final Background background;
  private final ReadOnlyBooleanWrapper asked;

  public PersonModel(PersonPort desk, Background background) {
    this.desk = desk;
    this.background = background;
    this.asked = new ReadOnlyBooleanWrapper(!desk.named());
  }

  /** As entries bear it now; empty where nobody is known. */
  public String name() {
    return desk.person();
  }

  /** Whether no person has given or kept a name in this home yet. */
  ReadOnlyBooleanProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /**
   * Keeps a name, which what is done from then on bears.
   *
   * @param name clean
   * @param failed told why it could not be kept; all stays as it was
   */
  public void keep(String name, Runnable kept, Consumer<Exception> failed) {
    background.run(
        () -> {
          desk.call(name);
          return name;
        },
        _ -> {
          asked.set(!desk.named());
          kept.run();
        },
        failed);
  }
}
