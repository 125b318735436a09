package app.paydesk.history.sqlite;

import app.paydesk.json.JsonObject;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What happens to batches, as entries of the journal store it. */
final class BatchJson {
  private BatchJson() {}

  static JsonObject place(BatchPlace place) {
    return new JsonFields()
        .add("batch", place.batch().value())
        .add("line", place.line())
        .add("identity", place.identity())
        .add("content", place.content())
        .json();
  }

  static BatchPlace place(JsonObject json) {
    return new BatchPlace(
        new BatchId(JsonFields.need(json, "batch")),
        Integer.parseInt(JsonFields.need(json, "line")),
        JsonFields.need(json, "identity"),
        JsonFields.need(json, "content"));
  }

  static String kind(BatchEvent event) {
    return switch (event) {
      case BatchEvent.Confirmed _ -> "batch-confirmed";
      case BatchEvent.Paused _ -> "batch-paused";
      case BatchEvent.Resumed _ -> "batch-resumed";
      case BatchEvent.Withdrawn _ -> "batch-withdrawn";
    };
  }

  /** Whether entries of this kind are about batches. */
  static boolean tells(String kind) {
    return kind.startsWith("batch-");
  }

  static JsonFields write(BatchEvent event) {
    JsonFields json = new JsonFields().add("at", event.at());
    return switch (event) {
      case BatchEvent.Confirmed e -> confirmed(json, e);
      case BatchEvent.Paused e -> json.add("why", e.why().name()).add("detail", e.detail());
      case BatchEvent.Resumed _ -> json;
      case BatchEvent.Withdrawn e -> json.add("reason", e.reason());
    };
  }

  private static JsonFields confirmed(JsonFields json, BatchEvent.Confirmed e) {
    JsonFields totals = new JsonFields();
    new TreeMap<>(e.totals()).forEach(totals::add);
    return json.add("file", e.file())
        .add("content", e.content())
        .add("run", e.run())
        .add("rows", e.rows())
        .add("left_out", e.leftOut())
        .add("totals", totals.json())
        .add("not_before", e.notBefore());
  }

  static BatchEvent read(String kind, JsonObject json) {
    Instant at = JsonFields.instant(JsonFields.need(json, "at"));
    return switch (kind) {
      case "batch-confirmed" -> confirmed(json, at);
      case "batch-paused" ->
          new BatchEvent.Paused(
              at,
              BatchEvent.Why.valueOf(JsonFields.need(json, "why")),
              JsonFields.need(json, "detail"));
      case "batch-resumed" -> new BatchEvent.Resumed(at);
      case "batch-withdrawn" -> new BatchEvent.Withdrawn(at, JsonFields.need(json, "reason"));
      default -> throw new IllegalStateException("a stored entry of unknown kind " + kind);
    };
  }

  private static BatchEvent confirmed(JsonObject json, Instant at) {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (JsonObject.Member total : JsonFields.object(json, "totals").members()) {
      totals.put(total.key(), Long.parseLong(total.value().asText().orElseThrow()));
    }
    return new BatchEvent.Confirmed(
        at,
        JsonFields.need(json, "file"),
        JsonFields.need(json, "content"),
        JsonFields.need(json, "run"),
        Integer.parseInt(JsonFields.need(json, "rows")),
        Integer.parseInt(JsonFields.need(json, "left_out")),
        totals,
        JsonFields.instant(JsonFields.need(json, "not_before")));
  }
}
