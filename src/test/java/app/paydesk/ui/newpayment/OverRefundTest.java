package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The form does not let more go back than is left, and names the rest. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OverRefundTest {
  private Bench bench;

  @Start
  void start(Stage stage) {
    bench = new Bench(Environment.SANDBOX, Locale.ENGLISH);
    stage.setScene(new Scene(new NewPaymentView(bench.model), 1124, 760));
    stage.show();
  }

  private PaymentKey purchased() {
    PaymentKey key = new PaymentKey(Bench.PROJECT, new PaymentId("P-1"));
    JsonObject body =
        JsonObject.empty()
            .with("project_id", Bench.PROJECT)
            .with("payment.id", "P-1")
            .with("payment.status", "success")
            .with("payment.sum.amount", 150_000)
            .with("payment.sum.currency", "INR")
            .with("operation.id", 1)
            .with("operation.type", "sale")
            .with("operation.status", "success")
            .with("operation.sum_initial.amount", 150_000)
            .with("operation.sum_initial.currency", "INR");
    Writes.append(
        bench.journal,
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                bench.clock.instant(),
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(body),
                OptionalLong.empty())));
    return key;
  }

  private void refund(FxRobot robot, String amount) {
    robot.interact(
        () -> {
          bench.model.refund(new PaymentKey(Bench.PROJECT, new PaymentId("P-1")), "upi-refund");
          bench.type("payment.description", "Goods returned");
          bench.type("customer.ip_address", "203.0.113.9");
          bench.type("payment.amount", amount);
        });
  }

  private static Set<String> said(FxRobot robot) {
    return robot.lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(text -> text != null)
        .collect(Collectors.toSet());
  }

  @Test
  void moreThanTheRestIsRefusedWithTheRestNamed(FxRobot robot) {
    purchased();
    refund(robot, "1,500.01");

    assertThat(robot.lookup("#send").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(said(robot)).anyMatch(text -> text.endsWith("left 1,500.00 INR"));
    robot.interact(bench.model::confirm);
    assertThat(bench.gate.wire()).isEmpty();
  }

  @Test
  void whatIsTypedFirstIsTheAmountAndNotAnotherPayment(FxRobot robot) {
    PaymentKey key = purchased();
    robot.interact(
        () -> {
          NewPaymentView view = (NewPaymentView) robot.lookup(".payment-screen").query();
          view.refund(key, "upi-refund");
          view.focus();
        });
    robot.write("250");

    assertThat(said(robot)).contains("of payment P-1", "Refund 250.00 INR");
  }

  @Test
  void afterARefundTheNextIsHeldToTheNewRest(FxRobot robot) {
    purchased();
    refund(robot, "500.00");
    robot.interact(bench.model::ask);
    robot.interact(bench.model::confirm);
    assertThat(bench.gate.wire()).hasSize(1);
    refund(robot, "1,000.01");

    assertThat(robot.lookup("#send").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(said(robot)).anyMatch(text -> text.endsWith("left 1,000.00 INR"));
    robot.interact(bench.model::confirm);
    assertThat(bench.gate.wire()).hasSize(1);
  }
}
