package app.paydesk.ui.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A QR code, black on white in every theme, since cameras expect it so. */
public final class QrCode extends ImageView {
  private static final int QUIET_ZONE = 4;
  private static final int SMALLEST = 240;

  /**
   * @throws IllegalArgumentException if the text is too long for a QR code
   */
  public QrCode(String text, String accessibleText) {
    setImage(image(text));
    setSmooth(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(accessibleText);
  }

  private static WritableImage image(String text) {
    BitMatrix modules = modules(text);
    int scale = Math.ceilDiv(SMALLEST, modules.getWidth());
    int side = modules.getWidth() * scale;
    WritableImage image = new WritableImage(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = modules.get(x / scale, y / scale);
        image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
      }
    }
    return image;
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET_ZONE,
                  EncodeHintType.CHARACTER_SET,
                  StandardCharsets.UTF_8.name()));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The text is too long for a QR code", e);
    }
  }
}
