package app.paydesk.cli;

import app.paydesk.card.CardNumber;
import app.paydesk.card.UnreadableCard;
import app.paydesk.desk.submission.Draft;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.words.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of an operation as nested JSON, amounts in minor units. */
final class DraftInput implements AutoCloseable {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  /** A field that could not even be judged. */
  record Complaint(String field, String rule, String message) {}

  private final Operation operation;
  private final CurrencyCode currency;
  private final Map<String, String> values = new HashMap<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Typed.LeftOut> notices = new HashMap<>();
  private Optional<CardNumber> card = Optional.empty();

  DraftInput(Operation operation, JsonObject fields) {
    this.operation = operation;
    this.currency =
        fields
            .text("payment.currency")
            .flatMap(text -> Draft.currency(operation, text))
            .orElse(operation.currencies().getFirst());
    read("", fields);
  }

  /** What is wrong with the input itself, in its order. */
  List<Complaint> complaints() {
    return List.copyOf(complaints);
  }

  /** What was left out of a card number; a draft tells of all other fields. */
  Map<String, Typed.LeftOut> notices() {
    return Map.copyOf(notices);
  }

  /** The draft; it reads the card number, which is wiped with this. */
  Draft draft(Agreement agreement) {
    return new Draft(operation, currency, agreement, values, card);
  }

  @Override
  public void close() {
    card.ifPresent(CardNumber::close);
  }

  private void read(String prefix, JsonObject object) {
    for (JsonObject.Member member : object.members()) {
      String name = prefix + member.key();
      if (!seen.add(name)) {
        complain(shown(name), "repeated-field", shown(name) + " is given twice.");
      } else if (member.value() instanceof JsonObject inner && branch(name)) {
        read(name + ".", inner);
      } else {
        operation
            .field(name)
            .ifPresentOrElse(field -> take(field, member.value()), () -> unknown(name));
      }
    }
  }

  private boolean branch(String name) {
    return operation.fields().stream().anyMatch(f -> f.name().startsWith(name + "."));
  }

  private void unknown(String name) {
    if (name.equals("general")) {
      complain(name, "unknown-field", "general is written by Paydesk; leave it out.");
    } else if (branch(name)) {
      complain(name, "type", name + " takes an object of fields.");
    } else {
      complain(name, "unknown-field", operation.key() + " has no field " + name + ".");
    }
  }

  private void take(Field field, JsonValue value) {
    if (field.type() == Field.Type.AMOUNT) {
      amount(field.name(), value);
    } else if (!(value instanceof JsonValue.Text(String text))) {
      complain(shown(field.name()), "type", shown(field.name()) + " takes a text in quotes.");
    } else if (field.type() == Field.Type.CARD_NUMBER) {
      card(field.name(), text);
    } else {
      values.put(field.name(), text);
    }
  }

  private void amount(String name, JsonValue value) {
    if (value instanceof JsonValue.Digits(String digits) && WHOLE.matcher(digits).matches()) {
      values.put(name, new Money(Long.parseLong(digits), currency).plain());
    } else {
      complain(
          shown(name),
          "type",
          shown(name) + " takes a whole number of minor units, such as 48560.");
    }
  }

  private void card(String name, String text) {
    try {
      card = Optional.of(CardNumber.read(text));
      Typed.of(text).leftOut().stream().findFirst().ifPresent(n -> notices.put(name, n));
    } catch (UnreadableCard unreadable) {
      values.put(name, text);
    }
  }

  private void complain(String field, String rule, String message) {
    complaints.add(new Complaint(field, rule, message));
  }

  /** A link's fields are known to its user by their flat names. */
  private String shown(String field) {
    return operation.link() ? PageForm.parameter(field) : field;
  }
}
