package app.paydesk.story;

import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningDialect.Decimals;
import app.paydesk.gate.signing.SigningDialect.NestedSignatures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Each kind of story that real payments wrote, once as it was seen and then in other forms. */
final class Stories {
  private static final String NOT_ENOUGH = "Insufficient funds on customer account";
  private static final SigningDialect NESTED =
      new SigningDialect(
          SigningDialect.DOCUMENTED.order(), Decimals.AS_WRITTEN, NestedSignatures.SIGNED);

  private Stories() {}

  static Stream<Story> all() {
    List<Story> all = new ArrayList<>();
    all.addAll(retriedByThePlatform());
    all.addAll(retriedByTheCustomer());
    all.addAll(clarified());
    all.addAll(refusedLater());
    all.addAll(split());
    all.addAll(withSignaturesInside());
    all.addAll(withPlainSums());
    all.addAll(refundsUndone());
    return all.stream();
  }

  private static GateWord payout(int id, String status, String payment) {
    return GateWord.payment("payout", payment).operation(id, "payout", status);
  }

  private static GateWord sale(int id, String status, String payment) {
    return GateWord.payment("purchase", payment).operation(id, "sale", status);
  }

  private static GateWord declined(int id, String payment) {
    return payout(id, "decline", payment).code("20100", "Declined by provider");
  }

  private static List<Story> retriedByThePlatform() {
    return List.of(
        Story.payout("a payout retried under the same operation", 310_000)
            .told(
                payout(81, "processing", "processing").inr(310_000).at("10:00:01"), "waiting", "no")
            .told(declined(81, "awaiting retry").inr(310_000).at("10:00:12"), "waiting", "no")
            .told(
                payout(81, "success", "success").inr(310_000).code("0", "Success").at("11:00:30"),
                "succeeded",
                "no"),
        Story.payout("a payout retried under new operations", 4_500)
            .told(declined(82, "awaiting retry").inr(4_500).at("10:00:12"), "waiting", "no")
            .told(declined(83, "awaiting retry").inr(4_500).at("11:00:12"), "waiting", "no")
            .tries(2)
            .told(payout(84, "success", "success").inr(4_500).at("12:00:12"), "succeeded", "no")
            .tries(3),
        Story.payout("a payout whose last retry is declined", 9_999)
            .told(declined(85, "awaiting retry").inr(9_999).at("10:00:12"), "waiting", "no")
            .told(declined(86, "decline").inr(9_999).at("21:00:12"), "declined", "yes")
            .tries(2)
            .says("20100", "Declined by provider"),
        Story.payout("a retry told in another spelling and by the payment alone", 70_000)
            .told(declined(87, "Awaiting_Retry").inr(70_000).at("10:00:12"), "waiting", "no")
            .told(GateWord.payment("payout", "awaiting retry").at("10:30:00"), "waiting", "no")
            .told(payout(87, "success", "success").inr(70_000).at("11:00:12"), "succeeded", "no"),
        Story.payout("a try under way while the one before was declined", 12_000)
            .told(declined(88, "processing").inr(12_000).at("10:00:12"), "waiting", "no")
            .told(
                payout(89, "processing", "processing").inr(12_000).at("11:00:12"), "waiting", "no")
            .tries(2)
            .told(declined(89, "decline").inr(12_000).at("11:00:40"), "declined", "yes")
            .tries(2));
  }

  private static List<Story> retriedByTheCustomer() {
    GateWord again =
        sale(31, "decline", "awaiting customer")
            .inr(55_000)
            .code("20105", NOT_ENOUGH)
            .json("is_new_attempts_available", "true")
            .json("attempts_timeout", "360")
            .at("10:00:10");
    return List.of(
        Story.purchase("a customer tries again under a new operation", 55_000)
            .told(again, "waiting", "no")
            .told(
                sale(32, "success", "success")
                    .inr(55_000)
                    .code("0", "Success")
                    .json("is_new_attempts_available", "false")
                    .json("attempts_timeout", "0")
                    .at("10:02:10"),
                "succeeded",
                "no")
            .tries(2)
            .refundable(55_000),
        Story.purchase("a customer fails twice and gives up", 55_000)
            .told(again, "waiting", "no")
            .told(
                sale(33, "decline", "awaiting customer")
                    .inr(55_000)
                    .code("20301", "")
                    .at("10:03:00"),
                "waiting",
                "no")
            .tries(2)
            .told(
                sale(33, "decline", "decline").inr(55_000).code("20301", "").at("10:06:10"),
                "declined",
                "yes")
            .tries(2)
            .refundable(0),
        Story.purchase("a second try that leads to the bank", 55_000)
            .told(again, "waiting", "no")
            .told(
                sale(34, "awaiting redirect result", "awaiting redirect result")
                    .inr(55_000)
                    .json(
                        "redirect_data", "{\"method\":\"GET\",\"url\":\"https://bank.example/3\"}")
                    .at("10:01:30"),
                "customer",
                "no")
            .tries(2)
            .told(sale(34, "success", "success").inr(55_000).at("10:02:30"), "succeeded", "no")
            .tries(2),
        Story.purchase("a customer who may try again lets the time run out", 800)
            .told(
                sale(35, "decline", "awaiting_customer").inr(800).code("20105", "").at("10:00:10"),
                "waiting",
                "no")
            .told(GateWord.payment("purchase", "expired").at("10:40:00"), "declined", "yes"));
  }

