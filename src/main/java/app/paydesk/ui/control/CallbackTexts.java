package app.paydesk.ui.control;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.payment.PaymentState;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Arrays;
import java.util.List;

/** How what was found out about a callback, and what it changed, is said. */
public final class CallbackTexts {
  private final Words words;

  public CallbackTexts(Words words) {
    this.words = words;
  }

  /** What it did; empty until it is judged. */
  public String effect(CallbackEffect effect) {
    return switch (effect) {
      case CallbackEffect.Unjudged() -> "";
      case CallbackEffect.Aside() -> words.say("effect.aside");
      case CallbackEffect.NoPayment() -> words.say("effect.no-payment");
      case CallbackEffect.Repeat() -> words.say("effect.repeat");
      case CallbackEffect.Learned(PaymentState stands) -> words.say("effect.learned", word(stands));
      case CallbackEffect.Changed(PaymentState stood, PaymentState stands) ->
          words.say("effect.changed", word(stood), word(stands));
      case CallbackEffect.Added(String type, PaymentState stands) ->
          words.say("effect.added", type, word(stands));
      case CallbackEffect.Same(PaymentState stands) -> words.say("effect.same", word(stands));
      case CallbackEffect.Late(PaymentState stands) -> words.say("effect.late", word(stands));
      case CallbackEffect.Contradicts(PaymentState stands) ->
          words.say("effect.contradicts", word(stands));
      case CallbackEffect.Older(String code) -> older(code);
    };
  }

  /** Why it was judged as it was; empty where nothing is said. */
  public String detail(VerdictDetail detail) {
    return switch (detail) {
      case VerdictDetail.Unsaid() -> "";
      case VerdictDetail.Valid(SigningDialect.Kind dialect) -> words.say("detail.valid." + dialect);
      case VerdictDetail.NoSignature() -> words.say("detail.no-signature");
      case VerdictDetail.WrongSignature() -> words.say("detail.wrong-signature");
      case VerdictDetail.WrongByRelay() -> words.say("detail.wrong-signature-relay");
      case VerdictDetail.Ambiguous(Ambiguity why) ->
          words.say("detail.ambiguous", words.say("ambiguity." + why));
      case VerdictDetail.NotOurs(long project) -> say("detail.not-ours", project);
      case VerdictDetail.NotJson() -> words.say("detail.not-json");
      case VerdictDetail.NotJsonAt(long line, long column) ->
          say("detail.not-json-at", line, column);
      case VerdictDetail.TooLarge(long bytes, long most) -> say("detail.too-large", bytes, most);
      case VerdictDetail.TooLargeOpen(long most) -> say("detail.too-large-open", most);
      case VerdictDetail.TooManyFields() -> words.say("detail.too-many-fields");
      case VerdictDetail.MaskedValid(String digest) -> words.say("detail.card-masked", digest);
      case VerdictDetail.MaskedNotOurs(long project, String digest) ->
          say("detail.not-ours-masked", project, digest);
      case VerdictDetail.MaskedUnproven(String digest) -> words.say("detail.wrong-masked", digest);
      case VerdictDetail.Older(String code) -> older(code);
    };
  }

  private String word(PaymentState state) {
    return new StatusTexts(words).standing(state);
  }

  // Numbers are said digit by digit.
  private String say(String key, Object... arguments) {
    return words.say(Message.of(key, arguments));
  }

  private String older(String code) {
    List<String> parts = Arrays.asList(code.split("\\|", -1));
    return words.sayAll(new Message(parts.getFirst(), parts.subList(1, parts.size())));
  }
}
