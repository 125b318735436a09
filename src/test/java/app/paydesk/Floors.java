package app.paydesk;

/** The floors of {@link FloorsTest} for other tests of the house. */
public final class Floors {
  private Floors() {}

  /** How many there are. */
  public static int count() {
    return FloorsTest.FLOORS.size();
  }

  /** The floor of a room, from 0; {@code start} is the top. */
  public static int of(String room) {
    return FloorsTest.floor(room.equals("start") ? "" : room);
  }
}
