package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  @TempDir private Path folder;

  @Test
  void noDeliveryHoweverBrokenSurprisesTheListenerOrChangesAPayment() throws Exception {
    FuzzRun.Result result = FuzzRun.run(folder, 20_000, 300, 7);

    assertThat(result.surprises()).isEmpty();
    assertThat(result.unexplained()).isZero();
    assertThat(result.valid()).isPositive();
  }
}
