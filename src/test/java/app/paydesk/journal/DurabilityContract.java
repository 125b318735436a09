package app.paydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store keeps to that outlives its program: what was acknowledged is there. */
@Tag("process")
public abstract class DurabilityContract {
  /** Opens the history of this test. */
  protected abstract OpenedStore open();

  /** Main class of a program that writes to it, see {@link KilledWriter}. */
  protected abstract Class<?> writer();

  /** What tells the writer where the history is. */
  protected abstract String place();

  /** Whether the store itself finds nothing wrong. */
  protected abstract void assertSound();

  @Test
  void everythingAcknowledgedOutlivesAKill() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    long read = 0;
    List<Long> numbers = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      acknowledged.addAll(killed(round, 40 + 70 * round, KilledWriter.Mode.AFTER_WRITING));
      assertSound();
      try (OpenedStore store = open()) {
        assertThat(lost(store.journal(), acknowledged)).isEmpty();
        read = store.journal().read(read, entry -> numbers.add(entry.number()));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(330);
    assertThat(numbers)
        .as("read on after each kill")
        .containsExactlyElementsOf(LongStream.rangeClosed(1, read).boxed().toList());
  }

  @Test
  void aStoreThatAcknowledgesBeforeItWritesIsFound() throws Exception {
    List<String> acknowledged = killed(9, 200, KilledWriter.Mode.BEFORE_WRITING);
    try (OpenedStore store = open()) {
      assertThat(lost(store.journal(), acknowledged)).isNotEmpty();
    }
  }

  private static List<String> lost(Journal journal, List<String> acknowledged) {
    return acknowledged.stream().filter(id -> !isThere(journal, id)).toList();
  }

  private static boolean isThere(Journal journal, String id) {
    Optional<Payment> payment = journal.find(PaymentSamples.key(id));
    return payment
        .filter(p -> p.operations().getFirst().standing() == PaymentState.UNKNOWN)
        .isPresent();
  }

  private List<String> killed(int round, int after, KilledWriter.Mode mode) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                writer().getName(),
                place(),
                Integer.toString(round),
                mode.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> seen = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // the last line may be cut off by the kill
        if (line.startsWith("PO-") && line.endsWith(".")) {
          seen.add(line.substring(0, line.length() - 1));
        }
        if (seen.size() == after) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return seen;
  }
}
