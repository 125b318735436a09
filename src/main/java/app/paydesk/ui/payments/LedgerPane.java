package app.paydesk.ui.payments;

import app.paydesk.payment.ExchangeRate;
import app.paydesk.payment.Payment;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.RefundSources;
import app.paydesk.ui.control.DetailGrid;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is left of a payment by each who tells it, and at which rates refunds were converted. */
final class LedgerPane extends VBox {
  private final Words words;
  private final TimeTexts times;

  LedgerPane(Words words, TimeTexts times, Payment payment) {
    this.words = words;
    this.times = times;
    getStyleClass().add("stack");
    setMinHeight(USE_PREF_SIZE);
    RefundSources.of(payment).ifPresent(this::sources);
    rates(payment);
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void sources(RefundSources sources) {
    DetailGrid grid = new DetailGrid(words);
    grid.add(
        words.say("ledger.own"),
        sources.own().map(Object::toString).orElse(words.say("ledger.nothing")));
    grid.add(words.say("ledger.callback"), said(sources.callback()));
    grid.add(words.say("ledger.status"), said(sources.status()));
    sources.inFlight().ifPresent(sum -> grid.add(words.say("ledger.in-flight"), sum.toString()));
    getChildren().addAll(label(words.say("ledger.title"), "strong"), grid);
    if (sources.disagree()) {
      getChildren().add(label(words.say("ledger.disagree"), "warning-text"));
    }
  }

  private String said(Optional<RefundSources.Said> said) {
    return said.map(s -> words.say("ledger.said", s.left(), times.brief(s.date())))
        .orElse(words.say("ledger.nothing"));
  }

  private void rates(Payment payment) {
    Optional<ExchangeRate> base = payment.own().flatMap(ExchangeRate::of);
    DetailGrid grid = new DetailGrid(words);
    boolean drifted = false;
    for (Payment.OperationState operation : payment.operations()) {
      Optional<ExchangeRate> rate = ExchangeRate.of(operation);
      if (rate.isEmpty() || !RefundLedger.refund(payment.key(), operation)) {
        continue;
      }
      boolean drifts = base.filter(rate.get()::drifts).isPresent();
      drifted |= drifts;
      grid.add(
          words.say("ledger.rate.refund", operation.ref()),
          drifts ? words.say("ledger.rate.off", rate.get()) : rate.get().toString());
    }
    if (!grid.getChildren().isEmpty()) {
      base.ifPresent(rate -> grid.add(words.say("ledger.rate.purchase"), rate.toString()));
      getChildren().addAll(label(words.say("ledger.rates"), "strong"), grid);
    }
    if (drifted) {
      getChildren().add(label(words.say("flag.rate-drift"), "warning-text"));
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