  private static List<Story> clarified() {
    String fields = "{\"customer\":{\"phone\":{\"type\":\"text\"}}}";
    return List.of(
        Story.payout("a provider asks, is answered, pays", 20_000)
            .told(
                payout(41, "awaiting clarification", "awaiting clarification")
                    .inr(20_000)
                    .json("clarification_fields", fields)
                    .at("10:00:10"),
                "needs-data",
                "no")
            .told(
                payout(41, "processing", "processing").inr(20_000).at("10:05:00"), "waiting", "no")
            .told(payout(41, "success", "success").inr(20_000).at("10:06:00"), "succeeded", "no"),
        Story.payout("a decline while the provider still asks", 20_000)
            .told(
                declined(42, "awaiting clarification").inr(20_000).at("10:00:10"),
                "needs-data",
                "no")
            .told(payout(43, "success", "success").inr(20_000).at("10:06:00"), "succeeded", "no")
            .tries(2),
        Story.payout("nobody answers the provider", 20_000)
            .told(
                payout(44, "awaiting clarification", "awaiting clarification")
                    .inr(20_000)
                    .at("10:00:10"),
                "needs-data",
                "no")
            .told(
                payout(44, "decline", "decline").inr(20_000).code("603", "Auto").at("10:30:10"),
                "declined",
                "yes"),
        Story.purchase("data asked for in the other words", 20_000)
            .told(
                sale(45, "processing", "awaiting clarify data").inr(20_000).at("10:00:10"),
                "needs-data",
                "no")
            .told(sale(45, "success", "success").inr(20_000).at("10:01:10"), "succeeded", "no"));
  }

  private static List<Story> refusedLater() {
    String phone =
        "{\"code\":\"2004\",\"field\":\"customer.phone\",\"message\":\"Required field not"
            + " provided\"}";
    String bank =
        "{\"code\":\"2801\",\"field\":\"account.bank_id\",\"description\":\"No such bank\"}";
    GateWord error = GateWord.payment("payout", "error").at("13:00:00");
    return List.of(
        Story.payout("errors beside a payment that was refused later", 66_600)
            .told(error.json("errors", "[" + phone + "]"), "refused", "yes")
            .says("2004", "customer.phone", "Required field not provided"),
        Story.payout("several errors, the first without a code", 66_600)
            .told(
                error.json("errors", "[{\"message\":\"Check failed\"}," + bank + "," + phone + "]"),
                "refused",
                "yes")
            .says("Check failed", "2801", "No such bank", "2004"),
        Story.payout("errors inside the payment", 66_600)
            .told(error.json("payment.errors", "[" + bank + "]"), "refused", "yes")
            .says("2801", "account.bank_id", "No such bank"),
        Story.payout("errors inside the operation, after it was at work", 66_600)
            .told(
                payout(51, "processing", "processing").inr(66_600).at("12:00:00"), "waiting", "no")
            .told(
                payout(51, "error", "error")
                    .inr(66_600)
                    .json("operation.errors", "[" + phone + "]")
                    .at("13:00:00"),
                "refused",
                "yes")
            .says("2004", "Required field not provided"),
        Story.payout("one error without a list, said again without it", 66_600)
            .told(error.json("errors", phone), "refused", "yes")
            .told(GateWord.payment("payout", "error").at("13:05:00"), "refused", "yes")
            .says("2004", "customer.phone"),
        Story.payout("refused later, then sent again under the same ID", 66_600)
            .told(error.json("errors", "[" + phone + "]"), "refused", "yes")
            .told(payout(52, "success", "success").inr(66_600).at("14:00:00"), "succeeded", "no"));
  }

