package app.paydesk.callback.doctor;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a body is no JSON object. */
record Unreadable(byte[] body, String headers, SigningKey key) {

  Diagnosis why(JsonException fault) {
    if (new String(body, StandardCharsets.ISO_8859_1).isBlank()) {
      return Diagnosis.of(Cause.EMPTY, "doctor.empty");
    }
    return charset().or(this::wrapped).or(this::shorter).orElseGet(() -> said(fault));
  }

  private Optional<Diagnosis> charset() {
    if (Charsets.strictly(body, StandardCharsets.UTF_8)
        .filter(t -> t.indexOf('\0') < 0)
        .isPresent()) {
      return Optional.empty();
    }
    Optional<Charset> readable = Optional.empty();
    for (Charset charset : Charsets.others()) {
      Optional<JsonObject> read = Charsets.strictly(body, charset).flatMap(Unreadable::object);
      if (read.isPresent() && Signature.check(read.get(), key).valid()) {
        return Optional.of(Diagnosis.of(Cause.CHARSET, "doctor.charset-valid", charset.name()));
      }
      if (read.isPresent() && readable.isEmpty()) {
        readable = Optional.of(charset);
      }
    }
    return readable.map(
        charset -> Diagnosis.of(Cause.CHARSET, "doctor.charset-body", charset.name()));
  }

  private Optional<Diagnosis> wrapped() {
    String text = new String(body, StandardCharsets.UTF_8);
    int equals = text.indexOf('=');
    if (equals < 0 || !text.substring(0, equals).matches("[A-Za-z0-9_.\\[\\]-]*")) {
      return Optional.empty();
    }
    try {
      String value = text.substring(equals + 1).split("&", 2)[0];
      return object(URLDecoder.decode(value, StandardCharsets.UTF_8))
          .map(
              json ->
                  Signature.check(json, key).valid()
                      ? Diagnosis.of(Cause.WRAPPED, "doctor.wrapped-valid")
                      : Diagnosis.of(Cause.WRAPPED, "doctor.wrapped"));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Diagnosis> shorter() {
    OptionalLong promised = promised();
    if (promised.isPresent() && promised.getAsLong() > body.length) {
      return Optional.of(
          Diagnosis.of(Cause.TRUNCATED, "doctor.truncated-of", body.length, promised.getAsLong()));
    }
    return Optional.empty();
  }

  private OptionalLong promised() {
    return headers
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .filter(digits -> digits.matches("[0-9]{1,12}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private Diagnosis said(JsonException fault) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    String message = String.valueOf(fault.getMessage());
    if (text.startsWith("{") && message.startsWith("the text ends too early")) {
      return Diagnosis.of(Cause.TRUNCATED, "doctor.truncated", body.length);
    }
    return text.startsWith("<")
        ? Diagnosis.of(Cause.NOT_JSON, "doctor.markup")
        : Diagnosis.of(Cause.NOT_JSON, "doctor.not-json", fault.line(), fault.column());
  }

  private static Optional<JsonObject> object(String text) {
    try {
      return Optional.of(Json.object(text));
    } catch (JsonException _) {
      return Optional.empty();
    }
  }
}
