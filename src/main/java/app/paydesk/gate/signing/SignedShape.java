package app.paydesk.gate.signing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a callback or reply are single values and which hold others, for all that is
 * read of them. Path and value both may hold a colon, so {@code payment:date:2026-11-28T10:00}
 * alone does not tell a date from an object named {@code date}; this does.
 */
final class SignedShape {
  private static final List<String> OPERATION =
      List.of(
          "id", "type", "status", "date", "created_date", "request_id", "code", "message", "eci");
  private static final List<String> ERROR = List.of("code", "field", "message", "description");

  private static final Set<String> FREE = Set.of("description", "message");

  /** The whole body. */
  static final SignedShape BODY = body();

  private final boolean value;
  private final boolean free;
  private final Map<String, SignedShape> members = new HashMap<>();
  private @Nullable SignedShape item;
  private @Nullable SignedShape other;

  private SignedShape(boolean value, boolean free) {
    this.value = value;
    this.free = free;
  }

  /** Whether it is a single value; else it holds members. */
  boolean value() {
    return value;
  }

  /** Whether it is a single value that is no free text, so that no line is meant to stand in it. */
  boolean exact() {
    return value && !free;
  }

  /** Whether names are read here that nobody knows beforehand, as those of a bank's form. */
  boolean open() {
    return other != null;
  }

  /** What stands under a key, a number for those of a list; null where nothing is known of it. */
  @Nullable SignedShape member(String key) {
    SignedShape named = members.get(key);
    if (named != null) {
      return named;
    }
    return item != null && number(key) ? item : other;
  }

  /** Whether a line of a member of the root begins in a text after a semicolon. */
  boolean begins(String text, int from) {
    int colon = text.indexOf(':', from);
    return colon > from && members.containsKey(text.substring(from, colon));
  }

  static boolean number(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return !key.isEmpty();
  }

  private static SignedShape body() {
    SignedShape errors = holding(ERROR).each(holding(ERROR));
    SignedShape operation =
        holding(OPERATION)
            .with("sum", sum())
            .with("sum_initial", sum())
            .with("sum_converted", sum())
            .with("provider", holding(List.of("id", "payment_id", "date", "auth_code")))
            .with("errors", errors);
    SignedShape payment =
        holding(
                List.of(
                    "id",
                    "type",
                    "status",
                    "date",
                    "method",
                    "currency",
                    "description",
                    "merchant_refund_id"))
            .with("sum", sum())
            .with("errors", errors);
    SignedShape form = holding(List.of()).others(new SignedShape(true, true));
    SignedShape redirect = holding(List.of("method", "url")).with("body", form);
    return holding(List.of("project_id", "payment_id", "remaining_refund"))
        .with("general", holding(List.of("project_id", "payment_id")))
        .with("payment", payment)
        .with("account", holding(List.of("number")))
        .with("customer", holding(List.of("id")))
        .with("operation", operation)
        .with("operations", holding(List.of()).each(operation))
        .with("errors", errors)
        .with("redirect_data", redirect)
        .with("redirectData", redirect)
        .with("return_url", redirect);
  }

  private static SignedShape sum() {
    return holding(List.of("amount", "currency"));
  }

  private static SignedShape holding(List<String> values) {
    SignedShape shape = new SignedShape(false, false);
    values.forEach(name -> shape.members.put(name, new SignedShape(true, FREE.contains(name))));
    return shape;
  }

  private SignedShape with(String name, SignedShape member) {
    members.put(name, member);
    return this;
  }

  private SignedShape each(SignedShape one) {
    item = one;
    return this;
  }

  private SignedShape others(SignedShape one) {
    other = one;
    return this;
  }
}
