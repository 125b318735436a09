package app.paydesk.ui.control;

import app.paydesk.journal.Actor;
import app.paydesk.words.Words;

/** Who did something, in the reader's language. */
public final class ActorTexts {
  private final Words words;

  public ActorTexts(Words words) {
    this.words = words;
  }

  /** A person by name, anyone else in a word or two. */
  public String say(Actor actor) {
    return switch (actor) {
      case Actor.Person _, Actor.Import _ -> named(actor);
      case Actor.Desk() -> words.say("actor.desk");
      case Actor.Gate() -> words.say("actor.gate");
      case Actor.Relay(String host) -> words.say("actor.relay", host);
      case Actor.Caller(String address) -> words.say("actor.caller", address);
    };
  }

  private String named(Actor actor) {
    String key = "actor." + actor.kind();
    return actor.name().isEmpty() ? words.say(key + ".unnamed") : words.say(key, actor.name());
  }
}
