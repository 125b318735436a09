package app.paydesk.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Checks what holds for every value on many drawn ones. A failure names the seed of its case;
 * {@code -Dcases.seed=SEED} runs that case alone.
 */
public final class Cases {
  private static final String SEED = "cases.seed";

  private Cases() {}

  /** What holds for a case; throws where it does not. */
  @FunctionalInterface
  public interface Check {
    void on(Draw draw) throws Exception;
  }

  /** Checks as many cases, new ones in each run. */
  public static void seeded(int cases, Check check) {
    seeded(cases, 0, check);
  }

  /** The same; at least so many of them must have met their condition, by {@link Draw#met}. */
  public static void seeded(int cases, int atLeastMet, Check check) {
    run(Optional.ofNullable(System.getProperty(SEED)).map(Long::decode), cases, atLeastMet, check);
  }

  static void run(Optional<Long> alone, int cases, int atLeastMet, Check check) {
    if (alone.isPresent()) {
      one(alone.get(), check);
      return;
    }
    SplittableRandom seeds = new SplittableRandom();
    long met = Stream.generate(seeds::nextLong).limit(cases).filter(s -> one(s, check)).count();
    assertThat(met)
        .as("cases of %d that met their condition", cases)
        .isGreaterThanOrEqualTo(atLeastMet);
  }

  private static boolean one(long seed, Check check) {
    Draw draw = new Draw(seed);
    try {
      check.on(draw);
    } catch (Throwable e) {
      throw new AssertionError("again: -D%s=%d\n%s".formatted(SEED, seed, e.getMessage()), e);
    }
    return draw.hasMet();
  }
}
