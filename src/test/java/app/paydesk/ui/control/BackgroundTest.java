package app.paydesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  @Test
  void workThatBreaksDownIsToldToo() {
    List<Exception> told = new ArrayList<>();

    Background.atOnce()
        .run(
            () -> {
              throw new StackOverflowError();
            },
            _ -> {},
            told::add);

    assertThat(told)
        .singleElement()
        .satisfies(e -> assertThat(e).hasRootCauseInstanceOf(Error.class));
  }
}
