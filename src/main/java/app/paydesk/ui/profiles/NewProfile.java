package app.paydesk.ui.profiles;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.method.Agreement;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.DeskPerson;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.Vault;
import app.paydesk.words.Message;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A profile as it is being filled in, each part judged by the profile's own rules. */
public final class NewProfile {
  private static final URI SOME_GATE = URI.create("https://gate.invalid");
  private static final Profile.Listen SOMEWHERE = new Profile.Listen("127.0.0.1", 0, "/");

  /** What is typed. */
  enum Part {
    NAME,
    GATE,
    PROJECT,
    LISTEN,
    PAGE,
    DAYS,
    PERSON
  }

  private final Map<Part, StringProperty> typed = new EnumMap<>(Part.class);
  private final ObjectProperty<Environment> environment =
      new SimpleObjectProperty<>(this, "environment", Environment.TEST);
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final List<String> taken;

  /**
   * @param taken names of the profiles there are
   * @param person who sits at this desk, as far as is known
   */
  public NewProfile(Collection<String> taken, String person) {
    this.taken = List.copyOf(taken);
    for (Part part : Part.values()) {
      typed.put(part, new SimpleStringProperty(this, part.name(), ""));
    }
    text(Part.LISTEN).set("127.0.0.1:8480");
    text(Part.PERSON).set(person);
    text(Part.DAYS).set(Integer.toString(Profile.USUAL_DUPLICATE_DAYS));
    environment.addListener((_, _, now) -> open.set(open.get() && now != Environment.LIVE));
  }

  StringProperty text(Part part) {
    return Objects.requireNonNull(typed.get(part));
  }

  ObjectProperty<Environment> environment() {
    return environment;
  }

  /** Whether the secret is kept without a passphrase; never where real money moves. */
  BooleanProperty open() {
    return open;
  }

  /** What is wrong with a part, in the words of the rule that it breaks. */
  Optional<Message> problem(Part part) {
    if (part != Part.PAGE && text(part).get().isBlank()) {
      return Optional.of(Message.of("rule.required"));
    }
    if (part == Part.PERSON) {
      return DeskPerson.problem(person());
    }
    try {
      var _ =
          switch (part) {
            case NAME -> made(name(), SOME_GATE, 1, SOMEWHERE, Optional.empty(), 1);
            case GATE -> made("x", gate(), 1, SOMEWHERE, Optional.empty(), 1);
            case PROJECT -> made("x", SOME_GATE, project(), SOMEWHERE, Optional.empty(), 1);
            case LISTEN -> made("x", SOME_GATE, 1, listen("/"), Optional.empty(), 1);
            case PAGE -> made("x", SOME_GATE, 1, SOMEWHERE, page(), 1);
            case DAYS, PERSON -> made("x", SOME_GATE, 1, SOMEWHERE, Optional.empty(), days());
          };
      return Optional.empty();
    } catch (ProfileException e) {
      return Optional.of(e.message());
    }
  }

  /** What is allowed but unsafe in a part. */
  Optional<Message> danger(Part part) {
    return part == Part.LISTEN && problem(part).isEmpty() && listen("/").exposed()
        ? Optional.of(Message.of("listen.exposed", listen("/").host()))
        : Optional.empty();
  }

  /** What is wrong with a secret. */
  Optional<Message> secret(CharSequence secret) {
    return secret.isEmpty() ? Optional.of(Message.of("newprofile.secret.none")) : Optional.empty();
  }

  /** What is odd about a secret that is kept as it was typed. */
  static Optional<Message> odd(CharSequence secret) {
    return SigningKey.padded(secret)
        ? Optional.of(Message.of("newprofile.secret.padded"))
        : Optional.empty();
  }

  /** What is wrong with a passphrase, where one is wanted. */
  Optional<Message> passphrase(CharSequence passphrase) {
    return !open.get() && passphrase.codePoints().count() < Vault.SHORTEST_PASSPHRASE
        ? Optional.of(Message.of("vault.passphrase.short", Vault.SHORTEST_PASSPHRASE))
        : Optional.empty();
  }

  /** What is wrong with its repetition. */
  Optional<Message> again(CharSequence passphrase, CharSequence again) {
    return !open.get() && CharSequence.compare(passphrase, again) != 0
        ? Optional.of(Message.of("newprofile.again.other"))
        : Optional.empty();
  }

  /**
   * The profile, with a callback path of its own.
   *
   * @throws ProfileException if a part is wrong
   */
  Profile profile() {
    return made(name(), gate(), project(), listen(CallbackPath.random()), page(), days());
  }

  /** The name that what is done at this desk is to bear. */
  public String person() {
    return DeskPerson.clean(text(Part.PERSON).get());
  }

  private Profile made(
      String name, URI gate, long project, Profile.Listen listen, Optional<URI> page, int days) {
    return new Profile(name, environment.get(), gate, project, listen, Agreement.NONE, page, days);
  }

  private String name() {
    String name = stripped(Part.NAME);
    if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
      throw new ProfileException("profile.taken", name);
    }
    return name;
  }

  private URI gate() {
    return address(stripped(Part.GATE), "profile.gate");
  }

  private long project() {
    try {
      return Long.parseLong(stripped(Part.PROJECT));
    } catch (NumberFormatException e) {
      throw new ProfileException("profile.project", stripped(Part.PROJECT));
    }
  }

  private Profile.Listen listen(String path) {
    return Profile.Listen.at(stripped(Part.LISTEN), path);
  }

  private Optional<URI> page() {
    return page(stripped(Part.PAGE));
  }

  private int days() {
    return days(stripped(Part.DAYS));
  }

  static Optional<URI> page(String text) {
    return optional(text, "profile.payment-page");
  }

  static Optional<URI> optional(String text, String rule) {
    return text.isEmpty() ? Optional.empty() : Optional.of(address(text, rule));
  }

  static int days(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ProfileException("profile.duplicate-days", text);
    }
  }

  private static URI address(String text, String rule) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ProfileException(rule, text);
    }
  }

  private String stripped(Part part) {
    return text(part).get().strip();
  }
}
