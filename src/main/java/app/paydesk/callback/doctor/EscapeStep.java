package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Characters in the values were escaped when they were signed, or are now and were not then. */
final class EscapeStep implements Step {
  private static final Map<String, UnaryOperator<String>> CHANGES = changes();

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    for (var change : CHANGES.entrySet()) {
      List<BodyScalar> all =
          patient.entries().stream().map(e -> changed(e, change.getValue())).toList();
      Optional<List<String>> lines = patient.fitting(all);
      if (lines.isEmpty()) {
        lines = one(patient, change.getValue());
      }
      if (lines.isPresent()) {
        return Optional.of(
            patient.found(Cause.ESCAPES, lines.get(), "doctor.escapes", change.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> one(Diagnostic patient, UnaryOperator<String> change) {
    for (int at = 0; at < patient.entries().size(); at++) {
      List<BodyScalar> changed = new ArrayList<>(patient.entries());
      changed.set(at, changed(changed.get(at), change));
      Optional<List<String>> lines = patient.fitting(changed);
      if (lines.isPresent()) {
        return lines;
      }
    }
    return Optional.empty();
  }

  private static Map<String, UnaryOperator<String>> changes() {
    Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
    changes.put("escape.slashes", text -> text.replace("/", "\\/"));
    changes.put("escape.slashes-lost", text -> text.replace("\\/", "/"));
    changes.put("escape.unicode", text -> hex(text, "\\u%04x"));
    changes.put("escape.unicode-slashes", text -> hex(text.replace("/", "\\/"), "\\u%04x"));
    changes.put("escape.unicode-capital", text -> hex(text, "\\u%04X"));
    changes.put("escape.json", EscapeStep::json);
    changes.put("escape.json-slashes", text -> json(text).replace("/", "\\/"));
    changes.put("escape.html-lost", EscapeStep::fromHtml);
    changes.put("escape.html", EscapeStep::html);
    changes.put("escape.backslashes-lost", text -> text.replace("\\", ""));
    changes.put("escape.percent-lost", EscapeStep::fromPercent);
    changes.put("escape.percent", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    changes.put("escape.plus", text -> text.replace(' ', '+'));
    changes.put("escape.plus-lost", text -> text.replace('+', ' '));
    changes.put("escape.line-breaks", text -> text.replace("\n", "\r\n"));
    changes.put("escape.line-breaks-lost", text -> text.replace("\r\n", "\n"));
    return changes;
  }

  private static BodyScalar changed(BodyScalar entry, UnaryOperator<String> change) {
    return entry.value() instanceof JsonValue.Text(String text)
        ? entry.with(change.apply(text))
        : entry;
  }

  private static String hex(String text, String form) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7e) {
        out.append(String.format(form, (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  private static String fromHtml(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replaceAll("&(#0?39|apos);", "'")
        .replace("&amp;", "&");
  }

  private static String fromPercent(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
