package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.bank.BankList;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTest {
  private static final String SOURCE = "/v2/info/banks/some/payout/list";
  @TempDir private Path home;

  @Test
  void aListIsThereAtTheNextStartWithItsAge() {
    BankList list = list(SOURCE, "2026-11-22T14:05:00Z");
    BankList other = list("/v2/info/banks/other/payout/list", "2026-11-21T09:00:00Z");
    BankFile file = file(200);
    file.keep(list("/v2/info/banks/some/payout/list", "2026-11-20T00:00:00Z"));
    file.keep(other);
    file.keep(list);

    assertThat(file(200).find(SOURCE)).contains(list);
    assertThat(file(200).find(other.source())).contains(other);
    assertThat(file(200).find("/v2/info/banks/no/list")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"lists\": 5}",
        "{\"project_id\": 200, \"environment\": \"TEST\", \"lists\": [1, {}, {\"banks\": []},"
            + " {\"source\": \"x\", \"at\": \"noon\", \"currency\": \"CNY\", \"banks\": [{\"id\":"
            + " 1}]}, {\"source\": \"x\", \"currency\": \"money\", \"banks\": [{\"id\": 1}]}]}"
      })
  void aBrokenFileIsNoListAndIsWrittenAnew(String text) throws IOException {
    Files.createDirectories(home.resolve("banks"));
    Files.writeString(home.resolve("banks").resolve("main.json"), text);
    BankFile file = file(200);
    assertThat(file.find("x")).isEmpty();
    assertThat(file.find(SOURCE)).isEmpty();

    BankList list = list(SOURCE, "2026-11-22T14:05:00Z");
    file.keep(list);
    assertThat(file(200).find(SOURCE)).contains(list);
  }

  @Test
  void aListOfAnotherProjectOfThatNameIsNotUsed() {
    file(200).keep(list(SOURCE, "2026-11-22T14:05:00Z"));
    assertThat(file(201).find(SOURCE)).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsStillKnownUntilTheEnd() throws IOException {
    Files.writeString(home.resolve("banks"), "a file where the folder should be");
    BankFile file = file(200);
    BankList list = list(SOURCE, "2026-11-22T14:05:00Z");
    file.keep(list);
    assertThat(file.find(SOURCE)).contains(list);
  }

  private BankFile file(long project) {
    return new BankFile(
        home,
        Profile.plain(
            "main",
            Environment.TEST,
            URI.create("https://gate.example"),
            project,
            new Profile.Listen("127.0.0.1", 0, "/callback")));
  }

  private static BankList list(String source, String at) {
    return new BankList(
        source,
        Money.of(48_560, "CNY"),
        Instant.parse(at),
        new Listing(
            CurrencyCode.CNY,
            List.of(
                new Listing.Offer(
                    new Picker.Choice("15", "Zheshang Bank", "浙商银行", ""),
                    Limits.of(5_000, 2_000_000),
                    List.of("CZB")),
                new Listing.Offer(
                    new Picker.Choice("900", "New Bank", "新银行", ""),
                    new Limits(OptionalLong.empty(), OptionalLong.of(7)),
                    List.of()))));
  }
}
