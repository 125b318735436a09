package app.paydesk.callback.listen;

import app.paydesk.callback.Documented;
import app.paydesk.gate.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Deliveries as no Gate would send them, the same for the same seed. Few are valid. */
public final class Fuzz {
  private final Random random;
  private final List<byte[]> valid;

  public Fuzz(long seed, SigningKey key) {
    random = new Random(seed);
    valid =
        Documented.names().map(Documented::read).map(body -> Documented.signed(body, key)).toList();
  }

  /** A body, almost always broken in some way. */
  public byte[] body() {
    byte[] body = valid.get(random.nextInt(valid.size())).clone();
    return switch (random.nextInt(16)) {
      case 0 -> body;
      case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> noise(random.nextInt(2_000));
      case 3 -> repeated(body);
      case 4 -> text("{\"a\":".repeat(random.nextInt(5_000)) + "1" + "}".repeat(random.nextInt(9)));
      case 5 -> text("[".repeat(random.nextInt(60_000)));
      case 6 -> inserted(body, new byte[random.nextInt(8)]);
      case 7 -> inserted(body, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xED, (byte) 0xA0});
      case 8 -> inserted(body, text("\\ud800"));
      case 9 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      case 10 -> text("{\"signature\":" + "9".repeat(random.nextInt(900)) + "e99999999}");
      case 11 -> text("{\"signature\":[{}],\"payment\":[],\"operation\":7,\"project_id\":-1e400}");
      case 12 -> text("{\"" + "k".repeat(random.nextInt(50_000)) + "\":null}");
      case 13 -> inserted(body, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      case 14 -> text("[" + "{\"a\":[0],\"a\":0},".repeat(random.nextInt(3_000)) + "0]");
      default -> flipped(body);
    };
  }

  /** Header lines as they stand beside a body, of any characters. */
  public String headers() {
    return HeaderLine.of(new String(noise(random.nextInt(20)), StandardCharsets.UTF_16), "x")
        + HeaderLine.of("X", new String(noise(random.nextInt(200)), StandardCharsets.ISO_8859_1));
  }

  public int any(int bound) {
    return random.nextInt(bound);
  }

  private byte[] flipped(byte[] body) {
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return body;
  }

  public byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  // The last of two counts, for the signature and for what is read.
  private byte[] repeated(byte[] body) {
    String extra = random.nextBoolean() ? "{\"payment\":{\"id\":\"X\"}," : "{\"signature\":\"x\",";
    return text(new String(body, StandardCharsets.UTF_8).replaceFirst("\\{", extra));
  }

  private byte[] inserted(byte[] body, byte[] more) {
    int at = random.nextInt(body.length);
    byte[] longer = Arrays.copyOf(body, body.length + more.length);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(body, at, longer, at + more.length, body.length - at);
    return longer;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
