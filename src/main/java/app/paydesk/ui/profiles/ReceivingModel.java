package app.paydesk.ui.profiles;

import app.paydesk.profile.AddressRange;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How a profile receives its callbacks, as it is being edited. */
public final class ReceivingModel {
  private static final InetAddress THIS_COMPUTER = InetAddress.getLoopbackAddress();

  /** What is typed. */
  enum Part {
    HOST,
    PORT,
    PATH,
    KEY_STORE,
    ALLOW,
    PROXIES,
    RELAY,
    FORWARD
  }

  /**
   * An entry of a list of addresses.
   *
   * @param entry as it was typed
   * @param meaning what it holds, or why it is none
   */
  record Judged(String entry, boolean good, Message meaning) {}

  private final Map<Part, StringProperty> typed = new EnumMap<>(Part.class);
  private final Profile profile;
  private final Optional<URI> now;

  /**
   * @param now where it listens, if it does
   */
  public ReceivingModel(Profile profile, Optional<URI> now) {
    this.profile = profile;
    this.now = now;
    Profile.Listen listen = profile.listen();
    ListenerAccess reception = listen.reception();
    put(Part.HOST, listen.host());
    put(Part.PORT, Integer.toString(listen.port()));
    put(Part.PATH, listen.path());
    put(Part.KEY_STORE, text(reception.keyStore()));
    put(Part.ALLOW, lines(reception.allow()));
    put(Part.PROXIES, lines(reception.proxies()));
    put(Part.RELAY, text(reception.relay()));
    put(Part.FORWARD, text(reception.forward()));
  }

  Profile profile() {
    return profile;
  }

  StringProperty text(Part part) {
    return Objects.requireNonNull(typed.get(part));
  }

  /** Gives it a path that nobody knows yet. */
  void newPath() {
    text(Part.PATH).set(CallbackPath.random());
  }

  boolean pathChanged() {
    return !stripped(Part.PATH).equals(profile.listen().path());
  }

  /** What is wrong with a part, in the words of the rule that it breaks. */
  Optional<Message> problem(Part part) {
    try {
      var _ =
          switch (part) {
            case HOST -> new Profile.Listen(required(), 0, "/");
            case PORT, PATH -> place();
            case KEY_STORE -> keyStore();
            case ALLOW -> allowed();
            case PROXIES -> ranges(Part.PROXIES);
            case RELAY -> facing(Part.RELAY, "profile.relay");
            case FORWARD -> facing(Part.FORWARD, "profile.forward");
          };
      return Optional.empty();
    } catch (ProfileException e) {
      return Optional.of(e.message());
    }
  }

  /** The entries of a list of addresses, each judged. */
  List<Judged> judged(Part part) {
    return entries(part).stream().map(ReceivingModel::judged).toList();
  }

  private static Judged judged(String entry) {
    try {
      AddressRange range = AddressRange.parse(entry);
      int open = range.first().getAddress().length * Byte.SIZE - range.bits();
      String key =
          range.bits() == 0
              ? "receiving.range.all"
              : open == 0 ? "receiving.range.one" : "receiving.range.block";
      return new Judged(entry, true, Message.of(key, entry, BigInteger.TWO.pow(open).toString()));
    } catch (ProfileException e) {
      return new Judged(entry, false, e.message());
    }
  }

  /** The port to be looked at, unless it is the profile's own already. */
  Optional<Integer> portToTry() {
    try {
      Profile.Listen place = place();
      boolean own =
          now.filter(
                  uri ->
                      uri.getPort() == place.port() && place.host().equals(profile.listen().host()))
              .isPresent();
      return own || place.port() == 0 ? Optional.empty() : Optional.of(place.port());
    } catch (ProfileException e) {
      return Optional.empty();
    }
  }

  /** Whether others can reach the place and read what is sent to it on the way. */
  boolean exposed() {
    return !host().isEmpty()
        && Stream.of(Part.HOST, Part.KEY_STORE).allMatch(p -> problem(p).isEmpty())
        && keyStore().isEmpty()
        && !PublicAddress.loopback(host());
  }

  String host() {
    return stripped(Part.HOST);
  }

  /** The key store to be tried; empty for plain HTTP. */
  Optional<Path> keyStore() {
    String text = stripped(Part.KEY_STORE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (profile.environment() == Environment.SANDBOX) {
      throw new ProfileException("receiving.tls.sandbox");
    }
    try {
      return Optional.of(Path.of(text).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw new ProfileException("listener.tls.missing", text);
    }
  }

  /** The address to give to the provider, and what to know about it. */
  Optional<PublicAddress> toGive() {
    if (Stream.of(Part.PORT, Part.RELAY, Part.KEY_STORE).anyMatch(p -> problem(p).isPresent())) {
      return Optional.empty();
    }
    String relay = stripped(Part.RELAY);
    return Optional.of(
        relay.isEmpty()
            ? PublicAddress.of(place(), keyStore().isPresent(), now)
            : new PublicAddress(relay, "receiving.give.relay"));
  }

  /**
   * The profile as edited.
   *
   * @throws ProfileException if something is wrong
   */
  Profile changed() {
    ListenerAccess reception =
        new ListenerAccess(
            keyStore(),
            allowed(),
            ranges(Part.PROXIES),
            address(Part.RELAY, "profile.relay"),
            address(Part.FORWARD, "profile.forward"));
    return profile.receiving(place().facing(reception));
  }

  private String required() {
    if (host().isEmpty()) {
      throw new ProfileException("receiving.host.none");
    }
    return host();
  }

  private Profile.Listen place() {
    String port = stripped(Part.PORT);
    try {
      return new Profile.Listen(required(), Integer.parseInt(port), stripped(Part.PATH));
    } catch (NumberFormatException e) {
      throw new ProfileException("profile.listen", host() + ":" + port);
    }
  }

  // The sandbox's Gate is in this computer and calls from here.
  private List<AddressRange> allowed() {
    List<AddressRange> allowed = ranges(Part.ALLOW);
    boolean shut =
        !allowed.isEmpty() && allowed.stream().noneMatch(range -> range.contains(THIS_COMPUTER));
    if (shut && profile.environment() == Environment.SANDBOX) {
      throw new ProfileException("receiving.allow.sandbox");
    }
    return allowed;
  }

  private List<AddressRange> ranges(Part part) {
    return entries(part).stream().map(AddressRange::parse).toList();
  }

  private List<String> entries(Part part) {
    return text(part)
        .get()
        .lines()
        .map(line -> Typed.of(line).folded())
        .flatMap(line -> List.of(line.split("[,;\\s]+", -1)).stream())
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private ListenerAccess facing(Part part, String rule) {
    Optional<URI> address = address(part, rule);
    return part == Part.RELAY
        ? new ListenerAccess(Optional.empty(), List.of(), List.of(), address)
        : new ListenerAccess(Optional.empty(), List.of(), List.of(), Optional.empty(), address);
  }

  private Optional<URI> address(Part part, String rule) {
    return NewProfile.optional(stripped(part), rule);
  }

  private void put(Part part, String text) {
    typed.put(part, new SimpleStringProperty(this, part.name(), text));
  }

  private String stripped(Part part) {
    return text(part).get().strip();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String lines(List<AddressRange> ranges) {
    return ranges.stream().map(AddressRange::toString).collect(Collectors.joining("\n"));
  }
}
