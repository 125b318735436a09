package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.batch.sheet.SheetNotice.Kind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A CSV file; it is opened anew for each reading. */
final class CsvSheet implements Sheet {
  private static final int BUFFER = 1 << 17;

  private final Path file;
  private final FileVersion version;
  private final TextForm text;
  private final SeparatorGuess separator;
  private final SheetHeader header;

  private CsvSheet(Path file, FileVersion version, TextForm text, SeparatorGuess separator) {
    this.file = file;
    this.version = version;
    this.text = text;
    this.separator = separator;
    this.header = header(file, text, separator);
  }

  static CsvSheet open(Path file, FileVersion version) {
    TextForm text = TextForm.of(file);
    try (Reader reader = text.reader(file)) {
      return new CsvSheet(file, version, text, SeparatorGuess.of(reader));
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  private static SheetHeader header(Path file, TextForm text, SeparatorGuess separator) {
    List<SheetHeader> found = new ArrayList<>();
    Predicate<CsvRecords.Line> first =
        line -> {
          if (!blank(line) && !(separator.stated() && line.line() == 1)) {
            found.add(SheetHeader.of(line.line(), line.cells()));
          }
          return found.isEmpty();
        };
    read(file, text, separator, CsvRecords.header(), first);
    return found.stream().findFirst().orElseThrow(() -> new SheetException(Fault.EMPTY));
  }

  @Override
  public SheetForm form() {
    return new SheetForm.Csv(text.encoding(), text.mark() > 0, separator.separator());
  }

  @Override
  public List<SheetNotice> notices() {
    List<SheetNotice> notices = new ArrayList<>();
    if (text.encoding() != SheetEncoding.UTF_8) {
      notices.add(SheetNotice.of(Kind.ENCODING, text.encoding().label()));
    }
    switch (separator.separator()) {
      case SEMICOLON -> {}
      case COMMA, BAR ->
          notices.add(SheetNotice.of(Kind.SEPARATOR, String.valueOf(separator.separator().sign())));
      case TAB -> notices.add(SheetNotice.of(Kind.TABS));
    }
    if (text.mark() > 0) {
      notices.add(SheetNotice.of(Kind.BYTE_ORDER_MARK));
    }
    return List.copyOf(notices);
  }

  @Override
  public List<String> header() {
    return header.headings();
  }

  @Override
  public Optional<ControlLine> rows(Consumer<SheetRow> reader) {
    version.require(file);
    RowSink sink = new RowSink(header, reader);
    Predicate<CsvRecords.Line> all =
        line -> {
          accept(sink, line);
          return true;
        };
    read(file, text, separator, CsvRecords.rows(header.size()), all);
    return sink.control();
  }

  private void accept(RowSink sink, CsvRecords.Line line) {
    boolean whole = line.count() == header.size();
    if (whole || line.more() || !blank(line)) {
      sink.accept(
          line.line(),
          cells(line),
          whole
              ? Optional.empty()
              : Optional.of(Damage.of(Damage.Kind.CELL_COUNT, line.count(), header.size())));
    }
  }

  private static List<SheetCell> cells(CsvRecords.Line line) {
    List<SheetCell> cells = new ArrayList<>(line.cells().size());
    for (String text : line.cells()) {
      cells.add(CellText.of(text));
    }
    return cells;
  }

  /** Parses until the taker has enough. */
  private static void read(
      Path file,
      TextForm text,
      SeparatorGuess separator,
      CsvRecords records,
      Predicate<CsvRecords.Line> taker) {
    try (Reader reader = text.reader(file);
        CsvReader<CsvRecords.Line> csv =
            CsvReader.builder()
                .fieldSeparator(separator.separator().sign())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(records, reader)) {
      Iterator<CsvRecords.Line> lines = csv.iterator();
      Optional<CsvRecords.Line> line = next(lines, records);
      while (line.filter(taker).isPresent()) {
        line = next(lines, records);
      }
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  /** What goes wrong here is the file's fault; what goes wrong in a taker is not. */
  private static Optional<CsvRecords.Line> next(
      Iterator<CsvRecords.Line> lines, CsvRecords records) {
    try {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof SheetException ours) {
        throw ours;
      }
      throw new SheetException(Fault.BROKEN_ROW, records.line());
    } catch (UncheckedIOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  private static boolean blank(CsvRecords.Line line) {
    return line.cells().stream().allMatch(String::isBlank);
  }

  /** Nothing is held between readings. */
  @Override
  public void close() {}
}
