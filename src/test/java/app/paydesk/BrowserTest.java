package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.cli.Passphrase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class BrowserTest {

  @Test
  void theBrowserDoesNotInheritThePassphrase() {
    ProcessBuilder program = new ProcessBuilder("browser");
    program.environment().put(Passphrase.VARIABLE, "for this process only");

    assertThat(Browser.poor(program).environment()).doesNotContainKey(Passphrase.VARIABLE);
  }
}
