package app.paydesk.callback.tools;

import app.paydesk.callback.inbox.Found;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a callback in what people keep of one: the body itself, a request with its headers, a mail
 * with it inside, quoted, in quoted-printable or in Base64, or a log line around it.
 */
public final class CallbackExtractor {
  /** Most bytes that are looked through. */
  public static final int MOST_BYTES = 4 << 20;

  private static final Pattern BASE64 =
      Pattern.compile("(?m)^[A-Za-z0-9+/]{20}[A-Za-z0-9+/\\r\\n]*={0,2}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*");
  private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");
  private static final Pattern QUOTED = Pattern.compile("(?m)^>(?:[> ]*>)? ?");

  private CallbackExtractor() {}

  /** The callback in it, the whole text first, then what stands inside; empty where none is. */
  public static Optional<Found> in(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    if (whole(bytes)) {
      return Optional.of(new Found(bytes, ""));
    }
    String text = text(bytes);
    Set<String> readings = new LinkedHashSet<>();
    readings.add(text);
    String unquoted = QUOTED.matcher(text).replaceAll("");
    readings.add(unquoted);
    readings.add(printable(text));
    readings.add(printable(unquoted));
    readings.add(unquoted.replaceAll("\\r?\\n", ""));
    for (String reading : List.copyOf(readings)) {
      Matcher run = BASE64.matcher(reading);
      while (run.find()) {
        decoded(run.group()).ifPresent(readings::add);
      }
    }
    return readings.stream().flatMap(reading -> inside(reading).stream()).findFirst();
  }

  private static boolean whole(byte[] bytes) {
    try {
      return !Json.object(bytes).members().isEmpty();
    } catch (JsonException _) {
      return false;
    }
  }

  // Of all objects in the text the first that looks like a callback, not one inside another.
  private static Optional<Found> inside(String text) {
    int from = text.indexOf('{');
    int tries = 0;
    while (from >= 0 && tries++ < 1_000) {
      int end = end(text, from);
      if (end > 0) {
        byte[] body = text.substring(from, end).getBytes(StandardCharsets.UTF_8);
        if (callback(body)) {
          return Optional.of(new Found(body, headers(text.substring(0, from))));
        }
      }
      from = text.indexOf('{', from + 1);
    }
    return Optional.empty();
  }

  private static int end(String text, int from) {
    int depth = 0;
    boolean string = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (string) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          string = false;
        }
      } else if (c == '"') {
        string = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean callback(byte[] body) {
    try {
      JsonObject json = Json.object(body);
      return json.get("payment").isPresent()
          || json.get("signature").isPresent()
          || json.get("project_id").isPresent();
    } catch (JsonException _) {
      return false;
    }
  }

  private static String headers(String before) {
    StringBuilder lines = new StringBuilder();
    before
        .lines()
        .map(String::strip)
        .filter(line -> HEADER.matcher(line).matches())
        .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(authorization|cookie|proxy-).*"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(text(Base64.getMimeDecoder().decode(base64)))
          .filter(text -> text.indexOf('{') >= 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String printable(String text) {
    String joined = SOFT_BREAK.matcher(text).replaceAll("");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      int high =
          c == '=' && i + 2 < joined.length() ? Character.digit(joined.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(joined.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        int point = joined.codePointAt(i);
        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point) - 1;
      }
    }
    return text(out.toByteArray());
  }

  private static String text(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> strictly(bytes, Charset.forName("GB18030")))
        .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
