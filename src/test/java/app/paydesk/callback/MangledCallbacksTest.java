package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Answer;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.Mangled;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The documents' callbacks with members removed, moved, doubled, replaced and unknown ones added.
 */
class MangledCallbacksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());

  @Property(tries = 1000)
  void whateverIsMangledIsKeptToTheByteAndAnswered(
      @ForAll("names") String name, @ForAll long seed, @ForAll("extras") JsonValue extra) {
    JsonObject example = Callbacks.read(name);
    MemoryStore history = new MemoryStore();
    Inbox inbox = new Inbox(example.whole("project_id").orElseThrow(), key, history, CLOCK);
    byte[] body = Documented.signed(Mangled.of(example, seed, extra), key);

    Answer answer = inbox.receive(body, "", "192.0.2.7");

    assertThat(history.kept()).hasSize(1);
    assertThat(history.kept().getFirst().body()).isEqualTo(body);
    assertThat(answer.status() == 200)
        .isEqualTo(history.kept().getFirst().verdict() == Delivery.Verdict.VALID);
  }

  @Property(tries = 500)
  void whatIsMangledAfterSigningChangesNoPayment(
      @ForAll("names") String name, @ForAll long seed, @ForAll("extras") JsonValue extra) {
    JsonObject example = Callbacks.read(name);
    MemoryStore history = new MemoryStore();
    Inbox inbox = new Inbox(example.whole("project_id").orElseThrow(), key, history, CLOCK);
    JsonObject mangled = Mangled.of(Signature.signedRoot(example, key), seed, extra);

    inbox.receive(Json.compact(mangled).getBytes(StandardCharsets.UTF_8), "", "192.0.2.7");

    assertThat(Signature.check(mangled, key).valid() || history.payments().isEmpty()).isTrue();
    assertThat(history.kept()).hasSize(1);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(Callbacks.NAMES);
  }

  @Provide
  Arbitrary<JsonValue> extras() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().map(JsonValue.Text::new),
        Arbitraries.integers().map(n -> new JsonValue.Digits(Integer.toString(n))),
        Arbitraries.of(new JsonValue.Null(), new JsonValue.Bool(true)),
        Arbitraries.of(JsonObject.empty(), JsonObject.empty().with("unknown", "x")));
  }
}
