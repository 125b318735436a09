package app.paydesk.gate.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can happen to a secret on its way from the provider into a program. Undoing one makes short
 * lived texts of the secret; that is why it is done only where a person asked for the cause.
 */
public enum KeyMishap {
  /** Ours has white space or a line break around it that is not part of it. */
  SPACE_IN_OURS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(text(secret).strip()).map(KeyMishap::bytes);
    }
  },
  /** Ours begins with a byte order mark. */
  MARK_IN_OURS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(text(secret).replace("\uFEFF", "").strip()).map(KeyMishap::bytes);
    }
  },
  /** Ours stands in quotation marks. */
  QUOTES_IN_OURS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(text(secret).strip().replaceAll("^[\"']|[\"']$", ""))
          .map(KeyMishap::bytes);
    }
  },
  /** The sender's has a line feed at its end. */
  LINE_FEED_IN_THEIRS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(text(secret) + "\n"));
    }
  },
  /** The sender's has a carriage return and a line feed at its end. */
  LINE_BREAK_IN_THEIRS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(text(secret) + "\r\n"));
    }
  },
  /** The sender's has a space at its end. */
  SPACE_AFTER_THEIRS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(text(secret) + " "));
    }
  },
  /** The sender's has a space before it. */
  SPACE_BEFORE_THEIRS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(" " + text(secret)));
    }
  },
  /** The sender's begins with a byte order mark. */
  MARK_IN_THEIRS {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes("\uFEFF" + text(secret)));
    }
  },
  /** The sender took it for hexadecimal digits. */
  HEX_DECODED {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return read(() -> HexFormat.of().parseHex(text(secret).strip()));
    }
  },
  /** The sender took it for Base64. */
  BASE64_DECODED {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      String standard = text(secret).strip().replace('-', '+').replace('_', '/');
      return read(() -> Base64.getDecoder().decode(standard));
    }
  },
  /** The sender uses it in capital letters. */
  UPPER_CASE {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(text(secret).toUpperCase(Locale.ROOT)));
    }
  },
  /** The sender uses it in small letters. */
  LOWER_CASE {
    @Override
    Optional<byte[]> undo(byte[] secret) {
      return Optional.of(bytes(text(secret).toLowerCase(Locale.ROOT)));
    }
  };

  /** The secret as the sender used it, if the mishap happened to this one. */
  abstract Optional<byte[]> undo(byte[] secret);

  /** The other secret; empty where it is the same or nothing. */
  Optional<byte[]> other(byte[] secret) {
    return undo(secret).filter(other -> other.length > 0 && !Arrays.equals(other, secret));
  }

  private static Optional<byte[]> read(Supplier<byte[]> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String text(byte[] secret) {
    return new String(secret, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
