package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet of the user's own is mapped once, and refused where its layout changed since. */
class BatchMapTest {
  private static final String ENGLISH =
      "UPI ID;Customer ID;IP address;First name;Last name;Mobile No.;E-mail;Address;Amount"
          + " (INR);Currency";
  private static final String CHINESE = "收款账号;客户编号;IP地址;名字;姓氏;手机号码;邮箱;地址;金额（元）;币种";
  private static final String HINDI =
      "यूपीआई आईडी;ग्राहक आईडी;आईपी पता;पहला नाम;उपनाम;मोबाइल नंबर;ईमेल;पता;राशि;मुद्रा";
  private static final String ROW =
      "asha@upi;c-1;185.123.193.224;Ada;Lovelace;919812345678;ada@example.com;Road 1;1500.00;INR";

  @TempDir private Path folder;
  private BatchConsole console;

  @BeforeEach
  void open() {
    console = new BatchConsole(folder);
  }

  @AfterEach
  void nobodyIsShownAStackTrace() {
    assertThat(console.err()).doesNotContain("Exception", "\tat ");
  }

  private Path sheet(String... lines) throws IOException {
    return Files.writeString(folder.resolve("own.csv"), String.join("\n", lines) + "\n");
  }

  private int map(Path file, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("map", file.toString(), "--save", "own", "--operation", "upi-payout"));
    args.addAll(List.of(more));
    return console.run(args.toArray(String[]::new));
  }

  private int check(Path file, String... more) {
    return console.run(
        Stream.concat(
                Stream.of("check", file.toString(), "--json", "--map", "own"), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE, HINDI})
  void headingsInThreeLanguagesAreGuessedAndTheSheetIsPaidByThem(String header) throws Exception {
    Path file = sheet(header, ROW);
    assertThat(map(file)).isZero();
    assertThat(console.err()).isEqualToIgnoringNewLines("Kept as the sheet own.");
    assertThat(check(file)).isZero();
    JsonObject totals = console.lines("totals").getFirst().object("totals").orElseThrow();
    assertThat(totals.whole("INR")).contains(1_500_00L);
    assertThat(
            console.run(
                "run", file.toString(), "--map", "own", "--yes", "--pace", "1000", "--json"))
        .isZero();
    assertThat(console.sent()).hasSize(1);
  }

  @Test
  void anAmountInMinorUnitsIsNeverGuessedToBeInMajorOnes() throws Exception {
    for (String heading : List.of("金额（分）", "Amount (paise)", "Amount in cents")) {
      Path file = sheet(ENGLISH.replace("Amount (INR)", heading), ROW);
      map(file);
      JsonObject columns = console.lines("columns").getFirst().object("columns").orElseThrow();
      assertThat(columns.get(heading).flatMap(v -> v.asText()).orElseThrow())
          .as(heading)
          .isNotEqualTo("amount");
    }
  }

  @Test
  void aPersonSaysWhatCannotBeGuessed() throws Exception {
    Path file = sheet(ENGLISH.replace("UPI ID", "Pays to") + ";Our note", ROW + ";rent");
    assertThat(map(file)).isZero();
    assertThat(console.err()).contains("Pays to, Our note", "needed", "account.number");
    assertThat(check(file)).isEqualTo(2);

    assertThat(map(file, "--column", "pays TO=account.number", "--column", "Our note=-")).isZero();
    assertThat(check(file)).isZero();
    assertThat(map(file, "--column", "Nothing=account.number")).isEqualTo(2);
    assertThat(map(file, "--column", "Pays to=account.iban")).isEqualTo(2);
    assertThat(console.err()).contains("account.number");
  }

  @Test
  void twoColumnsThatMayBeOneThingAreNotGuessed() throws Exception {
    Path file = sheet(ENGLISH + ";UPI", ROW + ";ravi@upi");
    assertThat(map(file)).isZero();
    assertThat(console.err()).contains("UPI ID, UPI");
    assertThat(check(file)).isEqualTo(2);
  }

  @Test
  void aLayoutThatChangedIsRefusedWithItsColumnsUntilAPersonAcceptsIt() throws Exception {
    map(sheet(ENGLISH, ROW));
    Path moved =
        sheet(
            "Last name;First name;" + ENGLISH.replace("First name;Last name;", ""),
            "Lovelace;Ada;" + ROW.replace("Ada;Lovelace;", ""));
    assertThat(check(moved)).isOne();
    assertThat(console.err()).contains("another order", "Last name");

    Path added = sheet(ENGLISH.replace("Currency", "Curr.;Fee"), ROW + ";");
    assertThat(check(added)).isOne();
    assertThat(console.err()).contains("new Curr., Fee", "gone Currency");
    assertThat(console.run("run", added.toString(), "--map", "own", "--yes")).isOne();
    assertThat(console.sent()).isEmpty();

    moved =
        sheet(
            "Last name;First name;" + ENGLISH.replace("First name;Last name;", ""),
            "Lovelace;Ada;" + ROW.replace("Ada;Lovelace;", ""));
    assertThat(check(moved, "--accept-layout")).isZero();
    assertThat(check(moved)).as("it is kept").isZero();
  }

  @Test
  void aFirstRowThatIsAPaymentIsNoHeaderAndItsCardNumberIsNotKept() throws Exception {
    String card = Documented.cardNumber("621799", 19);
    Path file = sheet("UPI ID;" + card + ";Amount", "asha@upi;1;2");
    assertThat(map(file)).isOne();
    assertThat(console.err()).contains("never kept").doesNotContain(card);
    assertThat(folder.resolve("home").resolve("sheets").resolve("own.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../own", "a/b", "", ".hidden", "a b"})
  void aProfileIsNamedByLettersAndDigitsOnly(String name) throws Exception {
    Path file = sheet(ENGLISH, ROW);
    assertThat(console.run("map", file.toString(), "--save", name)).isOne();
    assertThat(console.run("check", file.toString(), "--map", name)).isOne();
    assertThat(console.err()).contains("1 to 40");
  }

  @Test
  void aProfileThatIsMissingOrBrokenIsSaidToBeSo() throws Exception {
    Path file = sheet(ENGLISH, ROW);
    assertThat(check(file)).isOne();
    assertThat(console.err()).contains("paydesk batch map");
    map(file);
    Path kept = folder.resolve("home").resolve("sheets").resolve("own.json");
    Files.writeString(kept, Files.readString(kept).substring(20));
    assertThat(check(file)).isOne();
    assertThat(console.err()).contains("cannot be read");
  }
}
