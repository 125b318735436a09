package app.paydesk.batch.template;

import app.paydesk.batch.template.TemplateColumn.OfField;
import app.paydesk.batch.template.TemplateColumn.OfOperation;
import app.paydesk.batch.template.TemplateColumn.OfPayment;
import app.paydesk.method.Field;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Operation;
import app.paydesk.method.Verdict;
import app.paydesk.money.Money;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a column is and what goes in it, in the words of the one who fills it in. */
final class ColumnWords {
  /** Nothing that a rule with a form of its own takes, so that the rule says what it wants. */
  private static final String UNFIT = "?";

  private static final Pattern FURTHER_DIGITS = Pattern.compile("_+");

  private final Operation operation;
  private final FormFacts facts;
  private final Words words;

  ColumnWords(Operation operation, Words words) {
    this.operation = operation;
    this.facts = new FormFacts(operation.currencies().getFirst(), operation.limits(), Map.of());
    this.words = words;
  }

  String label(TemplateColumn column) {
    return switch (column) {
      case OfOperation _ -> words.say("batch.template.operation");
      case OfPayment _ -> words.say("batch.template.payment");
      case OfField of -> words.say(of.field().label());
    };
  }

  String need(TemplateColumn column) {
    Field.Need need =
        switch (column) {
          case OfOperation _, OfPayment _ -> Field.Need.REQUIRED;
          case OfField of -> of.field().need();
        };
    return words.say(
        "batch.template.need." + need.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String rule(TemplateColumn column) {
    return switch (column) {
      case OfOperation _ -> words.say("batch.template.operation.rule", operation.key());
      case OfPayment _ -> words.say("batch.template.payment.rule");
      case OfField of -> rule(of.field());
    };
  }

  private String rule(Field field) {
    return switch (field.type()) {
      case CARD_NUMBER -> words.say("batch.template.card.rule");
      case PICK -> words.say("batch.template.pick.rule", words.say("batch.template.sheet.lists"));
      case AMOUNT -> amount(field);
      case TEXT, CURRENCY, TIME -> wanted(field);
    };
  }

  private String wanted(Field field) {
    return switch (field.rule().judge(UNFIT, facts)) {
      case Verdict.Wrong wrong -> words.sayAll(wrong.message());
      case Verdict.Warning warning -> words.sayAll(warning.message());
      case Verdict.Fine _, Verdict.Missing _ -> words.say("batch.template.text.rule");
    };
  }

  /** The currency is the row's, so that the rule's own sentence would name one of several. */
  private String amount(Field field) {
    List<String> said = new ArrayList<>(List.of(words.say("batch.template.amount.rule")));
    if (!field.required()) {
      said.add(wanted(field));
    }
    OptionalLong least = operation.limits().minimum();
    OptionalLong most = operation.limits().maximum();
    least.ifPresent(minor -> said.add(words.say("batch.template.least", money(minor))));
    most.ifPresent(minor -> said.add(words.say("batch.template.most", money(minor))));
    return String.join(" ", said);
  }

  private Money money(long minor) {
    return new Money(minor, operation.currencies().getFirst());
  }

  /** A further hint; empty where there is none. */
  String hint(TemplateColumn column) {
    return switch (column) {
      case OfOperation _, OfPayment _ -> "";
      case OfField of -> of.field().hint().map(words::say).orElse("");
    };
  }

  /** A value that is taken, of a card number its beginning; empty where none is known. */
  String example(TemplateColumn column) {
    return switch (column) {
      case OfOperation _ -> operation.key();
      case OfPayment _ -> "";
      case OfField of ->
          of.field().type() == Field.Type.CURRENCY
              ? operation.currencies().getFirst().code()
              : FURTHER_DIGITS.matcher(of.field().example()).replaceAll("…");
    };
  }
}
