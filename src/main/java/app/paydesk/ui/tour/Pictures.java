package app.paydesk.ui.tour;

import app.paydesk.ui.Screenshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;

/** Numbered pictures of the window. They are written while the tour goes on. */
final class Pictures {
  private final Hands hands;
  private final Scene scene;
  private final Path folder;
  private final List<CompletableFuture<Void>> writing = new ArrayList<>();

  Pictures(Hands hands, Scene scene, Path folder) {
    this.hands = hands;
    this.scene = scene;
    this.folder = folder;
  }

  void shoot(String name) throws TourException {
    Path file = folder.resolve(String.format("%02d-%s.png", writing.size() + 1, name));
    Screenshot shot = hands.onFx(() -> Screenshot.of(scene));
    writing.add(
        CompletableFuture.runAsync(
            () -> {
              try {
                shot.write(file);
              } catch (IOException e) {
                throw new CompletionException("The picture " + file + " cannot be written", e);
              }
            }));
  }

  /** Waits until all are on disk. */
  void finish() throws TourException {
    try {
      CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw new TourException("A picture is missing", e);
    }
  }
}
