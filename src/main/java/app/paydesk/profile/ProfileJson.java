package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import java.util.Locale;

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
            .with("project", profile.projectId());
    return agreed(received(json, profile), profile);
  }

  /** An entry with the place where callbacks are received, instead of what stood there. */
  static JsonObject received(JsonObject entry, Profile profile) {
    JsonObject json =
        ListenerAccessJson.without(entry)
            .with("listen.host", profile.listen().host())
            .with("listen.port", profile.listen().port())
            .with("listen.path", profile.listen().path());
    return ListenerAccessJson.write(json, profile.listen().reception());
  }

  /** An entry with the Gate and the Payment Page, in place of what stood there. */
  static JsonObject moved(JsonObject entry, Profile profile) {
    JsonObject json = entry.with("gate", profile.gate().toString()).without("payment_page");
    return profile
        .paymentPage()
        .map(page -> json.with("payment_page", page.toString()))
        .orElse(json);
  }

  /** An entry with what the profile agreed to, in place of what stood there. */
  static JsonObject agreed(JsonObject entry, Profile profile) {
    JsonObject json =
        AgreementJson.without(entry).without("payment_page").without("duplicate_days");
    if (profile.paymentPage().isPresent()) {
      json = json.with("payment_page", profile.paymentPage().get().toString());
    }
    if (profile.duplicateDays() != Profile.USUAL_DUPLICATE_DAYS) {
      json = json.with("duplicate_days", profile.duplicateDays());
    }
    return AgreementJson.write(json, profile.agreement());
  }

  static Profile read(JsonObject json) {
    return new Profile(
        need(json, "name"),
        environment(need(json, "environment")),
        address(need(json, "gate")),
        whole(json, "project"),
        new Profile.Listen(
            need(json, "listen.host"),
            port(whole(json, "listen.port")),
            need(json, "listen.path"),
            ListenerAccessJson.read(json)),
        AgreementJson.read(json),
        json.text("payment_page").map(ProfileJson::page),
        days(json));
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

  private static URI page(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("profile.payment-page", text);
    }
  }

  private static int days(JsonObject json) {
    long days = json.whole("duplicate_days").orElse((long) Profile.USUAL_DUPLICATE_DAYS);
    return days < 0 || days > Integer.MAX_VALUE ? 0 : (int) days;
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
