package app.paydesk.callback.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.doctor.SideBySide.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void aChangedLineStandsBesideWhatItWas() {
    assertThat(SideBySide.of(List.of("a:1", "b:2", "c:3"), List.of("a:1", "b:9", "c:3")))
        .containsExactly(
            new Row("a:1", "a:1", false),
            new Row("b:2", "b:9", true),
            new Row("c:3", "c:3", false));
  }

  @Test
  void addedAndLostLinesStandAlone() {
    assertThat(SideBySide.of(List.of("a:1"), List.of("a:1", "b:2")))
        .containsExactly(new Row("a:1", "a:1", false), new Row("", "b:2", true));
    assertThat(SideBySide.of(List.of("a:1", "b:2"), List.of("b:2")))
        .containsExactly(new Row("a:1", "", true), new Row("b:2", "b:2", false));
  }
}
