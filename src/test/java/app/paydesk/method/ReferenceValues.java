package app.paydesk.method;

import java.util.LinkedHashMap;
import java.util.Map;

/** A usual value for each field of an operation but the card number, as typed. */
public final class ReferenceValues {
  private ReferenceValues() {}

  public static Map<String, String> of(Operation operation) {
    boolean cup = operation.method().equals("cup");
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : operation.fields()) {
      String value = value(field.name(), cup);
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private static String value(String field, boolean cup) {
    return switch (field) {
      case "payment.amount" -> "1,485.60";
      case "payment.currency" -> cup ? "CNY" : "INR";
      case "payment.description" -> "November commission";
      case "account.city" -> "深圳";
      case "account.bank_id" -> "6";
      case "account.region_id" -> "5";
      case "account.branch" -> "南山支行";
      case "account.number" -> "johndoe@upi";
      case "customer.id" -> "127";
      case "customer.ip_address" -> "185.123.193.224";
      case "customer.email" -> "qwe7@qw.qw";
      case "customer.phone" -> cup ? "8613800138000" : "919800138000";
      case "customer.country" -> "CN";
      case "customer.zip" -> "518000";
      case "customer.state" -> "广东";
      case "customer.city" -> cup ? "深圳" : "Delhi";
      case "customer.street" -> cup ? "科技路1号" : "New Delhi";
      case "customer.address" -> cup ? "南山区科技路1号" : "Delhi, Main st., 20";
      case "customer.building" -> "123A";
      case "customer.first_name" -> cup ? "倩文" : "Ada";
      case "customer.last_name" -> cup ? "伍" : "Lovelace";
      case "customer.identify.doc_number" -> cup ? "11010519491231002X" : "ABCPL1234F";
      case "best_before" -> "2026-11-23T18:00:00+08:00";
      case "return_url.success", "merchant_success_url", "merchant_fail_url" ->
          "https://shop.example/back";
      default -> "";
    };
  }
}
