package app.paydesk.ui;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Pastes as a person does: over what stands there, from the clipboard. Call it on the FX thread.
 */
public final class Pasting {
  private Pasting() {}

  public static void into(TextInputControl field, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    field.requestFocus();
    field.selectAll();
    field.paste();
    Clipboard.getSystemClipboard().clear();
  }
}
