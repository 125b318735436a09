package app.paydesk.ui.shell;

import javafx.scene.input.KeyCombination;

/** Keys that work on every screen. */
enum Shortcut {
  NEW_PAYMENT("Shortcut+N"),
  SEARCH("Shortcut+K"),
  FIND("Shortcut+F"),
  PAYMENTS("Shortcut+1"),
  ATTENTION("Shortcut+2"),
  CALLBACKS("Shortcut+3"),
  BATCHES("Shortcut+4"),
  PAY_FILE("Shortcut+O"),
  LOCK("Shortcut+L"),
  REFRESH("F5");

  private final String keys;

  Shortcut(String keys) {
    this.keys = keys;
  }

  KeyCombination keys() {
    return KeyCombination.valueOf(keys);
  }

  /** As this platform writes them. */
  String shown() {
    return keys().getDisplayText();
  }
}
