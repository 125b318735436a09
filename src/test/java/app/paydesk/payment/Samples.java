package app.paydesk.payment;

import app.paydesk.card.CardNumber;
import app.paydesk.card.TestCards;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One draft of each operation in which every value is fine. */
public final class Samples {
  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  private final Methods methods = Methods.installed();

  public Operation operation(String key) {
    return methods.form(key).orElseThrow();
  }

  /** Values as typed, without the card number. */
  public Map<String, String> values(String key) {
    Map<String, String> values = new LinkedHashMap<>();
    Operation operation = operation(key);
    for (var field : operation.fields()) {
      value(operation.method(), field.name()).ifPresent(v -> values.put(field.name(), v));
    }
    return values;
  }

  /** A draft of the sample with one value changed; null takes it away. */
  public Draft changed(String key, String field, String value) {
    Map<String, String> values = values(key);
    boolean card = field.equals("card.pan");
    if (value == null) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
    return draft(key, values, card ? readable(value) : Optional.of(card()));
  }

  public Draft draft(String key, Map<String, String> values, Optional<CardNumber> card) {
    return draft(key, values, card, Agreement.NONE);
  }

  Draft draft(
      String key, Map<String, String> values, Optional<CardNumber> card, Agreement agreement) {
    Operation operation = operation(key);
    CurrencyCode currency =
        operation.currencies().stream()
            .filter(c -> c.code().equals(values.get("payment.currency")))
            .findFirst()
            .orElse(operation.currencies().getFirst());
    return new Draft(
        operation, currency, agreement, values, operation.takesCard() ? card : Optional.empty());
  }

  public static CardNumber card() {
    return CardNumber.read(TestCards.fitting("62", 19, RANDOM));
  }

  private static Optional<CardNumber> readable(String typed) {
    try {
      return typed == null ? Optional.empty() : Optional.of(CardNumber.read(typed));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(String method, String field) {
    boolean cup = method.equals("cup");
    return Optional.ofNullable(
        switch (field) {
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
          case "customer.email" -> "qwe@qw.qw";
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
          default -> null;
        });
  }
}
