package app.paydesk.pasted;

import app.paydesk.card.TestCards;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A value as people paste it, and what is right.
 *
 * @param says the rule in a word, empty where nothing is to be said
 * @param sent what is sent, empty where nothing is; of a card number all its digits
 */
public record PastedValue(
    String kind,
    String operation,
    String field,
    String pasted,
    boolean wrong,
    String says,
    String sent) {
  private static final String CUP = "cup-payout";
  private static final String UPI = "upi-payout";
  private static final String CARD = "card.pan";
  private static final String AMOUNT = "payment.amount";
  private static final String PHONE = "customer.phone";
  private static final String VPA = "account.number";
  private static final String EMAIL = "customer.email";
  private static final String ID = "customer.id";
  private static final String DOCUMENT = "customer.identify.doc_number";
  private static final String FIRST = "customer.first_name";

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind + ": " + field + " ");
    pasted
        .chars()
        .forEach(c -> text.append(c > 31 && c < 127 ? "" + (char) c : "<%04x>".formatted(c)));
    return field.equals(CARD) ? kind : text.toString();
  }

  /** Each kind as it was seen, then in other forms. */
  public static List<PastedValue> all() {
    Table table = new Table();
    table.lines();
    table.invisible();
    table.cards();
    table.special();
    table.amounts();
    table.digits();
    table.radicals();
    table.residents();
    table.addresses();
    table.programs();
    table.lookAlikes();
    return List.copyOf(table.values);
  }

  private static final class Table {
    private final List<PastedValue> values = new ArrayList<>();
    private final String card = TestCards.fitting("6240", 16, RandomGenerator.getDefault());
    private final String long19 = TestCards.fitting("621799", 19, RandomGenerator.getDefault());
    private String kind = "";

    void fine(String operation, String field, String pasted, String sent) {
      values.add(new PastedValue(kind, operation, field, pasted, false, "", sent));
    }

    void warned(String operation, String field, String pasted, String sent, String rule) {
      values.add(new PastedValue(kind, operation, field, pasted, false, rule, sent));
    }

    void wrong(String operation, String field, String rule, String... pasted) {
      for (String value : pasted) {
        values.add(new PastedValue(kind, operation, field, value, true, rule, ""));
      }
    }

    void lines() {
      kind = "a line break ends it";
      fine(CUP, CARD, card + "\n", card);
      fine(CUP, CARD, card + "\r\n", card);
      fine(CUP, CARD, "\r\n" + card + "\t", card);
      fine(CUP, CARD, card + "\n" + long19, card);
      wrong(CUP, CARD, "card-number.broken", card.substring(0, 12) + "\n" + card.substring(12));
      fine(UPI, VPA, "asha@okaxis\r\nravi@okaxis", "asha@okaxis");
      fine(UPI, AMOUNT, "500.00\n900.00", "500.00");
      fine(UPI, PHONE, "\t9876543210\t9876543211", "9876543210");
      fine(CUP, "payment.description", "Rent of March\u2028and April", "Rent of March");
      fine(UPI, EMAIL, "asha@example.com\u0085", "asha@example.com");
    }

    void invisible() {
      kind = "invisible characters";
      fine(UPI, VPA, "asha@okaxis\u200b", "asha@okaxis");
      fine(UPI, PHONE, "\u200e9876543210", "9876543210");
      fine(CUP, PHONE, "\u202d+8613800138000\u202c", "8613800138000");
      fine(UPI, FIRST, "Asha\u200b", "Asha");
      fine(UPI, EMAIL, "asha\u200b@example.com", "asha@example.com");
      fine(
          CUP,
          CARD,
          "\u2066" + card.substring(0, 8) + "\u200b" + card.substring(8) + "\u2069",
          card);
      fine(UPI, AMOUNT, "\ufeff1,\u20605\u00ad00", "1500.00");
      fine(CUP, FIRST, "倩\ufe0f文\u200d", "倩文");
      fine(CUP, DOCUMENT, "11010519\u200c491231002X\u202e", "11010519491231002X");
      fine(UPI, "customer.ip_address", "185.123.\u2063193.224", "185.123.193.224");
    }

    void cards() {
      kind = "what stands between the digits of a card";
      fine(CUP, CARD, grouped(card, "\u2009"), card);
      fine(CUP, CARD, grouped(card, "-"), card);
      fine(CUP, CARD, grouped(card, "\u2011"), card);
      fine(CUP, CARD, grouped(long19, "\u00a0"), long19);
      fine(CUP, CARD, grouped(long19, " \u2013 "), long19);
      fine(CUP, CARD, wide(card), card);
      fine(CUP, CARD, in(card, '\u0966'), card);
      fine(CUP, CARD, in(card, '\u0660'), card);
      wrong(CUP, CARD, "card-number.digits", grouped(card, "."), grouped(card, "/"));
      wrong(CUP, CARD, "card-number.digits", grouped(card, "\u00b7"), grouped(card, ","));
      wrong(CUP, CARD, "card-number.mask", card.substring(0, 6) + "******" + card.substring(12));
      wrong(CUP, CARD, "card-number.mask", "•••• •••• •••• " + card.substring(12));
    }

    void special() {
      kind = "a character that only resembles another";
      wrong(CUP, CARD, "card-number.digits", card.substring(0, 8) + "\u2083" + card.substring(9));
      wrong(CUP, CARD, "card-number.digits", "\u2464" + card.substring(1), "\u00b2" + card);
      wrong(
          UPI,
          AMOUNT,
          "special",
          "500\u00b2",
          "\u32bf",
          "\u2460\u24ea\u24ea",
          "5\u00bd",
          "\ud835\udfd3");
      wrong(UPI, AMOUNT, "special", "\u2075\u2070\u2070", "50\u2080");
      wrong(
          UPI,
          VPA,
          "special",
          "asha\u00b2@okaxis",
          "\u24d0sha@okaxis",
          "asha@o\u212aaxis",
          "a\ufb01a@upi");
      wrong(UPI, PHONE, "special", "987654321\u2070", "\u2468876543210");
      wrong(UPI, EMAIL, "special", "asha\u00b2@example.com", "\ud835\udc1asha@example.com");
      wrong(CUP, DOCUMENT, "special", "1101051949123100\u2169", "\u00b910105194912310021");
      wrong(CUP, "customer.zip", "special", "51800\u2070");
    }

    void amounts() {
      kind = "amounts";
      wrong(
          UPI,
          AMOUNT,
          "amount.number",
          "0,500",
          "00,500",
          "0,00,500",
          "\uff10,500.00",
          "0,500,000");
      wrong(UPI, AMOUNT, "amount.number", "1,0000", "1 000", "+500", "(500)", "5e2");
      wrong(UPI, AMOUNT, "amount.point", "5,00", "1.000,50");
      wrong(
          UPI, AMOUNT, "amount.number", "500-", "\u20b9500", "1'000", "500\u3002", "NaN", "0x1F4");
      fine(UPI, AMOUNT, "44,999", "44999.00");
      fine(UPI, AMOUNT, "1,00,000.00", "100000.00");
      fine(UPI, AMOUNT, "\uff11\uff0c\uff15\uff10\uff10\uff0e\uff15", "1500.50");
    }

    void digits() {
      kind = "digits of other scripts";
      fine(UPI, PHONE, in("9876543210", '\u0966'), "9876543210");
      fine(UPI, PHONE, in("9876543210", '\u0660'), "9876543210");
      fine(UPI, PHONE, in("9876543210", '\u09e6'), "9876543210");
      fine(UPI, AMOUNT, in("500", '\u0966') + "." + in("50", '\u0966'), "500.50");
      fine(CUP, "customer.zip", in("518000", '\uff10'), "518000");
      fine(CUP, "account.bank_id", in("6", '\u0966'), "6");
      fine(UPI, "customer.ip_address", in("185", '\u0966') + ".123.193.224", "185.123.193.224");
      fine(CUP, DOCUMENT, in("110105199003071239", '\uff10'), "110105199003071239");
      fine(UPI, "customer.address", "Flat \u0967\u0968, Delhi", "Flat \u0967\u0968, Delhi");
      fine(UPI, FIRST, "Asha \u0662", "Asha \u0662");
      fine(CUP, "payment.description", "\uff11\uff11 \u6708", "\uff11\uff11 \u6708");
      wrong(UPI, VPA, "vpa", "asha" + in("9", '\u0966') + "@okaxis");
      wrong(UPI, EMAIL, "special", "asha" + in("9", '\u0966') + "@example.com");
    }

    void radicals() {
      kind = "radicals";
      fine(CUP, FIRST, "\u2f45\u4f1f", "\u65b9\u4f1f");
      fine(CUP, FIRST, "\u2ee2\u4e91", "\u9a6c\u4e91");
      fine(CUP, "account.branch", "\u2ec4\u6e56\u2f40\u2f8f", "\u897f\u6e56\u652f\u884c");
      fine(CUP, "customer.last_name", "\u2ee9", "\u9ec4");
      fine(CUP, "customer.city", "\u2eec\u2eec\u54c8\u5c14", "\u9f50\u9f50\u54c8\u5c14");
      fine(CUP, "customer.street", "\u2ed3\u5b89\u2f50\u8def", "\u957f\u5b89\u6bd4\u8def");
    }

    void residents() {
      kind = "resident IDs";
      warned(CUP, DOCUMENT, "110105209003071235", "110105209003071235", "resident-id.future");
      warned(CUP, DOCUMENT, "990105199003071232", "990105199003071232", "resident-id.province");
      fine(CUP, DOCUMENT, "110105 19900307 1239", "110105199003071239");
      warned(CUP, DOCUMENT, "110105199003071230", "110105199003071230", "resident-id.check");
      warned(CUP, DOCUMENT, "110105199002301234", "110105199002301234", "resident-id.check");
      fine(CUP, DOCUMENT, "11010519491231002x", "11010519491231002X");
      fine(CUP, DOCUMENT, "11010519491231002\uff38", "11010519491231002X");
      warned(CUP, DOCUMENT, "11010519491231002\u0425", "11010519491231002\u0425", "resident-id");
      warned(CUP, DOCUMENT, "110105491231002", "110105491231002", "resident-id");
      warned(CUP, DOCUMENT, "E12345678", "E12345678", "resident-id");
    }

    void addresses() {
      kind = "virtual addresses";
      warned(
          UPI,
          VPA,
          "12345678901@HDFC0000001.ifsc.npci",
          "12345678901@HDFC0000001.ifsc.npci",
          "vpa.account");
      warned(UPI, VPA, "9876543210@mobile.npci", "9876543210@mobile.npci", "vpa.npci");
      warned(UPI, VPA, "123412341234@aadhaar.npci", "123412341234@aadhaar.npci", "vpa.npci");
      wrong(
          UPI, VPA, "vpa.ifsc", "12345678901@HDFC1000001.ifsc.npci", "asha@HDFC0000001.ifsc.npci");
      fine(UPI, VPA, "9876543210@okaxis", "9876543210@okaxis");
      fine(
          UPI,
          VPA,
          "\uff41\uff53\uff48\uff41\uff20\uff4f\uff4b\uff41\uff58\uff49\uff53",
          "asha@okaxis");
      wrong(
          UPI,
          VPA,
          "vpa",
          "asha @okaxis",
          "<asha@okaxis>",
          "asha@okaxis,",
          "upi://pay?pa=asha@okaxis");
      wrong(UPI, VPA, "vpa.email", "asha@example.com");
      wrong(UPI, VPA, "vpa.number", "+91 98765 43210", in("9876543210", '\u0966'));
    }

    /** As they come out of spreadsheets, chats, PDF files and keyboards of India and China. */
    void programs() {
      kind = "other programs";
      fine(UPI, AMOUNT, "\t1,00,000.00\r\n", "100000.00");
      fine(UPI, PHONE, "+91\u00a098765\u201143210", "919876543210");
      fine(UPI, PHONE, "\u2068+91 98765 43210\u2069", "919876543210");
      fine(UPI, EMAIL, "asha@example.com\u00a0", "asha@example.com");
      fine(CUP, PHONE, in("13800138000", '\uff10'), "13800138000");
      fine(CUP, EMAIL, "\uff51\uff57\uff45\uff20example\u3002com", "qwe@example.com");
      fine(CUP, DOCUMENT, "1101051949\u20111231\u2011002X", "11010519491231002X");
      fine(CUP, "customer.zip", "518\u2011000", "518000");
      fine(UPI, VPA, "asha\u2011rao@okaxis", "asha-rao@okaxis");
      fine(UPI, EMAIL, "asha\u2011rao@example.com", "asha-rao@example.com");
      fine(CUP, "customer.ip_address", "185\u3002123\u3002193\u3002224", "185.123.193.224");
      wrong(
          UPI, AMOUNT, "amount.number", "\"1,500.00\"", "=1500", "1,500.00 Dr", "\u0930\u0941 500");
      wrong(
          UPI,
          EMAIL,
          "email",
          "Asha <asha@example.com>",
          "mailto:asha",
          "asha@example.com, b@c.in");
      wrong(CUP, CARD, "card-number.digits", "6.24E+15", "'" + card, card + ".00");
    }

    void lookAlikes() {
      kind = "what only looks like a card";
      fine(UPI, EMAIL, "500000000000005@qq.com", "500000000000005@qq.com");
      fine(CUP, EMAIL, "1234567890123456@163.com", "1234567890123456@163.com");
      fine(CUP, "payment.description", "Inv 50009 2026-11-28 001", "Inv 50009 2026-11-28 001");
      warned(CUP, ID, "357130100112233445", "357130100112233445", "card-like");
      fine(CUP, ID, "20261128153000123456", "20261128153000123456");
      fine(CUP, ID, "900000000000000000", "900000000000000000");
      wrong(CUP, ID, "card-in-text", long19, grouped(card, " "), wide(card));
      wrong(UPI, EMAIL, "card-in-text", card + "@example.com");
      fine(CUP, "payment.description", "UTR 202611281234", "UTR 202611281234");
    }

    private static String grouped(String digits, String between) {
      return String.join(between, digits.split("(?<=\\G.{4})"));
    }

    private static String wide(String digits) {
      return in(digits, '\uff10');
    }

    private static String in(String digits, char zero) {
      StringBuilder text = new StringBuilder();
      digits.chars().forEach(c -> text.append((char) (zero + c - '0')));
      return text.toString();
    }
  }
}
