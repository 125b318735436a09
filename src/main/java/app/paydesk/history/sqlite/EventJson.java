package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.PartyFields;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Events as they are stored: {@code kind} and the event's own parts. */
final class EventJson {
  private EventJson() {}

  static String kind(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.Recorded _ -> "recorded";
      case PaymentEvent.Sending _ -> "sending";
      case PaymentEvent.Resent _ -> "resent";
      case PaymentEvent.Accepted _ -> "accepted";
      case PaymentEvent.Refused _ -> "refused";
      case PaymentEvent.Unanswered _ -> "unanswered";
      case PaymentEvent.Reported _ -> "reported";
      case PaymentEvent.NotKnown _ -> "not-known";
      case PaymentEvent.Expired _ -> "expired";
      case PaymentEvent.Settled _ -> "settled";
      case PaymentEvent.Withdrawn _ -> "withdrawn";
    };
  }

  static String write(PaymentEvent event) {
    JsonFields json = new JsonFields().add("kind", kind(event)).add("at", event.at());
    switch (event) {
      case PaymentEvent.Recorded e -> recorded(json, e);
      case PaymentEvent.Sending e -> json.add("ref", e.ref());
      case PaymentEvent.Resent e ->
          json.add("ref", e.ref())
              .add("reason", CardMask.masked(e.reason()))
              .add("checks", e.checks())
              .add("took", e.took().toString());
      case PaymentEvent.Accepted e ->
          json.add("ref", e.ref())
              .add("request_id", e.requestId())
              .add("took", e.took().toString());
      case PaymentEvent.Refused e -> refused(json, e);
      case PaymentEvent.Unanswered e ->
          json.add("ref", e.ref()).add("why", e.why().name()).add("detail", e.detail());
      case PaymentEvent.Reported e -> {
        json.add("source", e.source().name()).add("message", MessageJson.write(e.message()));
        e.delivery().ifPresent(id -> json.add("delivery", id));
      }
      case PaymentEvent.NotKnown e -> {
        json.add("ref", e.ref()).add("code", e.code());
        e.since().ifPresent(since -> json.add("since", since.toString()));
      }
      case PaymentEvent.Expired e -> json.add("ref", e.ref());
      case PaymentEvent.Withdrawn e ->
          json.add("ref", e.ref()).add("reason", CardMask.masked(e.reason()));
      case PaymentEvent.Settled e ->
          json.add("concerns", concerns(e.concerns())).add("reason", CardMask.masked(e.reason()));
    }
    return Json.compact(json.json());
  }

  /**
   * A report written before its callback had a number, with that number.
   *
   * @param hash digest of the callback's body
   */
  static String told(String report, long delivery, byte[] hash) {
    return report.substring(0, report.length() - 1)
        + ",\"delivery\":"
        + delivery
        + ",\"sha256\":\""
        + HexFormat.of().formatHex(hash)
        + "\"}";
  }

  private static void recorded(JsonFields json, PaymentEvent.Recorded e) {
    JsonFields reasons = new JsonFields();
    e.reasons().forEach((field, reason) -> reasons.add(field, CardMask.masked(reason)));
    json.add("ref", e.ref())
        .add("operation", e.operation())
        .money("amount", e.amount())
        .add("payee", e.payee())
        .add("path", e.path())
        .add("request", e.request())
        .add("reasons", reasons.json())
        .text("card", e.card().map(CardTag::text));
    if (!e.parties().equals(PartyFields.USUAL)) {
      json.add("parties", PartiesJson.write(e.parties()));
    }
    e.batch().ifPresent(place -> json.add("batch", BatchJson.place(place)));
    e.link()
        .ifPresent(
            link ->
                json.add("link", link.address().toString()).time("best_before", link.bestBefore()));
  }

  private static void refused(JsonFields json, PaymentEvent.Refused e) {
    json.add("ref", e.ref())
        .add("http", e.httpStatus())
        .add("code", e.code())
        .add("message", e.message())
        .add("errors", FieldErrors.write(e.errors()));
  }

  static PaymentEvent read(String text) {
    try {
      return read(Json.object(text));
    } catch (JsonException e) {
      throw new IllegalStateException("a stored event cannot be read", e);
    }
  }

  static PaymentEvent read(JsonObject json) {
    Instant at = JsonFields.instant(JsonFields.need(json, "at"));
    String kind = JsonFields.need(json, "kind");
    return switch (kind) {
      case "reported" -> reported(json, at);
      case "settled" -> settled(json, at);
      default -> ours(json, at, kind);
    };
  }

  private static PaymentEvent ours(JsonObject json, Instant at, String kind) {
    String ref = JsonFields.need(json, "ref");
    return switch (kind) {
      case "recorded" -> recorded(json, at, ref);
      case "sending" -> new PaymentEvent.Sending(at, ref);
      case "resent" ->
          new PaymentEvent.Resent(
              at,
              ref,
              JsonFields.need(json, "reason"),
              Integer.parseInt(JsonFields.need(json, "checks")),
              Duration.parse(JsonFields.need(json, "took")));
      case "accepted" ->
          new PaymentEvent.Accepted(
              at,
              ref,
              JsonFields.need(json, "request_id"),
              Duration.parse(JsonFields.need(json, "took")));
      case "refused" ->
          new PaymentEvent.Refused(
              at,
              ref,
              Integer.parseInt(JsonFields.need(json, "http")),
              JsonFields.need(json, "code"),
              JsonFields.need(json, "message"),
              FieldErrors.read(json, "errors"));
      case "unanswered" ->
          new PaymentEvent.Unanswered(
              at,
              ref,
              GateReply.Why.valueOf(JsonFields.need(json, "why")),
              JsonFields.need(json, "detail"));
      case "expired" -> new PaymentEvent.Expired(at, ref);
      case "withdrawn" -> new PaymentEvent.Withdrawn(at, ref, JsonFields.need(json, "reason"));
      case "not-known" ->
          new PaymentEvent.NotKnown(
              at,
              ref,
              JsonFields.need(json, "code"),
              JsonFields.text(json, "since").map(Duration::parse));
      default -> throw new IllegalStateException("a stored event of unknown kind " + kind);
    };
  }

  private static PaymentEvent recorded(JsonObject json, Instant at, String ref) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (JsonObject.Member member : JsonFields.object(json, "reasons").members()) {
      reasons.put(member.key(), member.value().asText().orElse(""));
    }
    return new PaymentEvent.Recorded(
        at,
        ref,
        JsonFields.need(json, "operation"),
        JsonFields.money(json, "amount"),
        JsonFields.need(json, "payee"),
        JsonFields.need(json, "path"),
        JsonFields.object(json, "request"),
        reasons,
        JsonFields.text(json, "card").map(CardTag::parse),
        JsonFields.text(json, "link")
            .map(
                address ->
                    new PaymentEvent.Link(
                        URI.create(address), JsonFields.time(json, "best_before"))),
        json.object("parties").map(PartiesJson::read).orElse(PartyFields.USUAL),
        json.object("batch").map(BatchJson::place));
  }

  private static PaymentEvent reported(JsonObject json, Instant at) {
    Optional<String> delivery = JsonFields.text(json, "delivery");
    return new PaymentEvent.Reported(
        at,
        PaymentEvent.Source.valueOf(JsonFields.need(json, "source")),
        MessageJson.read(JsonFields.object(json, "message")),
        delivery.map(id -> OptionalLong.of(Long.parseLong(id))).orElse(OptionalLong.empty()));
  }

  private static JsonValue concerns(List<Concern> concerns) {
    return new JsonValue.Array(
        concerns.stream()
            .<JsonValue>map(
                c ->
                    new JsonFields()
                        .add("kind", c.kind().name())
                        .add("evidence", c.evidence())
                        .json())
            .toList());
  }

  private static PaymentEvent settled(JsonObject json, Instant at) {
    List<Concern> concerns =
        json.get("concerns").stream()
            .flatMap(v -> v instanceof JsonValue.Array a ? a.items().stream() : Stream.empty())
            .flatMap(v -> v instanceof JsonObject c ? Stream.of(c) : Stream.empty())
            .map(
                c ->
                    new Concern(
                        Concern.Kind.valueOf(JsonFields.need(c, "kind")),
                        JsonFields.need(c, "evidence")))
            .toList();
    return new PaymentEvent.Settled(at, concerns, JsonFields.need(json, "reason"));
  }
}
