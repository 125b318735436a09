package app.paydesk.payment;

import app.paydesk.card.TestCards;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One value or more for each sentence that a rule can say. */
final class RuleExamples {
  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  /**
   * A value that breaks a rule.
   *
   * @param says key of the sentence, without {@code rule.}
   */
  record Example(String operation, String field, String value, boolean error, String says) {}

  private final List<Example> examples = new ArrayList<>();

  static List<Example> all() {
    RuleExamples table = new RuleExamples();
    table.amounts();
    table.cards();
    table.texts();
    table.contacts();
    table.places();
    table.india();
    table.links();
    return table.examples;
  }

  private void amounts() {
    wrong("cup-payout", "payment.amount", "amount.minimum.payout", "5.01", "9.99");
    wrong("cup-payout", "payment.amount", "amount.maximum.payout", "44,999.01", "48000");
    wrong("cup-purchase", "payment.amount", "amount.minimum.purchase", "599.99", "10");
    wrong("cup-purchase", "payment.amount", "amount.maximum.purchase", "49,000.01");
    wrong("cup-payout", "payment.amount", "amount.zero", "0", "0.00");
    wrong("cup-payout", "payment.amount", "amount.decimals", "485.601");
    wrong("cup-payout", "payment.amount", "amount.number", "-5", "1e3", "many", "485.60 CNY");
    wrong("cup-payout", "payment.amount", "amount.number", "￥500", "¥500", "500元", "500 cny");
    wrong("cup-payout", "payment.amount", "amount.currency", "1,234.50 INR", "₹500", "$ 500");
    wrong("cup-payout", "payment.amount", "amount.point", "12,34", "1.234,50", "1.234.567");
    wrong("upi-payout", "payment.amount", "amount.currency", "￥500", "cny500");
    wrong("upi-payout", "payment.amount", "special", "500²", "㊿", "½", "①00", "𝟓00");
    wrong("upi-payout", "payment.amount", "amount.number", "0,500", "00,500", "0,00,500", "０,500");
    wrong("cup-payout", "payment.amount", "amount.gate", "9".repeat(30));
    warned("upi-payout", "payment.amount", "amount.habit", "1,00,000.01");
    wrong("upi-payout", "payment.amount", "amount.maximum.payout", "100000000000.01");
    wrong("upi-refund", "payment.amount", "amount.maximum.refund", "100000000000.01");
    wrong("cup-payout", "payment.currency", "currency", "USD", "EUR", "元");
  }

  private void cards() {
    wrong("cup-payout", "card.pan", "card-number.mask", "621661******6793");
    wrong("cup-payout", "card.pan", "card-number.digits", "62166A0000", "card");
    wrong("cup-payout", "card.pan", "card-number.broken", "62166100\n00001234");
    wrong("cup-payout", "card.pan", "card-number.short", "62166100000");
    wrong("cup-payout", "card.pan", "card-number.long", "6".repeat(20));
    warned("cup-payout", "card.pan", "card.check-digit", TestCards.unfitting("62", 19, RANDOM));
    warned("cup-payout", "card.pan", "card.scheme", TestCards.fitting("94", 16, RANDOM));
    warned("cup-payout", "card.pan", "card.length", TestCards.fitting("81", 14, RANDOM));
  }

  private void texts() {
    wrong("cup-payout", "payment.description", "too-long", "x".repeat(256));
    wrong("cup-payout", "payment.description", "semicolon", "salary; bonus");
    wrong("cup-payout", "customer.id", "card-in-text", TestCards.fitting("62", 19, RANDOM));
    wrong("cup-payout", "payment.description", "card-in-text", grouped());
    wrong(
        "upi-payout",
        "account.number",
        "card-in-text",
        TestCards.fitting("607", 16, RANDOM) + "@upi");
    warned("cup-payout", "customer.id", "card-like", "357130100112233445");
    warned("cup-payout", "customer.id", "card-like", TestCards.unfitting("62", 16, RANDOM));
    wrong("cup-payout", "customer.id", "control", "12\u00077");
    wrong("cup-payout", "customer.id", "required", " ", "\u3000");
    wrong("cup-payout", "customer.first_name", "name.digits", "倩文2", "倩２");
    warned("cup-payout", "customer.first_name", "chinese", "Qianwen", "倩 文", "·");
    warned("cup-payout", "customer.last_name", "name.long", "伍".repeat(51));
    warned("cup-payout", "customer.state", "chinese", "state", "Guangdong");
  }

  private static String grouped() {
    String number = TestCards.fitting("62", 16, RANDOM);
    return "card " + number.replaceAll("(.{4})", "$1 ") + "of the customer";
  }

