package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.QrCode;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.theme.ThemeMode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A payment that waits for its customer shows the ways to the customer's page. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RedirectTest {
  private static final String PAYMENT = "PU-20261122-0105";
  private static final String PAGE = "https://bank.example/pay?id=17";

  @TempDir static Path home;

  private final SampleDesktop sample = new SampleDesktop(Environment.SANDBOX);
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home, ThemeMode.DARK);
  }

  @Test
  void theAddressOpensInTheBrowser(FxRobot robot) {
    awaits("GET", PAGE);
    press(robot, "#open-redirect");
    assertThat(sample.opened).containsExactly(URI.create(PAGE));
  }

  @Test
  void aFormIsOpenedThroughAPageOfOurOwn(FxRobot robot) {
    awaits("POST", PAGE);
    press(robot, "#open-redirect");
    assertThat(sample.opened).hasSize(1);
    assertThat(sample.opened.getFirst().getHost()).isEqualTo("127.0.0.1");
    assertThat(robot.lookup("#copy-redirect").tryQuery()).isEmpty();
  }

  @Test
  void whatIsNoWebAddressIsNeverOpened(FxRobot robot) {
    awaits("GET", "file:///etc/hosts");
    assertThat(robot.lookup("#open-redirect").tryQuery()).isEmpty();
  }

  @Test
  void theQrCodeReadsAsTheAddress(FxRobot robot) throws Exception {
    awaits("GET", PAGE);
    press(robot, "#show-redirect");
    QrCode code = robot.lookup(node -> node instanceof QrCode).queryAs(QrCode.class);
    assertThat(code.getAccessibleText()).contains("QR code");
    assertThat(read(code.getImage())).isEqualTo(PAGE);
  }

  static String read(Image image) throws Exception {
    int side = (int) image.getWidth();
    int[] pixels = new int[side * side];
    image
        .getPixelReader()
        .getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    var source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private void awaits(String method, String url) {
    sample.asked(PAYMENT, "upi-purchase-vpa", 25_000, "INR", "Grace Hopper", "14:00:00");
    JsonObject body =
        JsonObject.empty()
            .with("project_id", SampleDesktop.PROJECT)
            .with("payment.id", PAYMENT)
            .with("payment.status", "awaiting redirect result")
            .with("operation.id", 17)
            .with("operation.type", "sale")
            .with("operation.status", "awaiting redirect result")
            .with("redirect_data.method", method)
            .with("redirect_data.url", url)
            .with("redirect_data.body", JsonObject.empty().with("token", "t"));
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          Writes.append(
              sample.history,
              SampleDesktop.key(PAYMENT),
              Actors.DESK,
              List.of(
                  new PaymentEvent.Reported(
                      SampleDesktop.NOW,
                      PaymentEvent.Source.CALLBACK,
                      CallbackMessage.read(body),
                      OptionalLong.empty())));
          window.navigator().payment(SampleDesktop.key(PAYMENT), PAYMENT);
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
        });
  }

  private static void press(FxRobot robot, String id) {
    Button button = robot.lookup(id).queryAs(Button.class);
    robot.interact(button::fire);
  }
}
