package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(out));

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void noCharacterThatCommandsOrHidesReachesATerminal() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean surrogate = Character.getType(c) == Character.SURROGATE;
      if (!surrogate && (c < 0x3000 || c >= 0xE000)) {
        out.reset();
        terminal.err().print(Character.toString(c) + "x");
        terminal.err().flush();
        int type = Character.getType(c);
        boolean seen =
            c == '\n' || c == '\t' || (type != Character.CONTROL && type != Character.FORMAT);
        boolean line = c == 0x2028 || c == 0x2029;
        assertThat(printed().equals(Character.toString(c) + "x"))
            .as("U+%04X", c)
            .isEqualTo(seen && !line);
      }
    }
  }

  @Test
  void jsonSaysTheSameWithWhatIsHiddenWrittenOut() throws JsonException {
    JsonObject json =
        JsonObject.empty().with("message", "\u001b[2J\u202Egnp\u0085\u200B\uDB40\uDC41 吴 ✓");

    terminal.out().println(Json.compact(json));

    assertThat(Json.object(printed().strip())).isEqualTo(json);
    assertThat(printed()).doesNotContain("\u001b", "\u202E", "\u0085", "\u200B").contains("吴 ✓");
  }

  @Test
  void aLineCannotBeWrittenOver() {
    terminal.out().print("failed\rdone  \r\nnext");
    terminal.out().flush();

    assertThat(printed()).isEqualTo("failed\\u000ddone  \r\nnext");
  }
}
