package app.paydesk.ui.callbacks;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.words.Words;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** A body as a tree whose branches open and close. */
final class BodyTree extends TreeView<String> {
  private static final double ROW = 2.1;
  private static final int MOST_ROWS = 24;

  BodyTree(Words words, JsonObject body) {
    TreeItem<String> root = new TreeItem<>("");
    body.members().forEach(member -> root.getChildren().add(item(member.key(), member.value())));
    setRoot(root);
    setShowRoot(false);
    setId("body-tree");
    getStyleClass().addAll("body-tree", "mono");
    setAccessibleText(words.say("callbacks.body"));
    expandedItemCountProperty()
        .subscribe(
            count ->
                setStyle(
                    "-fx-pref-height: " + ROW * Math.min(count.intValue() + 1, MOST_ROWS) + "em"));
  }

  private static TreeItem<String> item(String key, JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        TreeItem<String> branch = new TreeItem<>(key + "  {" + object.members().size() + "}");
        object.members().forEach(m -> branch.getChildren().add(item(m.key(), m.value())));
        branch.setExpanded(true);
        yield branch;
      }
      case JsonValue.Array array -> {
        TreeItem<String> branch = new TreeItem<>(key + "  [" + array.items().size() + "]");
        for (int i = 0; i < array.items().size(); i++) {
          branch.getChildren().add(item(Integer.toString(i), array.items().get(i)));
        }
        yield branch;
      }
      case JsonValue scalar -> new TreeItem<>(key + ": " + Json.compact(scalar));
    };
  }
}
