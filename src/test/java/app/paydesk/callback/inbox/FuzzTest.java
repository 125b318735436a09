package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  @TempDir private Path folder;

  @Test
  void noDeliveryHoweverBrokenSurprisesTheListenerOrChangesAPayment() throws Exception {
    List<FuzzRun.Report> reports = new ArrayList<>();
    try (FuzzRun run = new FuzzRun(folder, 7)) {
      run.send(20_000, 10_000, reports::add);

      assertThat(run.surprises()).isEmpty();
      assertThat(run.valid()).isPositive();
      assertThat(run.unexplained()).isZero();
    }
    assertThat(reports)
        .allSatisfy(
            r -> assertThat(r.aside()).isBetween(1, 2 * (int) Quarantine.STRANGERS.deliveries()));
  }

  @Test
  void noForgeryTellsWhatTheKeysHolderDidNotSign() {
    ForgeryRun run = new ForgeryRun(11);
    run.send(4_000);

    assertThat(run.failures()).isEmpty();
  }
}
