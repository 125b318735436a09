package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class TourTest {
  /** What may be a card number of UnionPay, kept as text. */
  private static final Pattern CARD = Pattern.compile("(?<!\\d)(62|81)\\d{14,17}(?!\\d)");

  @TempDir Path folder;

  @Test
  void everyPaymentOfTheTourEndsAsItHasToAndNoCardNumberIsKept() throws Exception {
    Path home = folder.resolve("home");
    Path shots = folder.resolve("shots");
    Process tour =
        ChildProcess.start(
            withThirdMethod(),
            Paydesk.class,
            "tour",
            "--home",
            home.toString(),
            "--shots",
            shots.toString());
    List<JsonObject> payments = new ArrayList<>();
    for (String line : tour.inputReader(StandardCharsets.UTF_8).lines().toList()) {
      payments.add(Json.object(line));
    }
    String said = new String(tour.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(tour.waitFor()).as(said).isZero();
    assertThat(payments)
        .extracting(p -> p.text("operation").orElse("") + " " + p.text("status").orElse(""))
        .startsWith(
            "cup-payout success",
            "cup-payout decline",
            "cup-purchase success",
            "cup-purchase decline",
            "cup-purchase decline",
            "upi-purchase-document success",
            "upi-purchase-document decline",
            "upi-purchase-vpa success",
            "upi-purchase-vpa decline",
            "cup-link success",
            "cup-link decline",
            "upi-link success",
            "upi-link decline",
            "upi-refund success",
            "upi-refund decline",
            "upi-refund success",
            "upi-refund success",
            "upi-payout success",
            "upi-payout decline",
            "sepa-payout success",
            "sepa-link success",
            "sepa-refund success");
    assertThat(payments).allMatch(p -> p.whole("callbacks").orElse(0L) > 0);
    try (Stream<Path> pictures = Files.list(shots)) {
      assertThat(pictures).hasSizeGreaterThan(45);
    }
    List<Path> files = files(home);
    assertThat(files).anyMatch(file -> holds(file, Pattern.compile("621799\\*{6}\\d{4}")));
    assertThat(files).noneMatch(file -> holds(file, CARD));
  }

  /** A method that is none of the installed ones is found by its line among the services. */
  private static String withThirdMethod() throws URISyntaxException {
    Path services = Path.of(TourTest.class.getResource("/sepa").toURI());
    return System.getProperty("java.class.path") + File.pathSeparator + services;
  }

  @Test
  void theSearchForCardNumbersFindsOneThatIsThere() throws IOException {
    Path planted = Files.writeString(folder.resolve("planted"), "pan 6217" + "9".repeat(15) + ".");

    assertThat(holds(planted, CARD)).isTrue();
  }

  private static List<Path> files(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean holds(Path file, Pattern pattern) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String plain = new String(bytes, StandardCharsets.ISO_8859_1);
      return pattern.matcher(plain).find() || pattern.matcher(plain.replace("\0", "")).find();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
