package app.paydesk.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Fields of an operation in few words. A field belongs to the section opened last, is required
 * unless {@link #optional()} follows, and is labelled by {@code field.NAME} unless {@link #label}
 * follows.
 */
public final class Fields {
  private final List<Field> fields = new ArrayList<>();
  private String section = "payment";

  /** The fields that follow stand under the title {@code section.NAME}. */
  public Fields section(String name) {
    section = name;
    return this;
  }

  /** A text. */
  public Fields text(String name, String ruleName, Rule rule) {
    return add(name, Field.Type.TEXT, ruleName, rule, Optional.empty());
  }

  /** {@code payment.amount}. */
  public Fields amount(Rule rule) {
    return add("payment.amount", Field.Type.AMOUNT, "amount", rule, Optional.empty())
        .role(Role.AMOUNT);
  }

  /** {@code payment.currency}. */
  public Fields currency(Rule rule) {
    return add("payment.currency", Field.Type.CURRENCY, "currency", rule, Optional.empty())
        .role(Role.CURRENCY);
  }

  /** {@code card.pan}, the full card number. */
  public Fields card(Rule rule) {
    return add("card.pan", Field.Type.CARD_NUMBER, "card-number", rule, Optional.empty())
        .role(Role.CARD);
  }

  /** A moment. */
  public Fields time(String name, String ruleName, Rule rule) {
    return add(name, Field.Type.TIME, ruleName, rule, Optional.empty());
  }

  /** A choice from a list. */
  public Fields pick(String name, String ruleName, Rule rule, Picker picker) {
    return add(name, Field.Type.PICK, ruleName, rule, Optional.of(picker));
  }

  /** The field before may be left empty. */
  public Fields optional() {
    Field f = last();
    return replace(f, Field.Need.OPTIONAL, f.label(), f.hint(), f.role(), f.example());
  }

  /** The field before may be left empty where a profile agreed so with its provider. */
  public Fields optionalByProvider() {
    Field f = last();
    return replace(f, Field.Need.BY_PROVIDER, f.label(), f.hint(), f.role(), f.example());
  }

  /** The field before has a label of its own. */
  public Fields label(String key) {
    Field f = last();
    return replace(f, f.need(), key, f.hint(), f.role(), f.example());
  }

  /** The field before has a short line below it. */
  public Fields hint(String key) {
    Field f = last();
    return replace(f, f.need(), f.label(), Optional.of(key), f.role(), f.example());
  }

  /** The field before stands for something that others ask for. */
  public Fields role(Role role) {
    Field f = last();
    return replace(f, f.need(), f.label(), f.hint(), role, f.example());
  }

  /**
   * The field before has a value that the sandbox takes; of a card number a beginning, each further
   * digit as {@code _}.
   */
  public Fields example(String value) {
    Field f = last();
    return replace(f, f.need(), f.label(), f.hint(), f.role(), value);
  }

  /** Fields that several operations share. */
  public Fields with(UnaryOperator<Fields> shared) {
    return shared.apply(this);
  }

  /** The fields in the order in which they were named. */
  public List<Field> list() {
    return List.copyOf(fields);
  }

  private Fields add(
      String name, Field.Type type, String ruleName, Rule rule, Optional<Picker> picker) {
    fields.add(
        new Field(
            name,
            section,
            "field." + name,
            Field.Need.REQUIRED,
            type,
            rule,
            ruleName,
            picker,
            Optional.empty(),
            Role.OTHER,
            ""));
    return this;
  }

  private Field last() {
    return fields.getLast();
  }

  private Fields replace(
      Field f, Field.Need need, String label, Optional<String> hint, Role role, String example) {
    Field changed =
        new Field(
            f.name(),
            f.section(),
            label,
            need,
            f.type(),
            f.rule(),
            f.ruleName(),
            f.picker(),
            hint,
            role,
            example);
    fields.set(fields.size() - 1, changed);
    return this;
  }
}
