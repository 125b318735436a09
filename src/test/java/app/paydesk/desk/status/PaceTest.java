package app.paydesk.desk.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No more than so many questions a second go to a Gate. */
class PaceTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long now;
  private final Pace pace = new Pace(10, () -> now, time -> now += time);

  @Test
  void withinAnySecondThereAreNoMoreThanThePaceAllows() throws InterruptedException {
    List<Long> asked = new ArrayList<>();
    for (int question = 0; question < 200; question++) {
      pace.await();
      asked.add(now);
      now += question % 7 * 5_000_000L;
    }
    for (int i = 10; i < asked.size(); i++) {
      assertThat(asked.get(i) - asked.get(i - 10)).isGreaterThanOrEqualTo(SECOND);
    }
    assertThat(now).as("it is not slower than it must be").isLessThan(21 * SECOND);
  }

  @Test
  void fewQuestionsWaitForNothing() throws InterruptedException {
    for (int question = 0; question < 50; question++) {
      long before = now;
      pace.await();
      assertThat(now).isEqualTo(before);
      now += SECOND / 10;
    }
  }

  @Test
  void timeThatStandsStillOrGoesBackHoldsNobodyUpForLong() throws InterruptedException {
    List<Long> rests = new ArrayList<>();
    Pace stopped = new Pace(1, () -> -(long) rests.size(), rests::add);
    for (int question = 0; question < 3; question++) {
      stopped.await();
    }
    assertThat(rests.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(2 * SECOND);
  }
}
