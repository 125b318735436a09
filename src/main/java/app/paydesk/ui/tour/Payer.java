package app.paydesk.ui.tour;

import app.paydesk.card.CardNumber;
import app.paydesk.card.CheckDigit;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.sandbox.Customer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The tour's customer, with what a Payment Page may ask of one. */
final class Payer implements AutoCloseable {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "customer_city", "Delhi",
          "customer_street", "Main Street",
          "customer_building", "20",
          "identify_doc_number", "ABCPL1234K");

  private static final int DIGITS = 19;

  private final Customer customer = new Customer();

  /** Decides where a redirect leads. */
  void decide(CallbackMessage.Redirect redirect, Leg leg) throws TourException {
    try {
      customer.decide(redirect, leg.customer().orElseThrow());
    } catch (IOException e) {
      throw new TourException(leg.name() + ": the customer could not go on", e);
    }
  }

  /** Fills in the Payment Page at the address and decides at the bank. */
  void pay(String page, Leg leg) throws TourException {
    try (CardNumber card = madeUp()) {
      customer.pay(URI.create(page), ANSWERS, Optional.of(card), leg.customer().orElseThrow());
    } catch (IOException e) {
      throw new TourException(leg.name() + ": the customer could not pay", e);
    }
  }

  private static CardNumber madeUp() {
    StringBuilder digits = new StringBuilder("621799");
    while (digits.length() < DIGITS) {
      digits.append(digits.length() % 10);
    }
    int last = CheckDigit.of(DIGITS, place -> Character.digit(digits.charAt(place), 10));
    digits.setCharAt(DIGITS - 1, Character.forDigit(last, 10));
    return CardNumber.read(digits);
  }

  @Override
  public void close() {
    customer.close();
  }
}
