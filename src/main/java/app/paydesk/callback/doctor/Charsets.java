package app.paydesk.callback.doctor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charsets that are met beside UTF-8. */
final class Charsets {
  private static final List<Charset> OTHERS =
      Stream.of(
              "GBK",
              "GB18030",
              "ISO-8859-1",
              "windows-1252",
              "Big5",
              "UTF-16BE",
              "UTF-16LE",
              "windows-1251",
              "US-ASCII")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private Charsets() {}

  static List<Charset> others() {
    return OTHERS;
  }

  /** The text of bytes, if they are of that charset throughout. */
  static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** The text that came to look like this as its UTF-8 was read in another charset. */
  static String reread(String text, Charset mistaken) {
    return mistaken.newEncoder().canEncode(text)
        ? strictly(text.getBytes(mistaken), StandardCharsets.UTF_8).orElse(text)
        : text;
  }

  /** What a text comes to look like when its UTF-8 is read in another charset. */
  static String misread(String text, Charset mistaken) {
    return new String(text.getBytes(StandardCharsets.UTF_8), mistaken);
  }
}