  private void links() {
    wrong("cup-link", "payment.amount", "amount.minimum.purchase", "599.99");
    wrong("cup-link", "payment.amount", "amount.maximum.purchase", "49,000.01");
    wrong("cup-link", "payment.currency", "currency", "USD");
    wrong("cup-link", "payment.description", "required", " ");
    wrong("cup-link", "customer.id", "card-in-text", TestCards.fitting("62", 19, RANDOM));
    warned("cup-link", "customer.last_name", "chinese", "Wu");
    wrong("cup-link", "merchant_success_url", "url", "shop.example");
    wrong("cup-link", "best_before", "best-before", "tomorrow", "2026-11-23T18:00:00", "24h");
    warned("upi-link", "payment.amount", "amount.habit", "1,00,000.01");
    wrong("upi-link", "payment.currency", "currency", "CNY");
    wrong("upi-link", "customer.id", "required", " ");
    wrong("upi-link", "customer.email", "email", "john");
    wrong("upi-link", "customer.identify.doc_number", "tax-pan", "EHFGA5967");
    warned("upi-link", "customer.identify.doc_number", "tax-pan.initial", "ABCPX1234F");
  }

  private void contacts() {
    wrong("cup-payout", "customer.phone", "phone", "123", "1".repeat(25));
    warned("cup-payout", "customer.phone", "phone.digits", "phone");
    warned("cup-payout", "customer.phone", "phone.length", "123456", "1234567890123456");
    warned("cup-payout", "customer.phone", "phone.china", "89102345678", "8612800138000");
    warned("upi-payout", "customer.phone", "phone.india", "321654987", "5123456789");
    wrong("cup-payout", "customer.email", "email", "qwe", "a@b", "a@@b.cn", ".a@b.cn", "a b@c.cn");
    wrong("cup-payout", "customer.ip_address", "ip-address", "1.2.3", "256.1.1.1", "localhost");
    wrong("cup-payout", "customer.ip_address", "ip-address", "01.2.3.4", ":::1", "fe80::1%eth0");
    warned("cup-payout", "customer.ip_address", "ip-address.private", "192.168.1.7", "10.0.0.1");
    warned(
        "cup-payout", "customer.ip_address", "ip-address.private", "127.0.0.1", "::1", "fd00::1");
    wrong("cup-purchase", "return_url.success", "url", "success.com", "ftp://a.example", "http://");
  }

  private void places() {
    wrong("cup-payout", "customer.country", "country", "RU", "China");
    warned("cup-payout", "customer.zip", "postal-code", "zip", "1234", "1234567");
    warned("cup-payout", "customer.zip", "postal-code.zero", "10000");
    warned("cup-payout", "customer.zip", "postal-code.none", "999077", "000000");
    warned("cup-payout", "account.bank_id", "not-listed", "123");
    warned("cup-payout", "account.region_id", "not-listed", "region_id", "35");
    String document = "customer.identify.doc_number";
    warned("cup-payout", document, "resident-id", "23512361283", "E12345678");
    warned("cup-payout", document, "resident-id.check", "110105194912310021");
    warned("cup-payout", document, "resident-id.future", "110105209003071235");
    warned("cup-payout", document, "resident-id.province", "990105199003071232");
    wrong("cup-payout", document, "special", "1101051949123100Ⅹ");
  }

  private void india() {
    String document = "customer.identify.doc_number";
    wrong("upi-purchase-document", document, "tax-pan", "EHFGA5967", "EHFGA59677A", "12345");
    wrong("upi-purchase-document", document, "tax-pan.confused", "ABCPLO234F", "0BCPL1234F");
    warned("upi-purchase-document", document, "tax-pan.holder", "ABCZL1234F");
    warned("upi-purchase-document", document, "tax-pan.initial", "EHFGB5967A", "ABCPX1234F");
    warned("upi-purchase-document", document, "tax-pan.zeros", "ABCPL0000F");
    warned("upi-purchase-document", document, "tax-pan.last", "ABCPL12345");
    wrong(
        "upi-payout", "account.number", "special", "asha²@okaxis", "a①@okaxis", "asha@o\u212Aaxis");
    warned("upi-payout", "account.number", "vpa.account", "12345678901@HDFC0000001.ifsc.npci");
    warned("upi-payout", "account.number", "vpa.npci", "123412341234@aadhaar.npci");
    wrong("upi-payout", "account.number", "vpa.ifsc", "12345678901@HDFC00001.ifsc.npci");
    wrong("upi-payout", "account.number", "vpa.at", "johndoe");
    wrong("upi-payout", "account.number", "vpa.two", "john@doe@upi");
    wrong("upi-payout", "account.number", "vpa.number", "9800138000", "+91 98001 38000");
    wrong("upi-payout", "account.number", "vpa.email", "johndoe@mail.com");
    wrong("upi-payout", "account.number", "vpa", "john doe@upi", "@upi", "john@", "john!@upi");
    warned("upi-payout", "account.number", "vpa.handle", "123456@ABC");
    warned("upi-payout", "account.number", "vpa.short", "jo@upi");
    warned("upi-payout", "account.number", "vpa.long", "j".repeat(50) + "@upi");
    wrong("upi-payout", "account.number", "too-long", "j".repeat(252) + "@upi");
  }

  private void wrong(String operation, String field, String says, String... values) {
    for (String value : values) {
      examples.add(new Example(operation, field, value, true, says));
    }
  }

  private void warned(String operation, String field, String says, String... values) {
    for (String value : values) {
      examples.add(new Example(operation, field, value, false, says));
    }
  }
}
