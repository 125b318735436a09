package app.paydesk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short drill with the packaged program; runs once that is packaged. */
@Tag("process")
class DrillIT {
  private static final Path TARGET = Path.of("target");
  private static final String DROPS = "drop-after:0.3,delay:0.5,lose:0.9";

  @TempDir Path folder;

  private Options options(long seed, int payments, int kills, Mutation mutation) {
    return Options.full(TARGET)
        .with("--seed", Long.toString(seed))
        .with("--payments", Integer.toString(payments))
        .with("--kills", Integer.toString(kills))
        .with("--at-once", "16")
        .with("--mutation", mutation.word())
        .with("--folder", folder.toString());
  }

  /** With a seed that once failed: two refunds of one purchase were taken for each other. */
  @Test
  void nothingIsSentTwiceOrLostThroughFaultsAndKills() throws Exception {
    Report report = new Drill(options(20261122, 150, 6, Mutation.NONE)).run();

    assertThat(report.findings().count()).as(report.toString() + report.findings()).isZero();
    assertThat(report.kills()).isGreaterThanOrEqualTo(5);
    assertThat(report.payments() + report.refunds()).isGreaterThan(100);
    assertThat(report.faults()).hasSizeGreaterThan(5);
  }

  @Test
  void thePartsPutTogetherByTheDrillHoldTooWithoutAMutation() throws Exception {
    Report report = new Drill(options(2, 40, 2, Mutation.CONTROL)).run();

    assertThat(report.findings().count()).as(report.toString() + report.findings()).isZero();
  }

  @Test
  void sendingAgainOnATimeOutIsFound() throws Exception {
    Report report = new Drill(options(3, 40, 0, Mutation.RESEND).with("--faults", DROPS)).run();

    assertThat(report.findings().count(Findings.Kind.UNNOTED)).as(report.toString()).isPositive();
  }

  @Test
  void sendingAgainUnderANewPaymentIdIsFound() throws Exception {
    Report report =
        new Drill(options(4, 40, 0, Mutation.RESEND_AS_NEW).with("--faults", DROPS)).run();

    assertThat(report.findings().count(Findings.Kind.DOUBLE)).as(report.toString()).isPositive();
  }

  @Test
  void answeringBeforeTheCommitIsFound() throws Exception {
    Report report = new Drill(options(5, 60, 5, Mutation.ANSWER_BEFORE_COMMIT)).run();

    assertThat(report.findings().count(Findings.Kind.LOST_CALLBACK))
        .as(report.toString())
        .isPositive();
  }

  @Test
  void sendingBeforeTheRecordIsFound() throws Exception {
    Report report =
        new Drill(options(6, 60, 4, Mutation.SEND_BEFORE_RECORD).with("--faults", "delay:0.9"))
            .run();

    assertThat(report.findings().count(Findings.Kind.LOST)).as(report.toString()).isPositive();
  }

  @Test
  void takingADeclineForTheEndOfAnOpenPaymentIsFound() throws Exception {
    Report report =
        new Drill(
                options(7, 40, 0, Mutation.DECLINE_ENDS_OPEN)
                    .with("--faults", "awaiting-retry:0.9,try-again:0.9,lose:0.5"))
            .run();

    assertThat(report.findings().count(Findings.Kind.WRONG)).as(report.toString()).isPositive();
  }

  @Test
  void takingAProxysPageForARefusalIsFound() throws Exception {
    Report report =
        new Drill(
                options(8, 40, 0, Mutation.HTML_403_REFUSES)
                    .with("--faults", "html-403-after:0.5,lose:0.9"))
            .run();

    assertThat(report.findings().count(Findings.Kind.WRONG)).as(report.toString()).isPositive();
  }

  @Test
  void takingUnsignedMembersForNewsIsFound() throws Exception {
    Report report =
        new Drill(options(9, 30, 0, Mutation.UNSIGNED_MEMBERS_COUNT).with("--faults", "delay:0.1"))
            .run();

    assertThat(report.findings().count(Findings.Kind.REPEATED)).as(report.toString()).isPositive();
  }
}
