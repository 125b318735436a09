package app.paydesk.ui.payments;

import app.paydesk.money.Money;
import app.paydesk.payment.ExchangeRate;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.control.DetailGrid;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.time.Instant;

/** What is known of a payment, name by name. */
final class PaymentFacts {
  private final Words words;
  private final StatusTexts sayings;
  private final TimeTexts times;
  private final WaitTexts waits;

  PaymentFacts(Words words, StatusTexts sayings, TimeTexts times, WaitTexts waits) {
    this.waits = waits;
    this.words = words;
    this.sayings = sayings;
    this.times = times;
  }

  DetailGrid grid(PaymentDetail detail) {
    Payment.OperationState operation = detail.operation();
    DetailGrid grid = new DetailGrid(words);
    grid.addCode(words.say("fact.payment-id"), detail.payment().key().id().value());
    if (!operation.ref().equalsIgnoreCase(detail.payment().key().id().value())
        && !operation.ref().startsWith("#")) {
      grid.addCode(words.say("fact.reference"), operation.ref());
    }
    grid.add(
        words.say("fact.operation"),
        sayings.operation(operation.operation().orElse(operation.type())));
    operation.amount().ifPresent(m -> grid.add(words.say("fact.amount"), m.toString()));
    operation
        .converted()
        .ifPresent(m -> grid.add(words.say("fact.converted"), converted(operation, m)));
    if (!operation.payee().isEmpty()) {
      grid.add(words.say("fact.to"), operation.payee());
    }
    detail
        .recorded()
        .flatMap(PaymentEvent.Recorded::link)
        .flatMap(PaymentEvent.Link::bestBefore)
        .ifPresent(until -> grid.add(words.say("field.best_before"), moment(until)));
    detail.payment().sum().ifPresent(m -> grid.add(words.say("fact.left"), m.toString()));
    detail
        .payment()
        .status()
        .ifPresent(status -> grid.add(words.say("fact.payment-status"), sayings.status(status)));
    operation
        .status()
        .ifPresent(status -> grid.add(words.say("fact.operation-status"), sayings.status(status)));
    if (!operation.code().isEmpty()) {
      grid.add(words.say("fact.code"), (operation.code() + " " + operation.message()).strip());
    }
    operation.requestId().ifPresent(id -> grid.addCode(words.say("fact.request-id"), id));
    operation.operationId().ifPresent(id -> grid.addCode(words.say("fact.operation-id"), id));
    grid.add(words.say("fact.created"), moment(operation.created()));
    grid.add(words.say("fact.changed"), moment(operation.changed()));
    waits.agreed(operation).ifPresent(agreed -> grid.add(words.say("fact.times"), agreed));
    grid.add(words.say("fact.zone"), times.zoneName());
    return grid;
  }

  private String converted(Payment.OperationState operation, Money converted) {
    return ExchangeRate.of(operation)
        .map(rate -> words.say("fact.rate", converted, rate))
        .orElse(converted.toString());
  }

  private String moment(Instant at) {
    return times.brief(at) + " (" + times.utc(at) + ")";
  }
}
