package app.paydesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final List<String> shown = new ArrayList<>();
  private final Latest latest = new Latest();

  @Test
  void anAnswerThatWasOvertakenIsNeverShown() {
    Consumer<String> before = latest.only(shown::add);
    Consumer<String> after = latest.only(shown::add);
    after.accept("paid");
    before.accept("waiting");

    assertThat(shown).containsExactly("paid");
  }

  @Test
  void answersInTheirOrderAreAllShown() {
    Consumer<String> before = latest.only(shown::add);
    Consumer<String> after = latest.only(shown::add);
    before.accept("waiting");
    after.accept("paid");

    assertThat(shown).containsExactly("waiting", "paid");
  }
}
