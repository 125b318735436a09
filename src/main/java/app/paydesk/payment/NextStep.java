package app.paydesk.payment;

import app.paydesk.method.Advice;
import app.paydesk.method.ResponseCodes;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the state of an operation and its response code ask for, said as one: where the code is more
 * careful than the state, the code decides.
 *
 * @param meaning what the state means and what to do
 * @param again the question whether to do it again, with its answer
 * @param advice what the code asks for, where it ended the operation
 */
public record NextStep(String meaning, String again, Optional<String> advice) {
  /** What to do about an operation, in a language. */
  public static NextStep of(
      PaymentKey key, Payment.OperationState operation, ResponseCodes codes, Words words) {
    boolean refund = RefundLedger.refund(key, operation);
    Optional<Advice> advice =
        Optional.of(operation.code())
            .filter(_ -> operation.standing().failed())
            .filter(code -> !code.isBlank() && !code.equals("0"))
            .map(codes::advice);
    Optional<Advice.Anew> careful =
        advice
            .filter(_ -> operation.again() == PayAgain.YES)
            .map(Advice::anew)
            .filter(anew -> anew != Advice.Anew.YES);
    String sentence = "sentence." + name(operation.sentence());
    return new NextStep(
        said(words, Message.of(careful.isPresent() ? sentence + ".advised" : sentence), refund),
        said(words, Message.of("again.title"), refund)
            + " "
            + words.say("again." + name(careful.<Enum<?>>map(a -> a).orElse(operation.again()))),
        advice.map(known -> said(words, known.sentence(), refund)));
  }

  /** A sentence in the words of a refund where it has them. */
  private static String said(Words words, Message message, boolean refund) {
    return Stream.of(message.key() + ".refund")
        .filter(key -> refund && words.find(key).isPresent())
        .findFirst()
        .map(key -> words.say(key, message.arguments().toArray()))
        .orElseGet(() -> words.say(message));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
