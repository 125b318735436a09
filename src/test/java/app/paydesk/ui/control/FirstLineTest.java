package app.paydesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.Pasting;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is pasted into a field outside the form becomes the one line that was meant. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FirstLineTest {
  private TextField words;
  private TextField code;

  @Start
  void start(Stage stage) {
    words = FirstLine.words(new TextField());
    code = FirstLine.code(new TextField());
    stage.setScene(new Scene(new VBox(words, code)));
    stage.show();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "two invoices\\nof March|two invoices|two invoices",
        "asked\u200b by\ufeff phone\u2069|asked by phone|asked by phone",
        "\\r\\nPO-1\\tpaid|PO-1|PO-1",
        "\uff30\uff2f\uff0d\uff11\uff12|\uff30\uff2f\uff0d\uff11\uff12|PO-12",
        "\u0968\u096b\u096c|\u0968\u096b\u096c|256",
        "127\u30020\u30020\u30021\uff1a8480|127\u30020\u30020\u30021\uff1a8480|127.0.0.1:8480",
        "\uff48ttps://gate.example\u2028x|\uff48ttps://gate.example|https://gate.example",
        "500\u00b2|500\u00b2|500\u00b2",
        "a b |a b |a b ",
        "\u5f20\u4e09|\u5f20\u4e09|\u5f20\u4e09",
      })
  void eachKindOfFieldTakesWhatWasMeant(
      String pasted, String asWords, String asCode, FxRobot robot) {
    String text = pasted.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    robot.interact(
        () -> {
          Pasting.into(words, text);
          Pasting.into(code, text);
        });

    assertThat(words.getText()).isEqualTo(asWords);
    assertThat(code.getText()).isEqualTo(asCode);
    assertThat(code.getCaretPosition()).isEqualTo(asCode.length());
  }
}
