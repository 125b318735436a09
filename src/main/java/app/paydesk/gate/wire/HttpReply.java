package app.paydesk.gate.wire;

import app.paydesk.card.CardMask;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one POST brought; its words without full card numbers. */
sealed interface HttpReply {
  Pattern CODE = Pattern.compile("0|[1-9][0-9]{0,5}");
  Pattern HTTP_FAILURE = Pattern.compile("[45][0-9]{2}");

  Duration took();

  /** A reply; the body is empty where it was no JSON or did not come whole. */
  record Came(int httpStatus, Optional<JsonValue> body, Duration took) implements HttpReply {

    JsonObject object() {
      return body.flatMap(v -> v instanceof JsonObject o ? Optional.of(o) : Optional.empty())
          .orElse(JsonObject.empty());
    }

    /**
     * Whether the Gate itself refuses: an object with {@code status: error} and a response code. A
     * proxy that speaks JSON gives an HTTP status for a code, or none.
     */
    boolean refuses() {
      boolean taken = httpStatus == 200 || httpStatus / 100 == 4;
      return taken
          && object().text("status").filter("error"::equals).isPresent()
          && CODE.matcher(code()).matches()
          && !code().equals(Integer.toString(httpStatus))
          && !ofHttp()
          && plain();
    }

    /** The Gate writes its codes as text, others the HTTP status as a number. */
    private boolean ofHttp() {
      return object().get("code").filter(JsonValue.Digits.class::isInstance).isPresent()
          && HTTP_FAILURE.matcher(code()).matches();
    }

    /** Whether no member is there twice, so that nobody reads another reply out of it. */
    private boolean plain() {
      List<JsonObject.Member> members = object().members();
      return members.stream().map(JsonObject.Member::key).distinct().count() == members.size();
    }

    /** Whether the reply names another payment or project than the request. */
    boolean strangeTo(JsonObject request) {
      return differs("payment_id", request) || differs("project_id", request);
    }

    private boolean differs(String name, JsonObject request) {
      Optional<String> sent = request.text("general." + name);
      return object()
          .text(name)
          .filter(said -> sent.filter(s -> !s.equalsIgnoreCase(said)).isPresent())
          .isPresent();
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
  record Lost(GateReply.Why why, String detail, Duration took) implements HttpReply {}
}
