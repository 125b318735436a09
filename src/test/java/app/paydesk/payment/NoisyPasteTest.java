package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.TestCards;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.generated.Cases;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.ReferenceValues;
import app.paydesk.method.Verdict;
import app.paydesk.ui.control.TypedCard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A right value with the noise of a paste around and in it is sent as that value or is an error;
 * never as another value, and never fine and absent.
 */
class NoisyPasteTest {
  private static final PaymentKey KEY = new PaymentKey(580, new PaymentId("PO-1"));
  private static final int[] UNSEEN =
      "\u200b\u200c\u200d\u200e\u200f\u202a\u202d\u202e\u2060\u2066\u2069\ufeff\u00ad\ufe0f\u034f"
          .codePoints()
          .toArray();
  private static final int[] ZEROS = {0xFF10, 0x0966, 0x0660, 0x06F0, 0x09E6, 0x0AE6, 0x0E50};
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final String CIRCLED =
      "\u24ea\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468";
  private static final List<String> ENDS =
      List.of(
          "\n", "\r\n", "\t", "\u2028", "\u000b", " \n ", "\n123", "\tnext cell", "\r\nline 2\n3");
  private static final List<String> EDGES =
      List.of(" ", "\u00a0", "\u3000", "\u2009", "\n", "\u202f ", "\ufeff");

  /** The methods that right values stand for here. */
  private static final Set<String> DOCUMENTED = Set.of("cup", "upi");

  private final Methods methods = Methods.installed();

  /** A field of an operation, its right value, and that value as it was pasted. */
  record Paste(Operation operation, Field field, String right, String pasted) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(operation.key() + " " + field.name() + " ");
      pasted
          .chars()
          .forEach(c -> text.append(c > 31 && c < 127 ? "" + (char) c : "<%04x>".formatted(c)));
      return text.toString();
    }
  }

  @Test
  void aPasteIsItsRightValueOrAnError() {
    List<Operation> all =
        Stream.concat(
                methods.operations().stream().filter(o -> DOCUMENTED.contains(o.method())),
                Stream.of("cup-link", "upi-link").map(key -> methods.form(key).orElseThrow()))
            .toList();
    Cases.seeded(
        6_000,
        draw -> {
          Operation operation = draw.of(all);
          judged(paste(operation, draw.of(operation.fields()), draw.random()));
        });
  }

  private static void judged(Paste paste) {
    Map<String, String> values = ReferenceValues.of(paste.operation());
    boolean card = paste.field().type() == Field.Type.CARD_NUMBER;
    TypedCard typed = new TypedCard();
    if (paste.operation().takesCard()) {
      typed.type(card ? paste.pasted() : TestCards.fitting("62", 16, new Random(1)));
    }
    values.put(paste.field().name(), card ? typed.shape() : paste.pasted());
    Draft draft =
        new Draft(
            paste.operation(),
            paste.operation().currencies().getFirst(),
            Agreement.NONE,
            values,
            typed.number());
    Verdict verdict = draft.verdicts().get(paste.field().name());
    if (draft.errors().contains(paste.field().name())) {
      assertThatThrownBy(() -> draft.whole(KEY))
          .as(paste.toString())
          .isInstanceOf(SubmitException.class);
    } else {
      assertThat(verdict).as(paste.toString()).isNotNull();
      assertThat(written(draft.whole(KEY), paste)).as(paste.toString()).isEqualTo(paste.right());
    }
  }

  private static String written(JsonObject request, Paste paste) {
    String name = paste.field().name();
    String place = paste.operation().link() ? PageForm.parameter(name) : name;
    return switch (request.at(place).orElseThrow()) {
      case JsonValue.Secret secret ->
          new String(secret.value().reveal(), StandardCharsets.US_ASCII);
      case JsonValue value -> value.asText().orElseThrow();
    };
  }

  private static Paste paste(Operation operation, Field field, Random random) {
    boolean card = field.type() == Field.Type.CARD_NUMBER;
    String usual =
        card
            ? TestCards.fitting("62", 16 + random.nextInt(4), random)
            : ReferenceValues.of(operation).get(field.name());
    String right = field.type() == Field.Type.AMOUNT ? "148560" : usual;
    String pasted = usual;
    for (int i = random.nextInt(3); i >= 0; i--) {
      pasted = noisy(pasted, free(field), card, random);
    }
    return new Paste(operation, field, right, pasted);
  }

  /** Whether people read it, so that what looks special may be meant. */
  private static boolean free(Field field) {
    return List.of("text", "chinese-text", "chinese-name").contains(field.ruleName());
  }

  private static String noisy(String text, boolean free, boolean card, Random random) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(free ? 3 : 6)) {
      case 0 -> new StringBuilder(text).insert(at, unseen(random)).toString();
      case 1 -> EDGES.get(random.nextInt(EDGES.size())) + text;
      case 2 -> text + (random.nextBoolean() ? ENDS.get(random.nextInt(ENDS.size())) : " ");
      case 3 -> replaced(text, random, ZEROS[random.nextInt(ZEROS.length)]);
      case 4 -> {
        String like = random.nextBoolean() ? RAISED : CIRCLED;
        yield digit(text, random)
            .map(
                i ->
                    text.substring(0, i)
                        + like.charAt(text.charAt(i) - '0')
                        + text.substring(i + 1))
            .orElse(text);
      }
      default ->
          card
              ? new StringBuilder(text)
                  .insert(
                      at, List.of(" ", "-", "\u2011", "\u2009", "\u2212").get(random.nextInt(5)))
                  .toString()
              : wide(text, random);
    };
  }

  private static String unseen(Random random) {
    return Character.toString(UNSEEN[random.nextInt(UNSEEN.length)]);
  }

  private static String replaced(String text, Random random, int zero) {
    return digit(text, random)
        .map(
            i ->
                text.substring(0, i)
                    + Character.toString(zero + text.charAt(i) - '0')
                    + text.substring(i + 1))
        .orElse(text);
  }

  private static String wide(String text, Random random) {
    int at = random.nextInt(text.length());
    char c = text.charAt(at);
    return c > ' ' && c < 0x7F
        ? text.substring(0, at) + (char) (c + 0xFEE0) + text.substring(at + 1)
        : text;
  }

  private static Optional<Integer> digit(String text, Random random) {
    List<Integer> places =
        IntStream.range(0, text.length())
            .filter(i -> text.charAt(i) >= '0' && text.charAt(i) <= '9')
            .boxed()
            .toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(places.get(random.nextInt(places.size())));
  }
}
