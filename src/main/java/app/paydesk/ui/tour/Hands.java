package app.paydesk.ui.tour;

import app.paydesk.ui.control.FxHop;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** A clerk's hands and eyes: finds controls by their ID and uses them on the FX thread. */
final class Hands {
  private static final long PATIENCE_SECONDS = 60;
  private final FxHop hop;
  private final Scene scene;

  Hands(FxHop hop, Scene scene) {
    this.hop = hop;
    this.scene = scene;
  }

  /** Presses a button once it is there and enabled. */
  void press(String id) throws TourException {
    await("the button " + id, () -> find(id).filter(n -> !n.isDisabled() && shown(n)));
    onFx(
        () -> {
          ButtonBase button = (ButtonBase) find(id).orElseThrow();
          button.fire();
          return button;
        });
  }

  /** Presses a button where it is there. */
  void pressIfShown(String id) throws TourException {
    onFx(
        () -> {
          find(id).ifPresent(button -> ((ButtonBase) button).fire());
          return id;
        });
  }

  /** Types into a field, in place of what stands there. */
  void type(String id, String text) throws TourException {
    await("the field " + id, () -> find(id).filter(Hands::shown));
    onFx(
        () -> {
          Node control = find(id).orElseThrow();
          control.requestFocus();
          switch (control) {
            case TextInputControl field -> field.setText(text);
            case ChoiceBox<?> box -> choose(box, text);
            default -> throw new IllegalStateException(id + " takes no text");
          }
          return control;
        });
  }

  private static <T> void choose(ChoiceBox<T> box, String text) {
    box.getItems().stream().filter(i -> text.equals(i)).findFirst().ifPresent(box::setValue);
  }

  /** Presses a button; where the window fell back to the one before it, that one first again. */
  void press(String id, String before) throws TourException {
    await(
        "the button " + id,
        () -> {
          Optional<Node> button = find(id).filter(n -> !n.isDisabled() && shown(n));
          if (button.isEmpty()) {
            find(before)
                .filter(n -> !n.isDisabled() && shown(n))
                .ifPresent(n -> ((ButtonBase) n).fire());
          }
          return button;
        });
    press(id);
  }

  /** Reads a label once it shows what is waited for. */
  String text(String id, Predicate<String> waitedFor) throws TourException {
    return await(
        "the text " + id,
        () ->
            find(id).map(n -> n instanceof Labeled label ? label.getText() : "").filter(waitedFor));
  }

  /** Lets the screens catch up with what was written: two beats of the change feed. */
  void settle() throws TourException {
    for (int i = 0; i < 15; i++) {
      pause();
      onFx(scene::getRoot);
    }
  }

  /** Asks on the FX thread until there is an answer. */
  <T> T await(String what, Callable<Optional<T>> question) throws TourException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      Optional<T> answer = onFx(question);
      if (answer.isPresent()) {
        return answer.get();
      }
      pause();
    }
    throw new TourException("Waited in vain for " + what);
  }

  <T> T onFx(Callable<T> work) throws TourException {
    CompletableFuture<T> done = new CompletableFuture<>();
    hop.later(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new TourException("The window did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("The tour was stopped", e);
    }
  }

  private static void pause() throws TourException {
    try {
      TimeUnit.MILLISECONDS.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("The tour was stopped", e);
    }
  }

  private Optional<Node> find(String id) {
    Predicate<Node> named = node -> id.equals(node.getId());
    return scene.getRoot().lookupAll("*").stream().filter(named).filter(Hands::shown).findFirst();
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
