package app.paydesk.ui.newpayment;

import app.paydesk.card.CheckDigit;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Values that the sandbox takes, kept as data; card numbers are made up on the spot. */
final class Examples {
  private static final String FILE = "/data/examples.json";

  private Examples() {}

  static void fill(PaymentForm form, RandomGenerator random) {
    JsonObject example = read().object(form.operation().key()).orElse(JsonObject.empty());
    Map<String, String> values = new HashMap<>();
    for (JsonObject.Member member : example.members()) {
      String value = member.value().asText().orElse("");
      boolean card =
          form.field(member.key())
              .filter(f -> f.field().type() == Field.Type.CARD_NUMBER)
              .isPresent();
      if (card) {
        fillCard(form, value, random);
      } else if (member.key().equals(Problem.ID)) {
        form.id().textProperty().set(value);
      } else {
        values.put(member.key(), value);
      }
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

  private static JsonObject read() {
    try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE)) {
      return Json.object(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonException e) {
      throw new IllegalStateException(FILE + " is not JSON", e);
    }
  }
}
