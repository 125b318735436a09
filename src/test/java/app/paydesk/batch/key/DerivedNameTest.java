package app.paydesk.batch.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.generated.Cases;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** A name that was derived once is derived the same for ever. */
class DerivedNameTest {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aDerivedNameIsTheLastEightyBitsOfItsDigest() {
    Cases.seeded(
        500,
        draw -> {
          String digest =
              "%016x%016x".formatted(draw.random().nextLong(), draw.random().nextLong());
          BigInteger number = new BigInteger(digest, 16);
          StringBuilder expected = new StringBuilder("PB-");
          for (int i = 0; i < 16; i++) {
            expected.append(LETTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
          }
          String name = DerivedName.of(false, digest);
          assertThat(name).hasToString(expected.toString());
          assertThat(DerivedName.of(false, DerivedName.low(name), DerivedName.high(name)))
              .isEqualTo(name);
        });
  }
}
