package app.paydesk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A window as a PNG file. */
public final class Screenshot {
  private final BufferedImage image;

  private Screenshot(BufferedImage image) {
    this.image = image;
  }

  /** What a scene shows now. On the FX thread only. */
  public static Screenshot of(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage shot = scene.snapshot(null);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return new Screenshot(image);
  }

  /**
   * Writes what a scene shows. On the FX thread only.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Scene scene, Path file) throws IOException {
    of(scene).write(file);
  }

  /**
   * Writes it as PNG. On any thread.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("no PNG writer in this runtime");
    }
  }
}
