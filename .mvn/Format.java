import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks ("check") or applies ("apply") the Google Java format below a folder, on the build's JDK. */
class Format {
  public static void main(String[] args) throws Exception {
    List<String> call = new ArrayList<>();
    if (args[0].equals("apply")) {
      call.add("--replace");
    } else {
      call.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    int options = call.size();
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(call::add);
    }
    if (call.size() > options) {
      int code = new Main(
              new PrintWriter(System.out, true),
              new PrintWriter(System.err, true),
              System.in)
          .format(call.toArray(String[]::new));
      if (code != 0) {
        System.err.println("Not formatted: the files named above. Run mvn process-sources -Dformat.mode=apply");
      }
      System.exit(code);
    }
  }
}
