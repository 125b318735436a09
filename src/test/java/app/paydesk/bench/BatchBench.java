package app.paydesk.bench;

import app.paydesk.drill.batch.PayRow;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What {@code paydesk batch check} of a large file takes with little memory, beyond the start of
 * the program, beside a bare read of the same file by FastCSV.
 */
final class BatchBench {
  private static final double MOST_SECONDS = 10;
  private static final String HEAP = "-Xmx128m";

  private final Path program;
  private final Path folder;

  private BatchBench(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Seconds that pass, and seconds of all processors. */
  private record Time(double wall, double processor) {
    Time beyond(Time start) {
      return new Time(wall - start.wall, processor - start.processor);
    }
  }

  /**
   * The program's folder, a folder for files, and how many rows; or {@code bare} and a CSV file.
   * The exit code is 1 if the CSV file takes longer than it may.
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("bare")) {
      bare(Path.of(args[1]));
      return;
    }
    int rows = Integer.parseInt(args[2]);
    Path folder = Files.createTempDirectory(Path.of(args[1]), "batch-bench-");
    BatchBench bench = new BatchBench(Path.of(args[0]), folder);
    Path csv = csv(folder.resolve("rows.csv"), rows);
    Path workbook = workbook(folder.resolve("rows.xlsx"), rows);
    Path little = csv(folder.resolve("one.csv"), 1);
    bench.check(little); // makes the profile
    Time start = bench.check(little);
    Time bare = bench.read(csv).beyond(bench.read(little));
    System.out.println(
        "| file | rows | seconds | of processors | rows a second | of a bare read |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    Time taken = bench.check(csv).beyond(start);
    print("FastCSV alone", rows, bare, bare);
    print("CSV", rows, taken, bare);
    print("XLSX", rows, bench.check(workbook).beyond(start), bare);
    for (Path file : List.of(csv, workbook, little)) {
      Files.delete(file);
    }
    System.exit(taken.wall <= MOST_SECONDS ? 0 : 1);
  }

  private static void print(String what, int rows, Time time, Time bare) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.0f | %.3f |%n",
        what,
        rows,
        time.wall,
        time.processor,
        rows / time.wall,
        bare.processor / time.processor);
  }

  private Time check(Path file) throws IOException, InterruptedException {
    return time(
        program.resolve("bin").resolve("paydesk").toString(),
        "batch",
        "check",
        file.toString(),
        "--profile",
        "sandbox");
  }

  private Time read(Path file) throws IOException, InterruptedException {
    return time(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:+UseSerialGC",
        HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        BatchBench.class.getName(),
        "bare",
        file.toString());
  }

  private static void bare(Path file) throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        for (String cell : row.getFields()) {
          characters += cell.length();
        }
      }
    }
    System.out.println(characters);
  }

  private Time time(String... words) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" > \"$0\" 2>&1", out.toString());
    builder.command().addAll(List.of(words));
    builder.environment().put("PAYDESK_HOME", folder.resolve("home").toString());
    builder.environment().put("PAYDESK_JAVA_OPTIONS", HEAP);
    Process process = builder.start();
    String[] times =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", 3);
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(out));
    }
    return new Time(
        Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
  }

  /** One whose card does not end in zeros, as those that a spreadsheet rounded do. */
  private static int payee(int number) {
    PayRow row = new PayRow("cup-payout", number, 1, "");
    return row.card().endsWith("0000") ? payee(number + 10_000_000) : number;
  }

  private static PayRow row(int number) {
    String operation = number % 2 == 0 ? "upi-payout" : "cup-payout";
    return new PayRow(operation, payee(number), 10_007 + number % 4_000 * 100L, "May");
  }

  private static Path csv(Path file, int rows) throws IOException {
    List<String> headings = PayRow.headings();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", headings) + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(String.join(";", row(i).cells(headings)) + "\n");
      }
    }
    return file;
  }

  private static Path workbook(Path file, int rows) throws IOException {
    List<String> headings = PayRow.headings();
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Paydesk", "1.0");
        Worksheet sheet = workbook.newWorksheet("Rows")) {
      write(sheet, 0, headings);
      for (int i = 0; i < rows; i++) {
        write(sheet, i + 1, row(i).cells(headings));
        if (i % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, cells.get(column));
      }
    }
  }
}
