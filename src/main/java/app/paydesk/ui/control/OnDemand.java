package app.paydesk.ui.control;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, as most starts never show every screen. */
public final class OnDemand<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  public OnDemand(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The one thing. */
  public T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }

  /** It, if it was asked for before. */
  public Optional<T> made() {
    return made;
  }
}
