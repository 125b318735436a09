package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a passphrase becomes a key: Argon2id, with its parameters beside the sealed secret so that
 * later versions can raise them.
 */
record KeyDerivation(int memoryKib, int iterations, int lanes, byte[] salt) {
  static final String NAME = "argon2id";

  private static final int KEY_BYTES = 32;
  private static final int MOST_MEMORY_KIB = 1 << 20;
  private static final int MOST_ITERATIONS = 64;
  private static final int MOST_LANES = 16;

  static KeyDerivation fresh(byte[] salt) {
    return new KeyDerivation(64 * 1024, 3, 1, salt);
  }

  /** The caller wipes the key. */
  byte[] key(char[] passphrase) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
    byte[] bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    byte[] key = new byte[KEY_BYTES];
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(iterations)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      argon2.generateBytes(bytes, key);
      return key;
    } finally {
      Arrays.fill(bytes, (byte) 0);
      utf8.clear();
      while (utf8.hasRemaining()) {
        utf8.put((byte) 0);
      }
    }
  }

  JsonObject json() {
    return JsonObject.empty()
        .with("name", NAME)
        .with("memory_kib", memoryKib)
        .with("iterations", iterations)
        .with("lanes", lanes)
        .with("salt", Base64.getEncoder().encodeToString(salt));
  }

  /**
   * @throws IllegalArgumentException if a part is missing or beyond what this machine should spend
   */
  static KeyDerivation read(JsonObject json) {
    return new KeyDerivation(
        part(json, "memory_kib", MOST_MEMORY_KIB),
        part(json, "iterations", MOST_ITERATIONS),
        part(json, "lanes", MOST_LANES),
        Base64.getDecoder().decode(json.text("salt").orElse("")));
  }

  private static int part(JsonObject json, String name, int most) {
    long value = json.whole(name).orElse(0L);
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " is out of range");
    }
    return (int) value;
  }
}
