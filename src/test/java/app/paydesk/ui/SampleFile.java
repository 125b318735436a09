package app.paydesk.ui;

import app.paydesk.card.TestCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A file of payouts, some of them to cards. */
final class SampleFile {
  private static final String HEADER =
      "operation;account.number;card.pan;account.city;account.bank_id;account.region_id;"
          + "account.branch;customer.id;customer.ip_address;customer.email;customer.state;"
          + "customer.city;customer.country;customer.phone;customer.zip;customer.street;"
          + "customer.first_name;customer.last_name;customer.address;payment.amount;"
          + "payment.currency;payment.description";

  private final Random random = new Random(20261122);
  private final List<String> lines = new ArrayList<>(List.of(HEADER));

  /** A payout to a virtual address, in minor units. */
  SampleFile upi(String account, long minor) {
    return upi(account, Long.toString(minor), "Ada;Lovelace");
  }

  /** The same with an amount and a name as somebody typed them. */
  SampleFile upi(String account, String minor, String names) {
    lines.add(
        "upi-payout;%s;;;;;;c-%s;185.123.193.224;a@example.com;;;;919812345678;;;%s;Road 1;%s;INR;"
            .formatted(account, account, names, minor));
    return this;
  }

  /** A payout to a card that is made up on the spot. */
  SampleFile cup(String names, long minor) {
    return cup(TestCards.fitting("621799", 19, random), names, Long.toString(minor));
  }

  SampleFile cup(String card, String names, String minor) {
    lines.add(
        "cup-payout;;%s;深圳;28;5;南山支行;c-%d;185.123.193.224;a@example.com;广东;深圳;CN;8613800138000;518000;南山区科技路;%s;;%s;CNY;Invoice"
            .formatted(card, lines.size(), names, minor));
    return this;
  }

  /** A line as it is. */
  SampleFile line(String text) {
    lines.add(text);
    return this;
  }

  Path in(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
  }
}
