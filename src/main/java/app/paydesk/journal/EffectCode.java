package app.paydesk.journal;

import app.paydesk.payment.PaymentState;

/** The codes of effects, as they stand in histories since the first Paydesk. */
final class EffectCode {
  private static final String ASIDE = "effect.aside";
  private static final String NO_PAYMENT = "effect.no-payment";
  private static final String REPEAT = "effect.repeat";
  private static final String LEARNED = "effect.learned";
  private static final String CHANGED = "effect.changed";
  private static final String ADDED = "effect.added";
  private static final String SAME = "effect.same";
  private static final String LATE = "effect.late";
  private static final String CONTRADICTS = "effect.contradicts";
  private static final String STATE = "standing-word.";

  private EffectCode() {}

  static String write(CallbackEffect effect) {
    return switch (effect) {
      case CallbackEffect.Unjudged() -> "";
      case CallbackEffect.Aside() -> ASIDE;
      case CallbackEffect.NoPayment() -> NO_PAYMENT;
      case CallbackEffect.Repeat() -> REPEAT;
      case CallbackEffect.Learned(PaymentState stands) -> CodeText.write(LEARNED, state(stands));
      case CallbackEffect.Changed(PaymentState stood, PaymentState stands) ->
          CodeText.write(CHANGED, state(stood), state(stands));
      case CallbackEffect.Added(String type, PaymentState stands) ->
          CodeText.write(ADDED, type, state(stands));
      case CallbackEffect.Same(PaymentState stands) -> CodeText.write(SAME, state(stands));
      case CallbackEffect.Late(PaymentState stands) -> CodeText.write(LATE, state(stands));
      case CallbackEffect.Contradicts(PaymentState stands) ->
          CodeText.write(CONTRADICTS, state(stands));
      case CallbackEffect.Older(String code) -> code;
    };
  }

  static CallbackEffect read(String line) {
    CodeText text = CodeText.read(line);
    try {
      return switch (text.arguments().size()) {
        case 0 -> plain(line);
        case 1 -> ofOne(line, text.code(), state(text, 0));
        case 2 -> ofTwo(line, text);
        default -> new CallbackEffect.Older(line);
      };
    } catch (IllegalArgumentException e) {
      return new CallbackEffect.Older(line);
    }
  }

  private static CallbackEffect plain(String line) {
    return switch (line) {
      case "" -> new CallbackEffect.Unjudged();
      case ASIDE -> new CallbackEffect.Aside();
      case NO_PAYMENT -> new CallbackEffect.NoPayment();
      case REPEAT -> new CallbackEffect.Repeat();
      default -> new CallbackEffect.Older(line);
    };
  }

  private static CallbackEffect ofOne(String line, String code, PaymentState stands) {
    return switch (code) {
      case LEARNED -> new CallbackEffect.Learned(stands);
      case SAME -> new CallbackEffect.Same(stands);
      case LATE -> new CallbackEffect.Late(stands);
      case CONTRADICTS -> new CallbackEffect.Contradicts(stands);
      default -> new CallbackEffect.Older(line);
    };
  }

  private static CallbackEffect ofTwo(String line, CodeText text) {
    return switch (text.code()) {
      case CHANGED -> new CallbackEffect.Changed(state(text, 0), state(text, 1));
      case ADDED -> new CallbackEffect.Added(text.arguments().getFirst(), state(text, 1));
      default -> new CallbackEffect.Older(line);
    };
  }

  private static String state(PaymentState state) {
    return STATE + state.name();
  }

  private static PaymentState state(CodeText text, int place) {
    return text.constant(place, STATE, PaymentState.class);
  }
}
