package app.paydesk.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed back never takes the place of the file of payments, by whatever path. */
class ReportPlaceTest {
  @TempDir Path folder;

  @Test
  void theFileOfPaymentsIsKnownByAnyPath() throws IOException {
    Path payments = Files.writeString(folder.resolve("pay.csv"), "rows");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), payments);
    assertThat(ReportPlace.isOf(payments, payments)).isTrue();
    assertThat(ReportPlace.isOf(payments, link)).isTrue();
    assertThat(ReportPlace.isOf(payments, folder.resolve(".").resolve("pay.csv"))).isTrue();
  }

  @Test
  void anotherFileIsNotTheOneOfPayments() throws IOException {
    Path payments = Files.writeString(folder.resolve("pay.csv"), "rows");
    Path other = Files.writeString(folder.resolve("other.csv"), "rows");
    assertThat(ReportPlace.isOf(payments, other)).isFalse();
    assertThat(ReportPlace.isOf(payments, folder.resolve("new.csv"))).isFalse();
  }
}
