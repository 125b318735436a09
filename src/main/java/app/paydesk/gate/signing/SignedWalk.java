package app.paydesk.gate.signing;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a body: gathers its signed lines, keeps what is signed of it, and notes what
 * makes the text ambiguous.
 */
final class SignedWalk {
  private final SigningDialect dialect;
  private final List<SignedLine> lines = new ArrayList<>();
  private final PathBytes path = new PathBytes();
  private @Nullable Ambiguity ambiguity;

  SignedWalk(SigningDialect dialect) {
    this.dialect = dialect;
  }

  /** Walks, and gives what is signed of a body. */
  JsonObject body(JsonObject body) {
    List<JsonObject.Member> signed = members(body, SignedShape.BODY, true, false);
    JsonObject whole = new JsonObject(signed);
    if (Names.several(whole)) {
      found(Ambiguity.TWO_PAYMENTS);
    }
    return whole;
  }

  /** In the order of the walk. */
  List<SignedLine> lines() {
    return lines;
  }

  Optional<Ambiguity> ambiguity() {
    return Optional.ofNullable(ambiguity);
  }

  // In the order of their keys, so that repeated ones stand side by side and the lines, which are
  // sorted later, are nearly so from the start.
  private List<JsonObject.Member> members(
      JsonObject object, @Nullable SignedShape shape, boolean root, boolean inArray) {
    List<JsonObject.Member> members = new ArrayList<>(object.members());
    members.sort(SignedWalk::byKey);
    List<JsonObject.Member> signed = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      JsonObject.Member member = members.get(i);
      String key = member.key();
      if (i + 1 < members.size() && key.equals(members.get(i + 1).key())) {
        found(Ambiguity.REPEATED_KEY);
      } else if (dialect.signs(key, root, inArray)) {
        int mark = path.enter(key);
        judge(key);
        judge(member.value(), shape);
        keep(key, value(member.value(), shape == null ? null : shape.member(key), inArray), signed);
        path.leave(mark);
      }
    }
    return signed;
  }

  private static void keep(String key, @Nullable JsonValue value, List<JsonObject.Member> signed) {
    if (value != null) {
      signed.add(new JsonObject.Member(key, value));
    }
  }

  /** What is signed of a value; null where that is nothing. */
  private @Nullable JsonValue value(JsonValue value, @Nullable SignedShape shape, boolean inArray) {
    return switch (value) {
      case JsonObject object -> {
        List<JsonObject.Member> signed = members(object, shape, false, inArray);
        yield holding(signed, shape);
      }
      case JsonValue.Array array -> {
        List<JsonObject.Member> signed = new ArrayList<>(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
          String key = Integer.toString(i);
          int mark = path.enter(key);
          SignedShape item = shape == null ? null : shape.member(key);
          keep(key, value(array.items().get(i), item, true), signed);
          path.leave(mark);
        }
        yield holding(signed, shape);
      }
      case JsonValue scalar -> scalar(scalar, shape);
    };
  }

  private @Nullable JsonValue holding(List<JsonObject.Member> signed, @Nullable SignedShape shape) {
    if (signed.isEmpty()) {
      return null;
    }
    if (shape != null && shape.value()) {
      found(Ambiguity.OTHER_SHAPE);
    }
    return numbered(signed)
        ? new JsonValue.Array(signed.stream().map(JsonObject.Member::value).toList())
        : new JsonObject(signed);
  }

  private JsonValue scalar(JsonValue scalar, @Nullable SignedShape shape) {
    String text = dialect.written(scalar);
    judge(text, shape);
    lines.add(path.line(text, scalar));
    return scalar instanceof JsonValue.Secret ? scalar : new JsonValue.Text(asSigned(text));
  }

  // Half a surrogate pair is signed as a question mark.
  private static String asSigned(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  private void judge(String key) {
    if (key.indexOf(';') >= 0) {
      found(Ambiguity.SEMICOLON_IN_KEY);
    } else if (key.isEmpty() || key.indexOf(':') >= 0) {
      found(Ambiguity.COLON_IN_KEY);
    }
  }

  // A colon at its beginning reads like the rest of a name that holds one, as that is doubled.
  private void judge(JsonValue value, @Nullable SignedShape holding) {
    if (holding != null
        && holding.open()
        && value instanceof JsonValue.Text(String text)
        && text.startsWith(":")) {
      found(Ambiguity.COLON_IN_KEY);
    }
  }

  private void judge(String text, @Nullable SignedShape shape) {
    if (shape != null && !shape.value() && text.indexOf(':') >= 0) {
      found(Ambiguity.OTHER_SHAPE);
    }
    for (int at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
      boolean line = shape != null && shape.exact() && text.indexOf(':', at) > 0;
      if (line || SignedShape.BODY.begins(text, at + 1)) {
        found(Ambiguity.LINE_IN_VALUE);
        return;
      }
    }
  }

  private void found(Ambiguity what) {
    if (ambiguity == null) {
      ambiguity = what;
    }
  }

  private static boolean numbered(List<JsonObject.Member> members) {
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).key().equals(Integer.toString(i))) {
        return false;
      }
    }
    return true;
  }

  // Numbers by their value, as the items of a list stand.
  private static int byKey(JsonObject.Member one, JsonObject.Member other) {
    int result = Integer.compare(digits(one.key()), digits(other.key()));
    return result != 0 ? result : one.key().compareTo(other.key());
  }

  private static int digits(String key) {
    return SignedShape.number(key) ? key.length() : Integer.MAX_VALUE;
  }

  /** Where a body may name its payment. */
  private static final class Names {
    static boolean several(JsonObject body) {
      return Stream.of(
                  body.text("payment_id"),
                  body.object("payment").flatMap(payment -> payment.text("id")),
                  body.object("general").flatMap(general -> general.text("payment_id")))
              .flatMap(Optional::stream)
              .filter(name -> !name.isEmpty())
              .distinct()
              .count()
          > 1;
    }
  }
}
