package app.paydesk.journal;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.SigningDialect;

/** The codes of details, as they stand in histories since the first Paydesk. */
final class DetailCode {
  private static final String VALID = "detail.valid.";
  private static final String NO_SIGNATURE = "detail.no-signature";
  private static final String WRONG = "detail.wrong-signature";
  private static final String WRONG_BY_RELAY = "detail.wrong-signature-relay";
  private static final String AMBIGUOUS = "detail.ambiguous";
  private static final String AMBIGUITY = "ambiguity.";
  private static final String NOT_OURS = "detail.not-ours";
  private static final String NOT_JSON = "detail.not-json";
  private static final String NOT_JSON_AT = "detail.not-json-at";
  private static final String TOO_LARGE = "detail.too-large";
  private static final String TOO_LARGE_OPEN = "detail.too-large-open";
  private static final String TOO_MANY_FIELDS = "detail.too-many-fields";
  private static final String MASKED_VALID = "detail.card-masked";
  private static final String MASKED_NOT_OURS = "detail.not-ours-masked";
  private static final String MASKED_UNPROVEN = "detail.wrong-masked";

  private DetailCode() {}

  static String write(VerdictDetail detail) {
    return switch (detail) {
      case VerdictDetail.Unsaid() -> "";
      case VerdictDetail.Valid(SigningDialect.Kind dialect) -> VALID + dialect.name();
      case VerdictDetail.NoSignature() -> NO_SIGNATURE;
      case VerdictDetail.WrongSignature() -> WRONG;
      case VerdictDetail.WrongByRelay() -> WRONG_BY_RELAY;
      case VerdictDetail.Ambiguous(Ambiguity why) ->
          CodeText.write(AMBIGUOUS, AMBIGUITY + why.name());
      case VerdictDetail.NotOurs(long project) -> CodeText.write(NOT_OURS, project);
      case VerdictDetail.NotJson() -> NOT_JSON;
      case VerdictDetail.NotJsonAt(long line, long column) ->
          CodeText.write(NOT_JSON_AT, line, column);
      case VerdictDetail.TooLarge(long bytes, long most) -> CodeText.write(TOO_LARGE, bytes, most);
      case VerdictDetail.TooLargeOpen(long most) -> CodeText.write(TOO_LARGE_OPEN, most);
      case VerdictDetail.TooManyFields() -> TOO_MANY_FIELDS;
      case VerdictDetail.MaskedValid(String digest) -> CodeText.write(MASKED_VALID, digest);
      case VerdictDetail.MaskedNotOurs(long project, String digest) ->
          CodeText.write(MASKED_NOT_OURS, project, digest);
      case VerdictDetail.MaskedUnproven(String digest) -> CodeText.write(MASKED_UNPROVEN, digest);
      case VerdictDetail.Older(String code) -> code;
    };
  }

  static VerdictDetail read(String line) {
    CodeText text = CodeText.read(line);
    try {
      return switch (text.arguments().size()) {
        case 0 -> plain(line);
        case 1 -> ofOne(line, text);
        case 2 -> ofTwo(line, text);
        default -> new VerdictDetail.Older(line);
      };
    } catch (IllegalArgumentException e) {
      return new VerdictDetail.Older(line);
    }
  }

  private static VerdictDetail plain(String line) {
    return switch (line) {
      case "" -> new VerdictDetail.Unsaid();
      case NO_SIGNATURE -> new VerdictDetail.NoSignature();
      case WRONG -> new VerdictDetail.WrongSignature();
      case WRONG_BY_RELAY -> new VerdictDetail.WrongByRelay();
      case NOT_JSON -> new VerdictDetail.NotJson();
      case TOO_MANY_FIELDS -> new VerdictDetail.TooManyFields();
      default ->
          line.startsWith(VALID)
              ? new VerdictDetail.Valid(SigningDialect.Kind.valueOf(line.substring(VALID.length())))
              : new VerdictDetail.Older(line);
    };
  }

  private static VerdictDetail ofOne(String line, CodeText text) {
    return switch (text.code()) {
      case AMBIGUOUS -> new VerdictDetail.Ambiguous(text.constant(0, AMBIGUITY, Ambiguity.class));
      case NOT_OURS -> new VerdictDetail.NotOurs(text.number(0));
      case TOO_LARGE_OPEN -> new VerdictDetail.TooLargeOpen(text.number(0));
      case MASKED_VALID -> new VerdictDetail.MaskedValid(text.arguments().getFirst());
      case MASKED_UNPROVEN -> new VerdictDetail.MaskedUnproven(text.arguments().getFirst());
      default -> new VerdictDetail.Older(line);
    };
  }

  private static VerdictDetail ofTwo(String line, CodeText text) {
    return switch (text.code()) {
      case NOT_JSON_AT -> new VerdictDetail.NotJsonAt(text.number(0), text.number(1));
      case TOO_LARGE -> new VerdictDetail.TooLarge(text.number(0), text.number(1));
      case MASKED_NOT_OURS ->
          new VerdictDetail.MaskedNotOurs(text.number(0), text.arguments().getLast());
      default -> new VerdictDetail.Older(line);
    };
  }
}
