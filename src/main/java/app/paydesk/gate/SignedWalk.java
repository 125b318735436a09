package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a body: gathers its signed lines, keeps what is signed of it, and notes what
 * makes the text ambiguous.
 */
final class SignedWalk {
  private static final int FEW = 24;

  // Numbers by their value, for lists of which an item is not signed.
  private static final Comparator<JsonObject.Member> BY_KEY =
      Comparator.comparingInt(SignedWalk::digits).thenComparing(JsonObject.Member::key);

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

  private List<JsonObject.Member> members(
      JsonObject object, @Nullable SignedShape shape, boolean root, boolean inArray) {
    List<JsonObject.Member> members = object.members();
    List<JsonObject.Member> signed = new ArrayList<>(members.size());
    Map<String, Integer> last = members.size() > FEW ? lastOf(members) : Map.of();
    for (int i = 0; i < members.size(); i++) {
      JsonObject.Member member = members.get(i);
      String key = member.key();
      boolean repeated = last.isEmpty() ? standsAfter(members, i) : last.getOrDefault(key, i) != i;
      if (repeated) {
        found(Ambiguity.REPEATED_KEY);
      } else if (dialect.signs(key, root, inArray)) {
        int mark = path.enter(key);
        judge(key);
        value(member.value(), shape == null ? null : shape.member(key), inArray)
            .ifPresent(value -> signed.add(new JsonObject.Member(key, value)));
        path.leave(mark);
      }
    }
    return signed;
  }

  private Optional<JsonValue> value(JsonValue value, @Nullable SignedShape shape, boolean inArray) {
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
          value(array.items().get(i), shape == null ? null : shape.member(key), true)
              .ifPresent(item -> signed.add(new JsonObject.Member(key, item)));
          path.leave(mark);
        }
        yield holding(signed, shape);
      }
      case JsonValue scalar -> Optional.of(scalar(scalar, shape));
    };
  }

  private Optional<JsonValue> holding(List<JsonObject.Member> signed, @Nullable SignedShape shape) {
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    if (shape != null && shape.value()) {
      found(Ambiguity.OTHER_SHAPE);
    }
    if (numbered(signed)) {
      return Optional.of(
          new JsonValue.Array(signed.stream().map(JsonObject.Member::value).toList()));
    }
    signed.sort(BY_KEY);
    return Optional.of(new JsonObject(signed));
  }

  private JsonValue scalar(JsonValue scalar, @Nullable SignedShape shape) {
    String text = dialect.written(scalar);
    judge(text, shape);
    SignedLine line = path.line(text, scalar);
    lines.add(line);
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

  private void judge(String text, @Nullable SignedShape shape) {
    if (shape != null && !shape.value() && text.indexOf(':') >= 0) {
      found(Ambiguity.OTHER_SHAPE);
    }
    for (int at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
      if (SignedShape.BODY.begins(text, at + 1)) {
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

  private static int digits(JsonObject.Member member) {
    return SignedShape.number(member.key()) ? member.key().length() : Integer.MAX_VALUE;
  }

  private static boolean standsAfter(List<JsonObject.Member> members, int i) {
    String key = members.get(i).key();
    for (int later = i + 1; later < members.size(); later++) {
      if (members.get(later).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> lastOf(List<JsonObject.Member> members) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      last.put(members.get(i).key(), i);
    }
    return last;
  }

  /** Where a body may name its payment. */
  private static final class Names {
    private static final List<String> PLACES =
        List.of("payment_id", "payment.id", "general.payment_id");

    static boolean several(JsonObject body) {
      return PLACES.stream()
              .flatMap(place -> body.text(place).stream())
              .filter(name -> !name.isEmpty())
              .distinct()
              .count()
          > 1;
    }
  }
}
