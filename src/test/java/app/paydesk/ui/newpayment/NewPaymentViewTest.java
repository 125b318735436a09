package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.CardNumberField;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class NewPaymentViewTest {
  private Bench bench;
  private NewPaymentView view;

  @Start
  void start(Stage stage) {
    bench = new Bench(Environment.SANDBOX, Locale.ENGLISH);
    bench.model.choose("cup-payout");
    view = new NewPaymentView(bench.model);
    stage.setScene(new Scene(view, 1124, 760));
    stage.show();
  }

  @Test
  void aPayoutIsFilledInAndSentWithTheKeyboardAlone(FxRobot robot) {
    String card = bench.card();
    robot.interact(view::focus);
    for (String value : List.of("485.60", "November commission", card, "深圳")) {
      robot.write(value).push(KeyCode.TAB);
    }
    for (String search : List.of("postal", "广东")) {
      robot.write(search).push(KeyCode.ENTER).push(KeyCode.TAB);
    }
    for (String value : List.of("南山支行", "127", "185.123.193.224", "q@example.com", "广东", "深圳")) {
      robot.write(value).push(KeyCode.TAB);
    }
    robot.push(KeyCode.TAB);
    for (String value : List.of("8613800138000", "518000", "南山区科技路", "倩文", "伍")) {
      robot.write(value).push(KeyCode.TAB);
    }
    assertThat(bench.review().errors()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(bench.gate.wire()).as("asks first").isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(bench.sent).hasSize(1);
    JsonObject wire = bench.gate.wire().getFirst();
    assertThat(wire.text("payment.amount")).contains("48560");
    assertThat(wire.text("card.pan")).contains(card);
    assertThat(wire.text("account.bank_id")).contains("28");
    assertThat(wire.text("account.region_id")).contains("5");
    assertThat(wire.text("customer.last_name")).contains("伍");
    assertThat(wire.text("customer.country")).contains("CN");
  }

  @Test
  void whatIsTypedAsSoonAsTheFormAppearsIsTheAmount(FxRobot robot) {
    robot.interact(
        () -> {
          NewPaymentView unseen = new NewPaymentView(bench.model);
          view.getScene().setRoot(unseen);
          unseen.focus();
        });
    robot.write("485.60");
    assertThat(bench.review().amount()).contains("485.60 CNY");
  }

  @Test
  void aDoubleClickSendsNothingTwice(FxRobot robot) {
    robot.interact(bench::payout);
    robot.doubleClickOn("#send");
    assertThat(bench.gate.wire()).as("the second click is not the confirmation").isEmpty();
    robot.clickOn("#send-now");
    robot.interact(() -> bench.model.confirm());

    assertThat(bench.gate.wire()).hasSize(1);
    assertThat(bench.sent).hasSize(1);
  }

  @Test
  void enterPressedAgainAndAgainSendsOnce(FxRobot robot) {
    robot.interact(bench::payout);
    robot.interact(() -> robot.lookup("#send").query().requestFocus());
    robot.type(KeyCode.ENTER, 5);
    robot.interact(() -> bench.model.confirm());
    robot.interact(() -> bench.model.confirm());

    assertThat(bench.gate.wire()).hasSize(1);
    assertThat(bench.sent).hasSize(1);
  }

  @Test
  void theButtonNamesWhatItDoesAndWhatHoldsItUp(FxRobot robot) {
    robot.interact(bench::payout);
    assertThat(button(robot, "#send").getText()).isEqualTo("Send 485.60 CNY");
    assertThat(button(robot, "#send").isDisabled()).isFalse();

    robot.interact(() -> bench.type("payment.amount", "48,000.00"));
    assertThat(button(robot, "#send").isDisabled()).isTrue();
    assertThat(button(robot, "#send").getAccessibleHelp()).contains("Amount");
    assertThat(said(robot)).contains("At most 44,999.00 CNY for a payout.");
  }

  @Test
  void theButtonsThatSendKeepTheWholeAmount(FxRobot robot) {
    robot.interact(
        () -> {
          view.setStyle("-fx-font-size: 20px;");
          bench.payout();
          bench.type("payment.amount", "44,999.00");
          bench.model.ask();
        });
    robot.interact(() -> view.layout());
    assertThat(whole(button(robot, "#send-now"))).isEqualTo("Send 44,999.00 CNY now");
    assertThat(whole(button(robot, "#back"))).isEqualTo("Back to the form");
  }

  /** What can be read of a button. */
  private static String whole(Button button) {
    String read = button.lookup(".text") instanceof Text text ? text.getText() : "";
    return read.replaceAll("\\s+", " ");
  }

  @Test
  void theCardNumberIsGroupedWhileItIsTypedAndMaskedWhenLeft(FxRobot robot) {
    robot.interact(() -> view.goTo("card.pan"));
    robot.write("62179912345");
    assertThat(card(robot).getText()).isEqualTo("6217 9912 345");
    robot.push(KeyCode.BACK_SPACE);
    assertThat(card(robot).getText()).isEqualTo("6217 9912 34");
    assertThat(card(robot).isUndoable()).isFalse();

    String number = bench.card();
    robot.interact(() -> card(robot).replaceText(0, card(robot).getLength(), number));
    robot.push(KeyCode.TAB);
    assertThat(card(robot).getText())
        .isEqualTo(number.substring(0, 6) + "••••••" + number.substring(15));
  }

  @Test
  void nothingCanBeCopiedFromTheCardNumber(FxRobot robot) {
    robot.interact(() -> view.goTo("card.pan"));
    robot.write(bench.card());
    robot.interact(
        () -> {
          card(robot).selectAll();
          card(robot).cut();
          assertThat(card(robot).getText()).isNotEmpty();
          card(robot).copy();
          assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        });
  }

  @Test
  void aHalfTypedCardNumberIsStillThereInAnotherLanguageAndBehindAnotherForm(FxRobot robot) {
    robot.interact(() -> view.goTo("card.pan"));
    robot.write("62179912345");
    robot.interact(() -> bench.model.choose("upi-payout"));
    robot.interact(() -> bench.model.choose("cup-payout"));
    assertThat(card(robot).getText()).isEqualTo("6217 9912 345");
    CardNumberField before = card(robot);

    Bench chinese = new Bench(Environment.SANDBOX, Locale.SIMPLIFIED_CHINESE);
    robot.interact(
        () -> {
          NewPaymentView other = new NewPaymentView(chinese.model);
          other.takeOver(view);
          view.forget();
          view.getScene().setRoot(other);
        });
    robot.interact(
        () -> {
          card(robot).requestFocus();
          card(robot).end();
        });
    assertThat(before.getText()).as("the form of before keeps nothing").isEmpty();
    assertThat(card(robot).getText()).isEqualTo("6217 9912 345");
    robot.write("6");
    assertThat(card(robot).getText()).isEqualTo("6217 9912 3456");
  }

  @Test
  void aLockLeavesNoDigitInTheFieldAndSaysWhatToDo(FxRobot robot) {
    robot.interact(() -> view.goTo("card.pan"));
    robot.write("62179912345");
    robot.interact(view::lock);
    assertThat(card(robot).getText()).isEmpty();
    assertThat(said(robot)).contains("For safety the card number was wiped; type it again.");

    robot.write("6");
    assertThat(said(robot)).noneMatch(sentence -> sentence.contains("wiped"));
  }

  @Test
  void theCardNumberIsGoneFromTheScreenOnceItWasSent(FxRobot robot) {
    String number = bench.card();
    robot.interact(bench::payout);
    robot.interact(() -> view.goTo("card.pan"));
    CardNumberField field = card(robot);
    robot.interact(() -> field.replaceText(0, field.getLength(), number));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(bench.gate.wire().getFirst().text("card.pan")).contains(number);
    assertThat(field.getText()).isEmpty();
    assertThat(card(robot).getText()).isEmpty();
  }

  @Test
  void aWarningAsksForAReasonInPlace(FxRobot robot) {
    robot.interact(bench::payout);
    robot.interact(() -> bench.type("customer.first_name", "Qianwen"));
    assertThat(button(robot, "#send").isDisabled()).isTrue();

    robot.interact(() -> view.goTo("customer.first_name"));
    robot.push(KeyCode.TAB).write("as in the passport");
    assertThat(button(robot, "#send").isDisabled()).isFalse();
  }

  @Test
  void aLikelyDuplicateIsSentOnlyWithAReasonWrittenInPlace(FxRobot robot) {
    robot.interact(() -> bench.model.choose("upi-payout"));
    robot.interact(bench.model::fillWithExample);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.interact(bench.model::fillWithExample);
    assertThat(bench.gate.wire()).hasSize(1);

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(bench.gate.wire()).as("not without a reason").hasSize(1);

    robot.write("two invoices");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(bench.gate.wire()).hasSize(2);
  }

  @Test
  void thePickerSaysWhoseListItIsAndWhatIsInTheWayOfABank(FxRobot robot) {
    bench.banks.list(
        ScriptedBanks.bank("15", "Zheshang Bank", 5_000, 20_000),
        ScriptedBanks.bank("900", "Bank of Tomorrow"));
    robot.interact(() -> view.goTo("payment.amount"));
    robot.write("485.60").push(KeyCode.TAB);
    assertThat(robot.lookup(".list-note").queryLabeled().getText())
        .isEqualTo("List of the Gate, just now");

    robot.interact(() -> view.goTo("account.bank_id"));
    robot.write("zheshang");
    assertThat(robot.lookup(".suggestions .warning-text").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("200.00 CNY at most");
    robot.push(KeyCode.ENTER).push(KeyCode.TAB);
    assertThat(said(robot))
        .contains(
            "The Gate takes 200.00 CNY at most for this bank; lower the amount or choose another"
                + " bank.");

    robot.interact(() -> view.goTo("account.bank_id"));
    robot.write("tomor").push(KeyCode.ENTER).push(KeyCode.TAB);
    assertThat(bench.form().field("account.bank_id").orElseThrow().text()).isEqualTo("900");
  }

  @Test
  void aListThatComesWhileOneTypesLeavesWhatIsTyped(FxRobot robot) {
    robot.interact(() -> view.goTo("payment.amount"));
    robot.write("485.60");
    robot.interact(() -> view.goTo("account.bank_id"));
    robot.write("postal sav");
    bench.banks.list(ScriptedBanks.bank("900", "Bank of Tomorrow"));
    robot.interact(
        () -> {
          bench.type("payment.amount", "900.00");
          bench.model.refreshLists();
        });
    assertThat(view.getScene().getFocusOwner())
        .isInstanceOfSatisfying(
            PickerField.class, field -> assertThat(field.getText()).isEqualTo("postal sav"));
  }

  @Test
  void everyControlHasANameForTheScreenReader(FxRobot robot) {
    assertThat(robot.lookup(".field-cell .text-input").queryAllAs(TextField.class))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.getAccessibleText()).isNotBlank());
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Button.class);
  }

  private static CardNumberField card(FxRobot robot) {
    return robot.lookup(".card-number-field").queryAs(CardNumberField.class);
  }

  private static List<String> said(FxRobot robot) {
    return robot.lookup(".field-sentence").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }
}
