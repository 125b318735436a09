package app.paydesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningDialect.Decimals;
import app.paydesk.gate.signing.SigningDialect.NestedSignatures;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signed callbacks of real-life shapes, over HTTP, into a history file: after each the state that
 * is right, for a payment of ours and for one made elsewhere, in any order and with repetitions.
 */
class StoriesTest {
  private static int payments;
  private static StoryDesk desk;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    desk = new StoryDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  static Stream<Story> stories() {
    return Stories.all();
  }

  private static String next() {
    return "ST-" + ++payments;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aPaymentOfOursStandsRightAfterEachMessage(Story story) throws Exception {
    String id = next();
    desk.send(story, id);
    for (Story.Step step : story.steps()) {
      assertThat(desk.post(step.word(), id)).isEqualTo(200);
      right(desk.show(id), id, step.right(), true);
      assertThat(desk.radarSees(story, id))
          .as("radar")
          .isEqualTo(!step.right().again().equals("yes"));
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void onePaidElsewhereStandsTheSame(Story story) throws Exception {
    String id = next();
    for (Story.Step step : story.steps()) {
      assertThat(desk.post(step.word(), id)).isEqualTo(200);
      assertThat(desk.last(id).verdict()).isEqualTo(Delivery.Verdict.VALID);
      right(desk.show(id), id, step.right(), false);
    }
  }

  private static void right(JsonObject shown, String id, Story.Right right, boolean ours) {
    String all = Json.pretty(shown);
    assertThat(shown.text("state")).as(all).contains(right.state());
    assertThat(shown.text("may_pay_again")).as(all).contains(right.again());
    assertThat(texts(shown, "flags")).as(all).isEqualTo(right.flags());
    right
        .refundable()
        .ifPresent(left -> assertThat(shown.whole("refundable")).as(all).contains(left));
    right.says().forEach(part -> assertThat(all).contains(part));
    List<JsonObject> operations = objects(shown, "operations");
    assertThat(operations).as(all).hasSize(1 + right.others());
    JsonObject own =
        operations.stream()
            .filter(o -> ours ? o.text("ref").orElse("").equals(id) : !money(o))
            .findFirst()
            .orElseThrow();
    assertThat(Math.max(1, objects(own, "tries").size())).as(all).isEqualTo(right.tries());
    assertThat(operations.stream().filter(o -> o.text("ref").orElse("").startsWith("#")))
        .as("made elsewhere")
        .hasSize(right.others() + (ours ? 0 : 1));
  }

  /** Whether it is about money that goes back or comes again, not what the payment is for. */
  private static boolean money(JsonObject operation) {
    String type = operation.text("type").orElse("");
    return type.startsWith("refund") || type.startsWith("reversal");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anyOrderAndAnyRepetitionEndInTheSameState(Story story) throws Exception {
    List<List<GateWord>> orders = orders(story.steps().stream().map(Story.Step::word).toList());
    String right = "";
    for (List<GateWord> order : orders) {
      String id = next();
      desk.send(story, id);
      for (int i = 0; i < order.size(); i++) {
        assertThat(desk.post(order.get(i), id)).isEqualTo(200);
        assertThat(desk.post(order.get(i / 2), id)).as("a repetition").isEqualTo(200);
      }
      String end = end(id);
      right = right.isEmpty() ? end : right;
      assertThat(end).isEqualTo(right);
    }
  }

  private static String end(String id) throws Exception {
    return Json.pretty(desk.show(id).without("timeline")).replace(id, "ID");
  }

  private static List<List<GateWord>> orders(List<GateWord> words) {
    List<List<GateWord>> all = new ArrayList<>();
    permute(new ArrayList<>(words), 0, all);
    return all;
  }

  private static void permute(List<GateWord> words, int from, List<List<GateWord>> all) {
    if (from == words.size()) {
      all.add(List.copyOf(words));
    }
    for (int i = from; i < words.size(); i++) {
      Collections.swap(words, from, i);
      permute(words, from + 1, all);
      Collections.swap(words, from, i);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "83.12345678901235, 83.123456789012",
    "0.30000000000000004, 0.3",
    "1234567890.1234567, 1234567890.1235",
    "100.0, 100",
    "1.0E+25, 1.0E+25",
    "0.00001, 1.0E-5"
  })
  void aFloatAsPhpWritesItIsGenuineAndNamed(String sent, String signed) throws Exception {
    SigningDialect php =
        new SigningDialect(
            SigningDialect.DOCUMENTED.order(), Decimals.PHP, NestedSignatures.LEFT_OUT);
    String id = next();
    GateWord word = GateWord.payment("payout", "success").json("rate", sent);
    GateWord asPhp =
        new GateWord(
            word.body(),
            whole -> {
              String text = CanonicalText.of(whole, php).text();
              assertThat(text).contains("rate:" + signed);
              return text;
            });

    assertThat(desk.post(asPhp, id)).isEqualTo(200);

    assertThat(desk.last(id).verdict()).isEqualTo(Delivery.Verdict.VALID);
    if (!sent.equals(signed)) {
      assertThat(desk.last(id).detail())
          .isEqualTo(new VerdictDetail.Valid(SigningDialect.Kind.PHP_DECIMALS));
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aChangedMessageIsKeptAsideAndChangesNothing(Story story) throws Exception {
    String id = next();
    GateWord genuine = story.steps().getFirst().word();
    GateWord forged = new GateWord(genuine.body(), whole -> genuine.text().apply(whole) + " ");
    assertThat(desk.post(forged, id)).isEqualTo(403);
    assertThat(CallbackMessage.read(Json.object(desk.last().body())).paymentId()).contains(id);
    assertThat(desk.last().verdict()).isEqualTo(Delivery.Verdict.WRONG_SIGNATURE);
  }

  private static List<JsonObject> objects(JsonObject parent, String key) {
    return items(parent, key).stream().map(JsonObject.class::cast).toList();
  }

  private static List<String> texts(JsonObject parent, String key) {
    return items(parent, key).stream().map(v -> v.asText().orElse("")).toList();
  }

  private static List<JsonValue> items(JsonObject parent, String key) {
    return parent.get(key).map(v -> ((JsonValue.Array) v).items()).orElse(List.of());
  }
}
