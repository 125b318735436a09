package app.paydesk.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * What the window shows, or the lock in front of it. Nothing that ends in the background meanwhile
 * takes the lock away. Used on the FX thread only.
 */
final class WindowLock {
  private final Scene scene;
  private Parent content;
  private Optional<UnlockPane> pane = Optional.empty();

  WindowLock(Scene scene) {
    this.scene = scene;
    this.content = scene.getRoot();
  }

  /** Turns to other content, once it is unlocked. */
  void show(Parent next) {
    content = next;
    if (pane.isEmpty()) {
      scene.setRoot(next);
    }
  }

  /** Shows a pane in place of the screens, which must not be reached by their shortcuts then. */
  void cover(Parent next) {
    silence();
    show(next);
  }

  /** What is shown, or will be once it is unlocked. */
  Parent content() {
    return content;
  }

  boolean locked() {
    return pane.isPresent();
  }

  /** Hides all behind a pane, and what floats above it. */
  void close(UnlockPane lock) {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    pane = Optional.of(lock);
    silence();
    scene.setRoot(lock);
    lock.focus();
  }

  /** Shows what was hidden. */
  void open() {
    pane = Optional.empty();
    scene.setRoot(content);
    content.requestFocus();
  }

  // One by one: one of them may be what runs this.
  private void silence() {
    List.copyOf(scene.getAccelerators().keySet()).forEach(scene.getAccelerators()::remove);
  }
}
