package app.paydesk.drill.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.drill.Findings;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short drill of payment files with the packaged program; runs once that is packaged. */
@Tag("process")
class BatchDrillIT {
  private static final String EACH_STAGE = "reading,recording,before-post,pause,after-post,end";

  @TempDir Path folder;

  private BatchOptions options(int rows, String stages) {
    return BatchOptions.full(Path.of("target"))
        .with("--rows", Integer.toString(rows))
        .with("--stages", stages)
        .with("--times", "240")
        .with("--folder", folder.toString());
  }

  private BatchReport mutated(Mutation mutation, int rows, String stages, String faults)
      throws Exception {
    return new BatchDrill(
            options(rows, stages)
                .with("--mutation", mutation.word())
                .with("--faults", faults)
                .with("--brief", "true"))
        .run();
  }

  @Test
  void eachRowIsExecutedOnceThroughFaultsAndKillsAtEveryStage() throws Exception {
    BatchReport report = new BatchDrill(options(240, EACH_STAGE)).run();

    assertThat(report.findings().count()).as(report.toString() + report.findings()).isZero();
    assertThat(report.once()).as(report.toString()).isEqualTo(240);
    assertThat(report.killed()).isGreaterThanOrEqualTo(4);
    assertThat(report.faults()).hasSizeGreaterThan(5);
  }

  @Test
  void knowingRowsByTheirPlaceInTheFileIsFound() throws Exception {
    BatchReport report = mutated(Mutation.IDS_BY_POSITION, 80, "recording", "delay:0.1");

    assertThat(report.findings().count(Findings.Kind.LOST)).as(report.toString()).isPositive();
  }

  @Test
  void notingARowAsSentOnlyAfterSendingIsFound() throws Exception {
    BatchReport report =
        mutated(Mutation.NOTED_AFTER_SENDING, 40, "after-post,after-post", "delay:0.9");

    assertThat(report.findings().count(Findings.Kind.UNNOTED)).as(report.toString()).isPositive();
  }

  @Test
  void aRemainderThatHoldsWhatIsUnknownIsFound() throws Exception {
    BatchReport report =
        mutated(Mutation.REMAINDER_WITH_UNKNOWN, 40, "after-post", "drop-after:0.3,lose:1");

    assertThat(report.findings().count(Findings.Kind.DOUBLE)).as(report.toString()).isPositive();
  }
}
