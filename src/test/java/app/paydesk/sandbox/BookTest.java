package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookTest {
  private final SandboxPayment seed = SeededPurchases.at(Instant.EPOCH).getFirst();

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
    Book book = Book.inMemory(2);
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
    Book book = Book.inMemory(2);
    book.add(payment("A", false));
    book.add(payment("B", false));
    assertThat(book.hasRoom()).isFalse();

    book.change("A", _ -> payment("A", true));
    assertThat(book.hasRoom()).isTrue();
  }
}
