package app.paydesk.batch.sheet;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import java.util.List;
import java.util.Locale;

/** A file as a whole cannot be read for payments; the message says why and what to do. */
public final class SheetException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;

  /** Why a file is refused. */
  public enum Fault {
    /** It cannot be opened or read. */
    UNREADABLE,
    /** It was changed since it was opened. */
    CHANGED,
    /** Nothing stands in it. */
    EMPTY,
    /** It is larger than it may be; the bound in megabytes. */
    TOO_LARGE,
    /** It is neither CSV nor a workbook. */
    NOT_A_SHEET,
    /** It is a workbook of the old kind, .xls. */
    OLD_WORKBOOK,
    /** It is protected by a password. */
    PROTECTED,
    /** It is a workbook that unpacks to more than is read. */
    UNPACKED_TOO_LARGE,
    /** It is a workbook written as no program writes one. */
    IRREGULAR_WORKBOOK,
    /** More than one sheet of it holds something; their names. */
    SEVERAL_SHEETS,
    /** A column with a heading is not shown; the heading. */
    HIDDEN_COLUMN,
    /** A heading is calculated, merged or not shown; its cell. */
    BROKEN_HEADING,
    /** A line cannot be read in its encoding; the line and the encoding's name. */
    ENCODING,
    /** It is not UTF-8, and not surely another encoding that is read. */
    UNKNOWN_ENCODING,
    /** A line holds a character that no text has; the line. */
    NOT_TEXT,
    /** Two signs might both part the headings; the two. */
    UNSURE_SEPARATOR,
    /** The first row has no headings. */
    NO_HEADER,
    /** Two columns have one heading; the heading. */
    REPEATED_COLUMN,
    /** The amount stands in two columns; their names. */
    TWO_AMOUNTS,
    /** No heading is the name of a field. */
    NO_KNOWN_COLUMN,
    /** Neither a column nor a person says what the rows are. */
    NO_OPERATION,
    /** More columns than are read; the bound. */
    TOO_MANY_COLUMNS,
    /** In a row a quote does not end, or a cell is longer than any can be; its line. */
    BROKEN_ROW,
    /** The control line cannot be read; its line. */
    CONTROL,
    /** There are two control lines; the second one's line. */
    REPEATED_CONTROL
  }

  private final Fault fault;
  private final transient Message message;

  /** A fault whose sentence names these, none of them a full card number. */
  public SheetException(Fault fault, Object... arguments) {
    super(fault + " " + List.of(arguments));
    this.fault = fault;
    this.message =
        Message.of(
            "batch.file." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
  }

  /** Why it is refused. */
  public Fault fault() {
    return fault;
  }

  /** One sentence for a person, in the bundle {@code batch}. */
  @Override
  public Message message() {
    return message;
  }
}
