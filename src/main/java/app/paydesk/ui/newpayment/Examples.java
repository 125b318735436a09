package app.paydesk.ui.newpayment;

import app.paydesk.card.CheckDigit;
import app.paydesk.method.Field;
import app.paydesk.sandbox.SeededPurchases;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values that the sandbox takes, as the fields have them; card numbers are made up on the spot. */
final class Examples {
  private Examples() {}

  static void fill(PaymentForm form, RandomGenerator random) {
    Map<String, String> values = new HashMap<>();
    for (FieldModel field : form.fields()) {
      String example = field.field().example();
      if (field.field().type() == Field.Type.CURRENCY) {
        values.put(field.name(), form.operation().currencies().getFirst().code());
      } else if (field.field().type() == Field.Type.CARD_NUMBER) {
        fillCard(form, example, random);
      } else if (!example.isEmpty()) {
        values.put(field.name(), example);
      }
    }
    if (form.refund()) {
      form.id().textProperty().set(SeededPurchases.example(form.operation().method()));
    }
    form.fill(values);
  }

  /** A made-up number after a pattern such as {@code 621799_____________}. */
  private static void fillCard(PaymentForm form, String pattern, RandomGenerator random) {
    char[] digits = pattern.toCharArray();
    for (int i = 0; i < digits.length; i++) {
      if (digits[i] == '_') {
        digits[i] = (char) ('0' + random.nextInt(10));
      }
    }
    int check = CheckDigit.of(digits.length, place -> digits[place] - '0');
    digits[digits.length - 1] = (char) ('0' + check);
    form.typeCard(CharBuffer.wrap(digits));
    Arrays.fill(digits, '0');
  }
}