  private static List<Story> split() {
    return List.of(
        Story.payout("a payout in two parts, the second declined", 100_000)
            .told(part(61, "success", "processing", 60_000).at("10:00:10"), "waiting", "no")
            .told(
                part(62, "decline", "partially_paid_out", 40_000).at("10:00:20"),
                "part-paid",
                "ask")
            .tries(2)
            .says("60000", "40000"),
        Story.payout("a payout in three parts, all paid", 90_000)
            .told(part(63, "success", "processing", 30_000).at("10:00:10"), "waiting", "no")
            .told(part(64, "success", "processing", 30_000).at("10:00:20"), "waiting", "no")
            .tries(2)
            .told(part(65, "success", "success", 30_000).at("10:00:30"), "succeeded", "no")
            .tries(3),
        Story.payout("a payout in three parts, the first declined", 90_000)
            .told(part(66, "decline", "processing", 30_000).at("10:00:10"), "waiting", "no")
            .told(part(67, "success", "processing", 30_000).at("10:00:20"), "waiting", "no")
            .tries(2)
            .told(
                part(68, "success", "partially paid out", 30_000).at("10:00:30"),
                "part-paid",
                "ask")
            .tries(3)
            .says("60000"),
        Story.payout("a payout in two parts, both declined", 90_000)
            .told(part(71, "decline", "processing", 50_000).at("10:00:10"), "waiting", "no")
            .told(part(72, "decline", "decline", 40_000).at("10:00:20"), "declined", "yes")
            .tries(2),
        Story.payout("paid in part while the last part is under way", 90_000)
            .told(
                part(73, "success", "partially_paid_out", 50_000).at("10:00:10"),
                "part-paid",
                "ask")
            .told(
                part(74, "processing", "partially_paid_out", 40_000).at("10:00:20"),
                "part-paid",
                "no")
            .tries(2)
            .told(part(74, "success", "success", 40_000).at("10:00:40"), "succeeded", "no")
            .tries(2));
  }

  private static GateWord part(int id, String status, String payment, long minor) {
    GateWord part = payout(id, status, payment).inr(minor);
    return status.equals("decline") ? part.code("20100", "Declined by provider") : part;
  }

  private static List<Story> withSignaturesInside() {
    String form =
        "{\"method\":\"POST\",\"url\":\"https://bank.example/front\",\"body\":{\"merId\":\"7\",%s}}";
    GateWord waits = GateWord.payment("purchase", "awaiting redirect result").at("10:00:00");
    GateWord of =
        sale(91, "awaiting redirect result", "awaiting redirect result").inr(7_000).at("10:00:00");
    return List.of(
        Story.purchase("a bank's form with a field named signature", 7_000)
            .told(
                waits
                    .json("redirect_data", form.formatted("\"signature\":\"xyz=\""))
                    .signedAs(NESTED),
                "customer",
                "no"),
        Story.purchase("such a form as most sign it", 7_000)
            .told(
                of.json("redirect_data", form.formatted("\"signature\":\"xyz=\"")),
                "customer",
                "no")
            .told(sale(91, "success", "success").inr(7_000).at("10:01:00"), "succeeded", "no"),
        Story.purchase("a signature two levels down, beside decimals", 7_000)
            .told(
                of.json(
                        "provider_extra_fields",
                        "{\"in\":{\"signature\":\"s\",\"deep\":{\"signature\":\"t\"}}}")
                    .json("rate", "83.5")
                    .signedAs(NESTED),
                "customer",
                "no"),
        Story.purchase("signatures in the data of another form", 7_000)
            .told(
                of.json("acs", "{\"pa_req\":\"p\",\"signature\":\"u\"}")
                    .json("display_data", "[{\"type\":\"qr\",\"signature\":\"v\"}]")
                    .signedAs(NESTED),
                "customer",
                "no")
            .told(
                sale(91, "decline", "decline").inr(7_000).code("20301", "").at("10:02:00"),
                "declined",
                "yes"));
  }

