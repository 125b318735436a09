package app.paydesk.gate;

import app.paydesk.card.CardMask;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What one POST brought; its words without full card numbers. */
sealed interface Answer {

  Duration took();

  /** A reply; the body is empty where it was no JSON or did not come whole. */
  record Came(int httpStatus, Optional<JsonValue> body, Duration took) implements Answer {

    JsonObject object() {
      return body.flatMap(v -> v instanceof JsonObject o ? Optional.of(o) : Optional.empty())
          .orElse(JsonObject.empty());
    }

    /** The code of the reply itself, else the first of its errors. */
    String code() {
      return object()
          .text("code")
          .or(() -> errors().stream().map(FieldError::code).findFirst())
          .map(CardMask::masked)
          .orElse("");
    }

    /** The Gate's words, or the HTTP status where it said none. */
    String message() {
      return object()
          .text("message")
          .filter(words -> !words.isBlank())
          .or(() -> errors().stream().map(FieldError::message).findFirst())
          .filter(words -> !words.isBlank())
          .map(CardMask::masked)
          .orElse("HTTP " + httpStatus);
    }

    List<FieldError> errors() {
      return FieldError.in(object()).stream()
          .map(
              error ->
                  new FieldError(
                      CardMask.masked(error.code()),
                      CardMask.masked(error.field()),
                      CardMask.masked(error.message())))
          .toList();
    }
  }

  /** No reply, or one that broke off. */
  record Lost(GateReply.Why why, String detail, Duration took) implements Answer {}
}
