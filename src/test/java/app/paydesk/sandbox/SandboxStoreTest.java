package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxStoreTest {
  private final SandboxPayment seed =
      SeededPurchases.at(Instant.EPOCH, Methods.installed()).getFirst();

  private SandboxPayment payment(String id, boolean ended) {
    SandboxOperation o = seed.first();
    SandboxOperation operation =
        new SandboxOperation(
            o.id(),
            o.key(),
            o.type(),
            o.sum(),
            o.requestId(),
            o.created(),
            o.date(),
            o.status(),
            ended ? o.code() : Optional.empty(),
            o.refundId(),
            o.scenario(),
            o.executions(),
            o.reported(),
            o.beat());
    return new SandboxPayment(
        id,
        seed.type(),
        seed.status(),
        seed.date(),
        seed.sum(),
        seed.description(),
        seed.account(),
        seed.customerId(),
        seed.phone(),
        seed.returnUrl(),
        seed.route(),
        List.of(operation));
  }

  @Test
  void ofMoreThanAreKeptTheOldestThatHaveEndedAreForgotten() {
    SandboxStore book = SandboxStore.inMemory(2, SandboxStore.MOST_TEXT);
    for (String id : List.of("A", "B", "C")) {
      assertThat(book.hasRoom()).isTrue();
      assertThat(book.add(payment(id, true))).isTrue();
    }

    assertThat(book.all()).extracting(SandboxPayment::id).containsExactly("B", "C");
    assertThat(book.change("A", _ -> payment("A", false))).isEmpty();
    assertThat(book.all()).hasSize(2);
  }

  @Test
  void thereIsNoRoomWhereAllThatAreKeptAreStillOpen() {
    SandboxStore book = SandboxStore.inMemory(2, SandboxStore.MOST_TEXT);
    book.add(payment("A", false));
    book.add(payment("B", false));
    assertThat(book.hasRoom()).isFalse();

    book.change("A", _ -> payment("A", true));
    assertThat(book.hasRoom()).isTrue();
  }

  private static SandboxPayment wordy(SandboxPayment p, int length) {
    return new SandboxPayment(
        p.id(),
        p.type(),
        p.status(),
        p.date(),
        p.sum(),
        "x".repeat(length),
        p.account(),
        p.customerId(),
        p.phone(),
        p.returnUrl(),
        p.route(),
        p.operations());
  }

  @Test
  void longTextsAreForgottenBeforeThereAreManyPayments() {
    SandboxStore book = SandboxStore.inMemory(100, 7_500);
    for (int i = 0; i < 100; i++) {
      assertThat(book.hasRoom()).isTrue();
      book.add(wordy(payment("P" + i, true), 3_000));
    }
    assertThat(book.all()).extracting(SandboxPayment::id).containsExactly("P98", "P99");

    SandboxStore open = SandboxStore.inMemory(100, 7_500);
    open.add(wordy(payment("A", false), 10_000));
    assertThat(open.hasRoom()).isFalse();
  }

  @Test
  void theLedgerFileStaysWithinAMultipleOfWhatIsKept(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    long most = 0;
    try (SandboxStore book = SandboxStore.at(file, 2, 5_000)) {
      for (int i = 0; i < 200; i++) {
        book.add(payment("P" + i, true));
        most = Math.max(most, Files.size(file));
      }
      assertThat(book.all()).extracting(SandboxPayment::id).containsExactly("P198", "P199");
    }
    assertThat(most).isBetween(5_000L, 10_000L);

    try (SandboxStore again = SandboxStore.at(file, 2, 5_000)) {
      assertThat(again.all()).extracting(SandboxPayment::id).containsExactly("P198", "P199");
    }
    assertThat(Files.readAllLines(file)).as("written anew at the start").hasSize(2);
    assertThat(folder.toFile().list()).containsExactly("ledger.jsonl");
  }

  @Test
  void aLineWithoutAnEndIsNotReadIntoMemory(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.writeString(file, "x".repeat(5 << 20));
    assertThatThrownBy(() -> SandboxStore.at(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aPaymentTakesAThousandOperationsAndNoMore() {
    for (int count : List.of(SandboxStore.MOST_OPERATIONS - 1, SandboxStore.MOST_OPERATIONS)) {
      SandboxStore book = SandboxStore.inMemory();
      SandboxPayment refunded = seed;
      for (int i = 1; i < count; i++) {
        refunded = refunded.plus(seed.first());
      }
      book.add(refunded);
      Intake intake = new Intake(book, Clock.systemUTC(), new FaultDraw(1, List.of()));

      Intake.Outcome outcome =
          intake.take(
              Methods.installed().operation("upi-refund").orElseThrow(),
              Requests.refund(seed.id(), 1, seed.sum().currency().code()));

      assertThat(outcome)
          .isInstanceOf(
              count < SandboxStore.MOST_OPERATIONS
                  ? Intake.Outcome.Admitted.class
                  : Intake.Outcome.Refused.class);
    }
  }
}
