package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Operation;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount in major units, above zero, within the limits of the profile or the method document and
 * the Gate's own 10^13 minor units.
 *
 * @param kind what the limits belong to, for the sentence
 * @param usual the currency that the limits are given in; other currencies have none
 * @param habit an amount above which a person should look twice
 */
public record AmountRule(Operation.Kind kind, CurrencyCode usual, Optional<Money> habit)
    implements Rule {
  /** Most minor units that the Gate takes. */
  public static final long GATE_MAXIMUM = 10_000_000_000_000L;

  /** Without a usual largest amount. */
  public AmountRule(Operation.Kind kind, CurrencyCode usual) {
    this(kind, usual, Optional.empty());
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    MoneyText.Reading reading = MoneyText.read(value, facts.currency());
    return UnreadAmount.withCurrency(value, facts.currency())
        .or(() -> Texts.special(value))
        .orElseGet(() -> read(value, reading, facts));
  }

  private Verdict read(String value, MoneyText.Reading reading, FormFacts facts) {
    return reading
        .money()
        .map(money -> sized(money, facts))
        .orElseGet(
            () -> unread(value, reading.fault().orElse(MoneyText.Fault.NOT_A_NUMBER), facts));
  }

  private Verdict sized(Money money, FormFacts facts) {
    if (money.minor() == 0) {
      return Texts.wrong("amount.zero");
    }
    boolean limited = money.currency().equals(usual);
    String of = kind.name().toLowerCase(Locale.ROOT);
    if (limited && money.minor() < facts.limits().minimum().orElse(1)) {
      return Texts.wrong(
          "amount.minimum." + of, new Money(facts.limits().minimum().orElse(1), usual));
    }
    long most = Math.min(facts.limits().maximum().orElse(GATE_MAXIMUM), GATE_MAXIMUM);
    if (limited && money.minor() > most) {
      return Texts.wrong("amount.maximum." + of, new Money(most, usual));
    }
    if (money.minor() > GATE_MAXIMUM) {
      return Texts.wrong("amount.gate", new Money(GATE_MAXIMUM, money.currency()));
    }
    boolean agreed = facts.limits().maximum().isPresent();
    if (habit
        .filter(_ -> !agreed)
        .filter(h -> h.currency().equals(money.currency()) && money.compareTo(h) > 0)
        .isPresent()) {
      return Texts.warning(money.plain(), "amount.habit", habit.get());
    }
    return new Verdict.Fine(money.plain());
  }

  private static Verdict unread(String value, MoneyText.Fault fault, FormFacts facts) {
    return switch (fault) {
      case EMPTY, NOT_A_NUMBER -> UnreadAmount.number(value, facts.currency());
      case TOO_MANY_DECIMALS ->
          Texts.wrong("amount.decimals", facts.currency(), facts.currency().exponent());
      case TOO_LARGE -> Texts.wrong("amount.gate", new Money(GATE_MAXIMUM, facts.currency()));
    };
  }
}
