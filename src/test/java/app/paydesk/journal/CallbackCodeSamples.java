package app.paydesk.journal;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.payment.PaymentState;
import java.util.ArrayList;
import java.util.List;

/** One of each thing that a callback can have done, and of each reason for a verdict. */
public final class CallbackCodeSamples {
  private CallbackCodeSamples() {}

  /** All but what is not judged yet. */
  public static List<CallbackEffect> effects() {
    List<CallbackEffect> all =
        new ArrayList<>(
            List.of(
                new CallbackEffect.Aside(),
                new CallbackEffect.NoPayment(),
                new CallbackEffect.Repeat()));
    for (PaymentState state : PaymentState.values()) {
      all.add(new CallbackEffect.Learned(state));
      all.add(new CallbackEffect.Changed(PaymentState.WAITING, state));
      all.add(new CallbackEffect.Changed(state, PaymentState.DECLINED));
      all.add(new CallbackEffect.Added("refund", state));
      all.add(new CallbackEffect.Same(state));
      all.add(new CallbackEffect.Late(state));
      all.add(new CallbackEffect.Contradicts(state));
    }
    return all;
  }

  /** All but what says nothing. */
  public static List<VerdictDetail> details() {
    List<VerdictDetail> all =
        new ArrayList<>(
            List.of(
                new VerdictDetail.NoSignature(),
                new VerdictDetail.WrongSignature(),
                new VerdictDetail.WrongByRelay(),
                new VerdictDetail.NotOurs(7),
                new VerdictDetail.NotJson(),
                new VerdictDetail.NotJsonAt(3, 14),
                new VerdictDetail.TooLarge(70_008, 65_536),
                new VerdictDetail.TooLargeOpen(65_536),
                new VerdictDetail.TooManyFields(),
                new VerdictDetail.MaskedValid("ab12"),
                new VerdictDetail.MaskedNotOurs(7, "ab12"),
                new VerdictDetail.MaskedUnproven("ab12")));
    for (SigningDialect.Kind dialect : SigningDialect.Kind.values()) {
      all.add(new VerdictDetail.Valid(dialect));
    }
    for (Ambiguity why : Ambiguity.values()) {
      all.add(new VerdictDetail.Ambiguous(why));
    }
    return all;
  }
}
