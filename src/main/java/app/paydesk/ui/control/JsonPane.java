package app.paydesk.ui.control;

import app.paydesk.json.Json;
import app.paydesk.json.JsonValue;
import app.paydesk.words.Words;
import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** JSON or other text to read, in a face of equal widths, keys and strings set off by colour. */
public final class JsonPane extends StackPane {
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"(\\s*:)?");

  /** Beyond this many characters colour costs more than it helps. */
  private static final int LONGEST_COLOURED = 20_000;

  private final SelectableTextFlow flow = new SelectableTextFlow();
  private String text = "";

  public JsonPane(Words words) {
    getStyleClass().add("json-pane");
    flow.getStyleClass().add("mono");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    CopyButton copy = new CopyButton(words, () -> text);
    setAlignment(copy, Pos.TOP_RIGHT);
    getChildren().addAll(flow, copy);
  }

  /** Shows JSON, indented; secrets masked. */
  public void show(JsonValue json) {
    show(Json.pretty(json));
  }

  /** Shows a text as it is; what reads as JSON in it is coloured. */
  public void show(String newText) {
    text = newText;
    setAccessibleText(newText);
    List<Text> parts =
        text.length() > LONGEST_COLOURED ? List.of(part(text, "json-other")) : coloured();
    flow.setText(parts.toArray(Text[]::new));
  }

  private List<Text> coloured() {
    List<Text> parts = new ArrayList<>();
    Matcher matcher = STRING.matcher(text);
    int end = 0;
    while (matcher.find()) {
      int stringEnd = matcher.group(1) == null ? matcher.end() : matcher.start(1);
      if (matcher.start() > end) {
        parts.add(part(text.substring(end, matcher.start()), "json-other"));
      }
      parts.add(
          part(
              text.substring(matcher.start(), stringEnd),
              matcher.group(1) == null ? "json-string" : "json-key"));
      end = stringEnd;
    }
    if (end < text.length()) {
      parts.add(part(text.substring(end), "json-other"));
    }
    return parts;
  }

  private static Text part(String piece, String styleClass) {
    Text node = new Text(piece);
    node.getStyleClass().addAll("text", "mono", styleClass);
    return node;
  }
}
