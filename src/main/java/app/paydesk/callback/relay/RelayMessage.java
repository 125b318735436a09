package app.paydesk.callback.relay;

import app.paydesk.callback.listen.HeaderLine;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request as a relay of the smee kind hands it on: its headers as members beside {@code body},
 * {@code query} and {@code timestamp}. The relay parsed the body and wrote it anew, so white space,
 * the order of keys and escapes are the relay's; a relay that hands on the text itself puts a
 * string there.
 */
record RelayMessage(byte[] body, String headers) {
  private static final int MOST = ListenerLimits.USUAL.headerBytes();
  private static final Set<String> NOT_HEADERS = Set.of("body", "query", "timestamp");

  /** Reads an event's data; empty where it carries no request. */
  static Optional<RelayMessage> read(String data) {
    try {
      JsonObject message = Json.object(data);
      return message
          .get("body")
          .flatMap(RelayMessage::bytes)
          .map(body -> new RelayMessage(body, headers(message)));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(JsonValue body) {
    return switch (body) {
      case JsonValue.Text text -> Optional.of(text.value().getBytes(StandardCharsets.UTF_8));
      case JsonObject _, JsonValue.Array _ ->
          Optional.of(Json.compact(body).getBytes(StandardCharsets.UTF_8));
      case JsonValue.Null _, JsonValue.Bool _, JsonValue.Digits _, JsonValue.Secret _ ->
          Optional.empty();
    };
  }

  // As many as the listener would take; whoever knows the channel can send more.
  private static String headers(JsonObject message) {
    StringBuilder lines = new StringBuilder();
    for (JsonObject.Member member : message.members()) {
      if (!NOT_HEADERS.contains(member.key().toLowerCase(Locale.ROOT))) {
        member
            .value()
            .asText()
            .map(value -> HeaderLine.of(member.key(), value))
            .filter(line -> lines.length() + line.length() <= MOST)
            .ifPresent(lines::append);
      }
    }
    return lines.toString();
  }
}
