package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the listener faces the network, as members of {@code listen} in a profile. */
final class ListenerAccessJson {
  private static final String LISTEN = "listen";
  private static final String KEY_STORE = "listen.tls_keystore";
  private static final String ALLOW = "listen.allow";
  private static final String PROXIES = "listen.trusted_proxies";
  private static final String RELAY = "listen.relay";
  private static final String FORWARD = "listen.forward";

  private ListenerAccessJson() {}

  static JsonObject write(JsonObject profile, ListenerAccess reception) {
    JsonObject json = profile;
    if (reception.keyStore().isPresent()) {
      json = json.with(KEY_STORE, reception.keyStore().get().toString());
    }
    json = ranges(json, ALLOW, reception.allow());
    json = ranges(json, PROXIES, reception.proxies());
    json = address(json, RELAY, reception.relay());
    return address(json, FORWARD, reception.forward());
  }

  static JsonObject without(JsonObject profile) {
    JsonObject listen = profile.object(LISTEN).orElse(JsonObject.empty());
    for (String member : List.of(KEY_STORE, ALLOW, PROXIES, RELAY, FORWARD)) {
      listen = listen.without(member.substring(LISTEN.length() + 1));
    }
    return profile.with(LISTEN, listen);
  }

  private static JsonObject address(JsonObject json, String member, Optional<URI> address) {
    return address.isPresent() ? json.with(member, address.get().toString()) : json;
  }

  static ListenerAccess read(JsonObject profile) {
    return new ListenerAccess(
        profile.text(KEY_STORE).map(ListenerAccessJson::file),
        ranges(profile, ALLOW),
        ranges(profile, PROXIES),
        profile.text(RELAY).map(text -> address(text, "profile.relay")),
        profile.text(FORWARD).map(text -> address(text, "profile.forward")));
  }

  private static JsonObject ranges(JsonObject json, String member, List<AddressRange> ranges) {
    return ranges.isEmpty()
        ? json
        : json.with(
            member,
            new JsonValue.Array(
                ranges.stream().<JsonValue>map(r -> new JsonValue.Text(r.toString())).toList()));
  }

  // A list that cannot be read must not become an empty one, which lets everyone in.
  private static List<AddressRange> ranges(JsonObject profile, String member) {
    Optional<JsonValue> value = profile.at(member);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof JsonValue.Array array)) {
      throw new ProfileException("profile.member", member);
    }
    return array.items().stream()
        .map(item -> AddressRange.parse(item.asText().orElse("")))
        .toList();
  }

  private static Path file(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ProfileException("profile.member", KEY_STORE);
    }
  }

  private static URI address(String text, String rule) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ProfileException(rule, text);
    }
  }
}
