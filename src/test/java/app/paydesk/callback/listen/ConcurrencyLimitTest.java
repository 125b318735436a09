package app.paydesk.callback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
  private final ConcurrencyLimit limit = new ConcurrencyLimit(2);

  @Test
  void eachCallerHasAShareOfItsOwnAndGetsItBack() {
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isFalse();
    assertThat(limit.enter("b")).isTrue();

    limit.leave("a");
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isFalse();

    limit.leave("a");
    limit.leave("a");
    limit.leave("a");
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isFalse();
  }
}
