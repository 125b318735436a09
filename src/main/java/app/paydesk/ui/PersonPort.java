package app.paydesk.ui;

import java.io.IOException;

/** What is known of the person at this desk, whose name their entries bear. */
public interface PersonPort {
  /** The name, as it was last read; empty where nobody is known. */
  String person();

  /** Whether a person gave or kept that name, as it was last read; else it is the system's user. */
  boolean named();

  /**
   * Keeps who sits at this desk, whose name what is done from now on bears; may wait for disk.
   *
   * @param person clean, see {@link app.paydesk.profile.DeskPerson}
   * @throws IOException if it cannot be kept; the one before stays
   */
  void call(String person) throws IOException;
}