  private static List<Story> withPlainSums() {
    GateWord done = GateWord.payment("purchase", "success").at("14:49:18");
    return List.of(
        Story.purchase("a sum that is a number with its currency beside it", 2_500)
            .told(plain(done, "2500"), "succeeded", "no")
            .refundable(2_500)
            .says("2500"),
        Story.purchase("a sum that is a text", 2_500)
            .told(plain(done, "\"2500\""), "succeeded", "no")
            .refundable(2_500)
            .says("2500"),
        Story.purchase("a sum that is a float without a fraction", 2_500)
            .told(plain(done, "2500.0"), "succeeded", "no")
            .refundable(2_500),
        Story.purchase("amounts that are texts", 2_500)
            .told(
                sale(95, "success", "success")
                    .json("payment.sum", "{\"amount\":\"2500\",\"currency\":\"INR\"}")
                    .json("operation.sum_initial", "{\"amount\":\"2500\",\"currency\":\"INR\"}")
                    .at("14:49:18"),
                "succeeded",
                "no")
            .refundable(2_500),
        Story.purchase("a sum that is a number and then less of it", 2_500)
            .told(plain(done, "2500"), "succeeded", "no")
            .told(
                GateWord.payment("purchase", "partially refunded")
                    .operation(96, "refund", "success")
                    .sums(1_000, 1_500, "INR")
                    .at("15:49:18"),
                "part-refunded",
                "ask")
            .others(1)
            .refundable(1_500));
  }

  private static GateWord plain(GateWord word, String sum) {
    return word.json("payment.sum", sum).json("payment.currency", "\"INR\"");
  }

  private static GateWord back(
      int id, String type, String status, String payment, long moved, long left) {
    return GateWord.payment("purchase", payment)
        .operation(id, type, status)
        .sums(moved, left, "INR");
  }

  private static List<Story> refundsUndone() {
    GateWord paid = sale(21, "success", "success").inr(10_000).code("0", "Success").at("10:00:00");
    return List.of(
        Story.purchase("a refund and its undoing", 10_000)
            .told(paid, "succeeded", "no")
            .refundable(10_000)
            .told(
                back(22, "refund", "success", "refunded", 10_000, 0).at("11:00:00"),
                "refunded",
                "ask")
            .others(1)
            .refundable(0)
            .told(
                back(23, "refund reverse", "success", "success", 10_000, 10_000).at("12:00:00"),
                "succeeded",
                "no")
            .others(2)
            .refundable(10_000),
        Story.purchase("a refund of a part, undone in part", 10_000)
            .told(paid, "succeeded", "no")
            .told(
                back(24, "refund", "success", "partially refunded", 4_000, 6_000).at("11:00:00"),
                "part-refunded",
                "ask")
            .others(1)
            .refundable(6_000)
            .told(
                back(25, "refund reverse", "success", "partially refunded", 1_500, 7_500)
                    .at("12:00:00"),
                "part-refunded",
                "ask")
            .others(2)
            .refundable(7_500),
        Story.purchase("a part refunded, undone, refunded again", 10_000)
            .told(paid, "succeeded", "no")
            .told(
                back(26, "refund", "success", "partially refunded", 4_000, 6_000).at("11:00:00"),
                "part-refunded",
                "ask")
            .others(1)
            .refundable(6_000)
            .told(
                back(27, "refund_reverse", "success", "success", 4_000, 10_000).at("12:00:00"),
                "succeeded",
                "no")
            .others(2)
            .refundable(10_000)
            .told(
                back(28, "refund", "success", "partially refunded", 4_000, 6_000).at("13:00:00"),
                "part-refunded",
                "ask")
            .others(3)
            .refundable(6_000),
        Story.purchase("a reversal of the same day, undone", 10_000)
            .told(paid, "succeeded", "no")
            .told(
                back(29, "reversal", "success", "reversed", 10_000, 0).at("11:00:00"),
                "refunded",
                "ask")
            .others(1)
            .refundable(0)
            .told(
                back(30, "refund reverse", "success", "success", 10_000, 10_000).at("12:00:00"),
                "succeeded",
                "no")
            .others(2)
            .refundable(10_000),
        Story.purchase("an undoing that is declined", 10_000)
            .told(paid, "succeeded", "no")
            .told(
                back(35, "refund", "success", "refunded", 10_000, 0).at("11:00:00"),
                "refunded",
                "ask")
            .others(1)
            .told(
                back(36, "refund reverse", "decline", "refunded", 10_000, 0).at("12:00:00"),
                "refunded",
                "ask")
            .others(2)
            .refundable(0));
  }
}
