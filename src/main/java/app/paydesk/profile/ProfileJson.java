package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Limits;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A profile as it stands in {@code profiles.json}. */
public final class ProfileJson {
  private ProfileJson() {}

  /** The profile without any secret. */
  public static JsonObject write(Profile profile) {
    JsonObject json =
        JsonObject.empty()
            .with("name", profile.name())
            .with("environment", profile.environment().name().toLowerCase(Locale.ROOT))
            .with("gate", profile.gate().toString())
            .with("project", profile.projectId())
            .with("listen.host", profile.listen().host())
            .with("listen.port", profile.listen().port())
            .with("listen.path", profile.listen().path());
    JsonObject limits = JsonObject.empty();
    for (Map.Entry<String, Limits> entry : profile.limits().entrySet()) {
      limits = limits.with(entry.getKey(), limit(entry.getValue()));
    }
    return limits.members().isEmpty() ? json : json.with("limits", limits);
  }

  private static JsonObject limit(Limits limits) {
    JsonObject json = JsonObject.empty();
    if (limits.minimum().isPresent()) {
      json = json.with("minimum", limits.minimum().getAsLong());
    }
    if (limits.maximum().isPresent()) {
      json = json.with("maximum", limits.maximum().getAsLong());
    }
    return json;
  }

  static Profile read(JsonObject json) {
    return new Profile(
        need(json, "name"),
        environment(need(json, "environment")),
        address(need(json, "gate")),
        whole(json, "project"),
        new Profile.Listen(
            need(json, "listen.host"), port(whole(json, "listen.port")), need(json, "listen.path")),
        json.object("limits").map(ProfileJson::limits).orElse(Map.of()));
  }

  private static Map<String, Limits> limits(JsonObject json) {
    Map<String, Limits> limits = new LinkedHashMap<>();
    for (JsonObject.Member member : json.members()) {
      if (member.value() instanceof JsonObject limit) {
        limits.put(
            member.key(),
            new Limits(optional(limit.whole("minimum")), optional(limit.whole("maximum"))));
      }
    }
    return limits;
  }

  private static OptionalLong optional(Optional<Long> value) {
    return value.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static Environment environment(String word) {
    for (Environment environment : Environment.values()) {
      if (environment.name().equalsIgnoreCase(word)) {
        return environment;
      }
    }
    throw new ProfileException("profile.environment", word);
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("profile.gate", text);
    }
  }

  private static int port(long port) {
    return port < 0 || port > 65_535 ? -1 : (int) port;
  }

  private static long whole(JsonObject json, String member) {
    return json.whole(member).orElseThrow(() -> new ProfileException("profile.member", member));
  }

  private static String need(JsonObject json, String member) {
    return json.at(member)
        .flatMap(JsonValue::asText)
        .orElseThrow(() -> new ProfileException("profile.member", member));
  }
}
