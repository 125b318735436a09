package app.paydesk.batch.sheet;

import app.paydesk.words.Message;
import java.util.List;
import java.util.Locale;

/**
 * Something about how a file is read that a person should know, though nothing is wrong.
 *
 * @param kind what it is
 * @param arguments what its sentence names
 */
public record SheetNotice(Kind kind, List<String> arguments) {

  /** What there is to say. */
  public enum Kind {
    /** Read in another encoding than UTF-8; its name. */
    ENCODING,
    /** A byte order mark was left out. */
    BYTE_ORDER_MARK,
    /** Cells are parted by another sign than the semicolon; the sign. */
    SEPARATOR,
    /** Cells are parted by tabs. */
    TABS,
    /** A hidden sheet that is not read; its name. */
    HIDDEN_SHEET,
    /** A documented column that the operation has no use for; its heading. */
    UNUSED_COLUMN
  }

  public SheetNotice {
    arguments = List.copyOf(arguments);
  }

  /** A notice whose sentence names these. */
  public static SheetNotice of(Kind kind, String... arguments) {
    return new SheetNotice(kind, List.of(arguments));
  }

  /** One sentence for a person, in the bundle {@code batch}. */
  public Message message() {
    return new Message(
        "batch.notice." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
  }
}
