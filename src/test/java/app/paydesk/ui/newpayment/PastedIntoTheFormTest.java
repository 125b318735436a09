package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import app.paydesk.pasted.PastedValue;
import app.paydesk.profile.Environment;
import app.paydesk.ui.Pasting;
import app.paydesk.ui.control.CardNumberField;
import app.paydesk.ui.newpayment.FieldModel.Level;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a careless person pastes into the real form is sent as judged and kept, or not at all. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PastedIntoTheFormTest {
  private Bench bench;
  private NewPaymentView view;

  /** Each another one, so that none repeats one before. */
  private int amount = 900;

  @Start
  void start(Stage stage) {
    fresh();
    stage.setScene(new Scene(view, 1124, 760));
    stage.show();
  }

  /** A desk that knows of no payment before. */
  private void fresh() {
    bench = new Bench(Environment.SANDBOX, Locale.ENGLISH);
    bench.model.choose("cup-payout");
    view = new NewPaymentView(bench.model);
  }

  @Test
  void eachPastedValueIsSentAsItWasJudgedAndKeptOrNotAtAll(FxRobot robot) {
    for (PastedValue value : PastedValue.all()) {
      robot.interact(() -> tried(robot, value));
    }
  }

  private void tried(FxRobot robot, PastedValue value) {
    if (value.field().equals("payment.amount")) {
      Scene scene = view.getScene();
      fresh();
      scene.setRoot(view);
    }
    bench.model.choose(value.operation());
    bench.model.fillWithExample();
    bench.type("payment.amount", ++amount + ".00");
    int before = bench.gate.wire().size();
    paste(robot, value.field(), value.pasted());
    FieldModel field = bench.form().field(value.field()).orElseThrow();
    FieldModel.Judgement judgement = field.judgementProperty().get();
    Level level = value.wrong() ? Level.ERROR : value.says().isEmpty() ? Level.FINE : Level.WARNING;
    assertThat(judgement.level()).as("%s: %s", value, judgement).isEqualTo(level);
    if (!value.says().isEmpty()) {
      assertThat(judgement.message().orElseThrow().key()).isEqualTo("rule." + value.says());
    }
    giveReasons();
    bench.model.ask();
    bench.model.confirm();
    bench.model.back();
    if (value.wrong()) {
      assertThat(bench.gate.wire()).as("%s", value).hasSize(before);
      return;
    }
    assertThat(bench.gate.wire().size())
        .as("%s: %s", value, bench.model.blocked())
        .isEqualTo(before + 1);
    assertThat(written(bench.gate.wire().getLast(), value)).as("%s", value).isEqualTo(value.sent());
    assertThat(written(kept(), value)).as("%s", value).isEqualTo(masked(value));
  }

  /** Gives a reason wherever one is asked for. */
  private void giveReasons() {
    bench.form().fields().stream()
        .filter(FieldModel::needsReason)
        .forEach(f -> f.reasonProperty().set("asked"));
  }

  private JsonObject kept() {
    return bench.journal.recorded().getLast().request();
  }

  private static String masked(PastedValue value) {
    String sent = value.sent();
    return value.field().equals("card.pan")
        ? sent.substring(0, 6) + "******" + sent.substring(sent.length() - 4)
        : sent;
  }

  private static String written(JsonObject request, PastedValue value) {
    JsonValue written = request.at(value.field()).orElseThrow();
    return written instanceof JsonValue.Digits(String minor)
        ? Money.of(Long.parseLong(minor), "INR").plain()
        : written.asText().orElseThrow();
  }

  private void paste(FxRobot robot, String field, String text) {
    view.goTo(field);
    TextField control =
        field.equals("card.pan")
            ? robot.lookup(".card-number-field").queryAs(CardNumberField.class)
            : robot.lookup((Node node) -> ("field-" + field).equals(node.getId())).query();
    Pasting.into(control, text);
    view.requestFocus();
  }

  @Test
  void theCardFieldSaysWhatItLeftOut(FxRobot robot) {
    String number = bench.card();
    robot.interact(
        () -> {
          bench.payout();
          paste(
              robot,
              "card.pan",
              "\u200e" + number.substring(0, 4) + "\u200b" + number.substring(4));
        });
    assertThat(said(robot)).anyMatch(s -> s.endsWith("An invisible character was left out."));
    robot.interact(() -> paste(robot, "card.pan", number + "\n" + bench.card()));
    assertThat(said(robot))
        .anyMatch(s -> s.endsWith("Only the first line was taken; what followed it was left out."));
    robot.interact(() -> paste(robot, "card.pan", number));
    assertThat(said(robot)).noneMatch(s -> s.contains("left out"));
  }

  @Test
  void twoHalvesOfACardNumberStandInTheFieldAndNothingIsSaidToBeLeftOut(FxRobot robot) {
    String number = bench.card();
    robot.interact(
        () -> {
          bench.payout();
          paste(robot, "card.pan", number.substring(0, 10) + "\n" + number.substring(10));
        });
    assertThat(said(robot))
        .noneMatch(s -> s.contains("left out"))
        .anyMatch(s -> s.startsWith("The number is broken by a line end"));
  }

  @Test
  void aDroppedLineIsAWarningAndNotASuccess(FxRobot robot) {
    robot.interact(
        () -> {
          bench.payout();
          paste(robot, "card.pan", bench.card() + "\n" + bench.card());
          paste(robot, "account.branch", "罗湖支行\n福田支行");
        });
    assertThat(robot.lookup(".field-cell .label").queryAllAs(Labeled.class))
        .filteredOn(label -> label.getText().contains("Only the first line was taken"))
        .hasSize(2)
        .allSatisfy(label -> assertThat(label.getStyleClass()).contains("warning-text"));
  }

  @Test
  void aNameThatOnlyAnUnseenCharacterIsLeftOfSaysSo(FxRobot robot) {
    robot.interact(
        () -> {
          bench.payout();
          paste(robot, "customer.first_name", "\u200b");
        });
    assertThat(said(robot))
        .anyMatch(
            s -> s.contains("required") && s.endsWith("An invisible character was left out."));
  }

  private static List<String> said(FxRobot robot) {
    return robot.lookup(".field-cell .label").queryAllAs(Labeled.class).stream()
        .filter(Labeled::isVisible)
        .map(Labeled::getText)
        .toList();
  }
}
