package app.paydesk.journal;

/** Who did what an entry of the journal tells. */
public sealed interface Actor {
  /**
   * A person at this desk.
   *
   * @param name as the person gave it; empty where none was kept
   */
  record Person(String name) implements Actor {}

  /** The program itself, without a person. */
  record Desk() implements Actor {}

  /** The Gate: what it answered, and the callbacks that it sent. */
  record Gate() implements Actor {}

  /**
   * A relay that brought a callback.
   *
   * @param name its host
   */
  record Relay(String name) implements Actor {}

  /**
   * A callback that a person of this desk found in a file, a text or a mail and brought in.
   *
   * @param name the person's, empty where none was kept
   */
  record Import(String name) implements Actor {}

  /**
   * Whoever sent a callback that the key's owner did not sign.
   *
   * @param address where it came from
   */
  record Caller(String address) implements Actor {}

  /** The one form in which it is stored and exported: {@code person Asha}, {@code gate}. */
  default String text() {
    return switch (this) {
      case Person(String name) -> named("person", name);
      case Desk() -> "desk";
      case Gate() -> "gate";
      case Relay(String name) -> named("relay", name);
      case Import(String name) -> named("import", name);
      case Caller(String address) -> named("caller", address);
    };
  }

  /** The first word of that form: who, without a name. */
  default String kind() {
    return text().split(" ", 2)[0];
  }

  /** The name of a person, host of a relay or address of a caller; empty for those without. */
  default String name() {
    return switch (this) {
      case Person(String name) -> name;
      case Desk(), Gate() -> "";
      case Relay(String name) -> name;
      case Import(String name) -> name;
      case Caller(String address) -> address;
    };
  }

  private static String named(String kind, String name) {
    return name.isEmpty() ? kind : kind + " " + name;
  }

  /**
   * The actor of a stored form.
   *
   * @throws IllegalArgumentException if no actor has this form
   */
  static Actor parse(String text) {
    int space = text.indexOf(' ');
    String kind = space < 0 ? text : text.substring(0, space);
    String name = space < 0 ? "" : text.substring(space + 1);
    return switch (kind) {
      case "person" -> new Person(name);
      case "desk" -> Actors.DESK;
      case "gate" -> Actors.GATE;
      case "relay" -> new Relay(name);
      case "import" -> new Import(name);
      case "caller" -> new Caller(name);
      default -> throw new IllegalArgumentException("no actor: " + text);
    };
  }
}
