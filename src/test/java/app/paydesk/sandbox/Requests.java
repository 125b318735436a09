package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;

/** Requests that hold to the method documents, not yet signed. */
final class Requests {
  static final String CUP_PAYOUT = "/v2/payment/chinaunionpay/payout";
  static final String CUP_PURCHASE = "/v2/payment/cup/cup-card/sale";
  static final String UPI_PAYOUT = "/v2/payment/bank-transfer/upi/payout";
  static final String UPI_SALE = "/v2/payment/bank-transfer/upi/sale";
  static final String UPI_REFUND = "/v2/payment/bank-transfer/upi/refund";

  private Requests() {}

  /** A card number of sixteen digits whose last fits the others, made from a seed. */
  static String cardNumber(int seed) {
    StringBuilder digits = new StringBuilder("62");
    for (int i = 2; i < 15; i++) {
      digits.append((seed * 7 + i * 3) % 10);
    }
    for (char last = '0'; last <= '9'; last++) {
      if (luhn(digits.toString() + last)) {
        return digits.append(last).toString();
      }
    }
    throw new AssertionError("one of ten digits fits");
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  static JsonObject cupPayout(String id, long fen) {
    return cup(id, fen)
        .with("customer.street", "中山路一号")
        .with("account.bank_id", "1")
        .with("account.branch", "ABC")
        .with("account.city", "广州")
        .with("account.region_id", "5");
  }

  static JsonObject cupPurchase(String id, long fen) {
    return cup(id, fen)
        .with("customer.address", "中山路一号")
        .with("return_url.success", "https://shop.example/thanks?a=1&b=2");
  }

  private static JsonObject cup(String id, long fen) {
    return general(id)
        .with("customer.id", "127")
        .with("customer.ip_address", "185.123.193.224")
        .with("customer.email", "wu@mail.example")
        .with("customer.state", "广东省")
        .with("customer.city", "广州市")
        .with("customer.country", "CN")
        .with("customer.phone", "8613800138000")
        .with("customer.zip", "510000")
        .with("customer.first_name", "倩文")
        .with("customer.last_name", "伍")
        .with("payment.amount", fen)
        .with("payment.currency", "CNY")
        .with("payment.description", "payout " + id)
        .with("card.pan", cardNumber(4));
  }

  static JsonObject upiPayout(String id, long paise) {
    return person(general(id))
        .with("payment.amount", paise)
        .with("payment.currency", "INR")
        .with("customer.id", "24900")
        .with("customer.phone", "919876543210")
        .with("customer.address", "Delhi, Main st., 20")
        .with("account.number", "ada@upi");
  }

  static JsonObject upiPurchase(String id, long minor, String currency) {
    return person(general(id))
        .with("payment.amount", minor)
        .with("payment.currency", currency)
        .with("customer.id", "123")
        .with("customer.city", "Delhi")
        .with("customer.street", "New Delhi")
        .with("customer.building", "123A")
        .with("customer.identify.doc_number", "ABCPL1234K");
  }

  static JsonObject refund(String id, long minor, String currency) {
    return fullRefund(id).with("payment.amount", minor).with("payment.currency", currency);
  }

  static JsonObject fullRefund(String id) {
    return general(id)
        .with("customer.ip_address", "1.2.3.4")
        .with("payment.description", "goods came back");
  }

  private static JsonObject person(JsonObject request) {
    return request
        .with("customer.ip_address", "1.2.3.4")
        .with("customer.first_name", "Ada")
        .with("customer.last_name", "Lovelace")
        .with("customer.email", "ada@mail.example");
  }

  static JsonObject general(String id) {
    return JsonObject.empty()
        .with("general.project_id", Rig.PROJECT)
        .with("general.payment_id", id);
  }
}
