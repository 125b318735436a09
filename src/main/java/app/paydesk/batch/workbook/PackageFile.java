package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.WorkbookException.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The ZIP file that a workbook is, and the XML of its parts. */
final class PackageFile implements AutoCloseable {
  /** Most bytes that the rows of a sheet unpack to: 1 GB. */
  static final long MOST_ROWS = 1L << 30;

  /** Most bytes that texts, which are held in memory, unpack to: 64 MB. */
  static final long MOST_TEXTS = 64L << 20;

  /** Most bytes that any other part unpacks to: 8 MB. */
  static final long MOST_OTHER = 8L << 20;

  private static final int MARK = 0xFEFF;
  private static final int MOST_PARTS = 5_000;
  private static final long FREE = 16L << 20;
  private static final int MOST_RATIO = 200;

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** What to do with the XML of a part. */
  @FunctionalInterface
  interface Reading<T> {
    T of(XMLStreamReader xml) throws XMLStreamException, WorkbookException;
  }

  PackageFile(Path file) throws IOException, WorkbookException {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new WorkbookException(Fault.NOT_A_WORKBOOK);
    }
    if (zip.size() > MOST_PARTS || !listed()) {
      zip.close();
      throw new WorkbookException(Fault.IRREGULAR);
    }
  }

  /** Whether no two parts have one name, of which programs would read one or the other. */
  private boolean listed() {
    return zip.stream().allMatch(part -> parts.put(key(part.getName()), part) == null);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /**
   * Reads a part; what lacks reads as nothing.
   *
   * @param most bytes that it may unpack to
   */
  <T> Optional<T> read(String name, long most, Reading<T> reading)
      throws IOException, WorkbookException {
    ZipEntry part = parts.get(key(name));
    if (part == null) {
      return Optional.empty();
    }
    long bound = Math.min(most, Math.max(FREE, part.getCompressedSize() * MOST_RATIO));
    try (InputStream in = new BoundedStream(zip.getInputStream(part), bound)) {
      XMLStreamReader xml = factory.createXMLStreamReader(text(in));
      try {
        root(xml);
        return Optional.of(reading.of(xml));
      } finally {
        xml.close();
      }
    } catch (BoundedStream.Exceeded e) {
      throw new WorkbookException(Fault.TOO_LARGE);
    } catch (ZipException | CharacterCodingException | XMLStreamException e) {
      throw new WorkbookException(exceeded(e) ? Fault.TOO_LARGE : Fault.IRREGULAR);
    }
  }

  /** Programs write UTF-8, some with a mark before it; the parser alone would print bad bytes. */
  private static Reader text(InputStream in) throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return text;
  }

  /** No program writes a document type, which could make much of little. */
  private static void root(XMLStreamReader xml) throws XMLStreamException, WorkbookException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new WorkbookException(Fault.IRREGULAR);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return;
      }
    }
  }

  private static boolean exceeded(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BoundedStream.Exceeded) {
        return true;
      }
    }
    return e instanceof XMLStreamException x
        && x.getNestedException() instanceof BoundedStream.Exceeded;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
