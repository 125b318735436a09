package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults strike as often as asked for, and the same way for the same seed. */
class FaultDrawTest {
  private static final String MIXED =
      "drop-before,drop-after,delay,500-after,half-reply,duplicate,reorder,lose,late,slow-loris,"
          + "bad-signature";

  @Test
  void droppedBeforeMovesNothing() throws Exception {
    try (Rig rig = rig("drop-before")) {
      assertNoReply(rig);
      assertThat(rig.get("/sandbox/ledger").text()).isEqualTo("[]");
      assertThat(rig.get("/sandbox/faults").text()).isEqualTo("{\"drop-before\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-after", "half-reply"})
  void droppedAfterMovesTheMoney(String fault) throws Exception {
    try (Rig rig = rig(fault)) {
      assertNoReply(rig);
      assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
      rig.pass(2);
      assertThat(rig.told()).endsWith("success / success 0");
    }
  }

  @Test
  void faultAfterMovesTheMoney() throws Exception {
    try (Rig rig = rig("500-after")) {
      assertThat(payout(rig).status()).isEqualTo(500);
      assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
    }
  }

  @Test
  void delayedReplyComesInTheEnd() throws Exception {
    try (Rig rig = rig("delay")) {
      CompletableFuture<Integer> status = new CompletableFuture<>();
      Thread.startVirtualThread(() -> status.complete(status(rig)));
      Awaitility.await()
          .until(
              () -> {
                rig.pass(1);
                return status.isDone();
              });
      assertThat(status).isCompletedWithValue(200);
    }
  }

  @Test
  void duplicateCallbacksComeTwice() throws Exception {
    try (Rig rig = rig("duplicate")) {
      payout(rig);
      rig.pass(2);
      assertThat(rig.told()).hasSize(4);
      assertThat(rig.listener.received().get(3)).isEqualTo(rig.listener.received().get(2));
    }
  }

  @Test
  void lostCallbacksNeverCome() throws Exception {
    try (Rig rig = rig("lose")) {
      payout(rig);
      rig.time.pass(Duration.ofDays(20));
      assertThat(rig.listener.attempts()).isZero();
    }
  }

  @Test
  void lateCallbacksComeDaysAfterWhatTheyTellOf() throws Exception {
    try (Rig rig = rig("late")) {
      String began = rig.time.clock().instant().toString().substring(0, 10);
      payout(rig);
      rig.time.pass(Duration.ofHours(23));
      assertThat(rig.told()).isEmpty();
      assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
      rig.time.pass(Duration.ofDays(10));
      assertThat(rig.told())
          .containsExactlyInAnyOrder("processing / processing", "success / success 0");
      assertThat(rig.listener.received())
          .allSatisfy(c -> assertThat(c.text("operation.date").orElse("")).startsWith(began));
    }
  }

  @Test
  void daysLateAreTheSameForTheSameSeed() {
    FaultDraw faults = new FaultDraw(5, List.of());
    List<Integer> days = IntStream.range(0, 50).mapToObj(i -> faults.daysLate("P", i)).toList();
    assertThat(days).contains(1, 10).allMatch(d -> d >= 1 && d <= 10);
    assertThat(new FaultDraw(5, List.of()).daysLate("P", 7)).isEqualTo(days.get(7));
  }

  @Test
  void drippingCallbackIsGivenUpAndRepeatedWhole() throws Exception {
    try (Rig rig = rig("slow-loris")) {
      payout(rig);
      rig.time.pass(Duration.ofSeconds(50));
      assertThat(rig.told()).isEmpty();
      rig.time.pass(Duration.ofMinutes(3));
      assertThat(rig.told()).containsExactly("processing / processing", "success / success 0");
      assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
      assertThat(rig.get("/sandbox/faults").text()).isEqualTo("{\"slow-loris\":2}");
    }
  }

  @Test
  void reorderedCallbackIsOvertaken() throws Exception {
    long seed = seedWithFirstCallbackOnlyReordered();
    try (Rig rig = new Rig("reorder:0.5", seed, Optional.empty())) {
      payout(rig);
      rig.pass(20);
      assertThat(rig.told()).containsExactly("success / success 0", "processing / processing");
    }
  }

  @Test
  void wronglySignedCallbackIsRepeatedRightly() throws Exception {
    try (Rig rig = rig("bad-signature")) {
      payout(rig);
      rig.time.pass(Duration.ofMinutes(2));
      assertThat(rig.listener.wronglySigned()).isEqualTo(2);
      assertThat(rig.told()).containsExactly("processing / processing", "success / success 0");
    }
  }

  @Test
  void sameSeedDrawsTheSameFaultsInAnyOrderOfPayments() {
    FaultDraw one = new FaultDraw(7, Fault.list(MIXED));
    FaultDraw other = new FaultDraw(7, Fault.list(MIXED));
    List<Optional<Fault.Kind>> forwards =
        List.of(one.ofRequest("A"), one.ofRequest("B"), one.ofCallback("A"), one.ofCallback("A"));
    Optional<Fault.Kind> callback = other.ofCallback("A");
    Optional<Fault.Kind> again = other.ofCallback("A");
    Optional<Fault.Kind> b = other.ofRequest("B");
    assertThat(List.of(other.ofRequest("A"), b, callback, again)).isEqualTo(forwards);
  }

  @Test
  void everyKindStrikesAboutAsOftenAsAskedFor() {
    FaultDraw faults = new FaultDraw(3, Fault.list(MIXED));
    for (int i = 0; i < 10_000; i++) {
      faults.ofRequest("P" + i);
      faults.ofCallback("P" + i);
    }
    assertThat(faults.counts()).hasSize(Fault.list(MIXED).size());
    assertThat(faults.counts().values()).allSatisfy(n -> assertThat(n).isBetween(770, 1050));
  }

  @Test
  void probabilitiesAreReadFromTheList() {
    assertThat(Fault.list("lose:0.25, late"))
        .containsExactly(
            new Fault(Fault.Kind.LOSE, 250_000), new Fault(Fault.Kind.LATE, 1_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"explode", "lose:2", "lose:-1", "lose:often"})
  void wrongListsAreRefused(String list) {
    assertThatThrownBy(() -> Fault.list(list)).isInstanceOf(IllegalArgumentException.class);
  }

  private static long seedWithFirstCallbackOnlyReordered() {
    for (long seed = 0; ; seed++) {
      FaultDraw faults = new FaultDraw(seed, Fault.list("reorder:0.5"));
      if (faults.ofCallback("P1").isPresent() && faults.ofCallback("P1").isEmpty()) {
        return seed;
      }
    }
  }

  private static Rig rig(String faults) throws IOException {
    return new Rig(faults, 1, Optional.empty());
  }

  private static Rig.Reply payout(Rig rig) throws IOException {
    return rig.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT);
  }

  private static int status(Rig rig) {
    try {
      return payout(rig).status();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void assertNoReply(Rig rig) {
    assertThatThrownBy(() -> payout(rig)).isInstanceOf(IOException.class);
  }
}
