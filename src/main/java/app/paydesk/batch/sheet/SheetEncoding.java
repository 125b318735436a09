package app.paydesk.batch.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a CSV file are written as bytes. */
public enum SheetEncoding {
  /** UTF-8. */
  UTF_8(StandardCharsets.UTF_8, "UTF-8"),
  /** UTF-16, low byte first, as Excel writes "Unicode text". */
  UTF_16_LE(StandardCharsets.UTF_16LE, "UTF-16 LE"),
  /** UTF-16, high byte first. */
  UTF_16_BE(StandardCharsets.UTF_16BE, "UTF-16 BE"),
  /** GB18030, of which GBK and GB 2312 are parts: what Chinese Windows writes. */
  GB18030(Charset.forName("GB18030"), "GB18030");

  private final Charset charset;
  private final String label;

  SheetEncoding(Charset charset, String label) {
    this.charset = charset;
    this.label = label;
  }

  /** The character set. */
  public Charset charset() {
    return charset;
  }

  /** Its name for people, the same in all languages. */
  public String label() {
    return label;
  }
}
