package app.paydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Answer;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.Mangled;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
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
import org.junit.jupiter.api.Test;

/**
 * The documents' callbacks with members removed, moved, doubled, replaced and unknown ones added.
 */
class MangledCallbacksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());

  @Test
  void whateverIsMangledIsKeptToTheByteAndAnswered() {
    Cases.seeded(
        1_000,
        draw -> {
          JsonObject example = Callbacks.read(draw.of(Callbacks.NAMES));
          MemoryStore history = new MemoryStore();
          Inbox inbox =
              new Inbox(example.whole("project_id").orElseThrow(), key, history, history, CLOCK);
          byte[] body = Documented.signed(Mangled.of(example, draw.anyLong(), extra(draw)), key);

          Answer answer = inbox.receive(body, "", "192.0.2.7");

          assertThat(history.kept()).hasSize(1);
          assertThat(history.kept().getFirst().body()).isEqualTo(body);
          assertThat(answer.status() == 200)
              .isEqualTo(history.kept().getFirst().verdict() == Delivery.Verdict.VALID);
        });
  }

  @Test
  void whatIsMangledAfterSigningChangesNoPayment() {
    Cases.seeded(
        500,
        draw -> {
          JsonObject example = Callbacks.read(draw.of(Callbacks.NAMES));
          MemoryStore history = new MemoryStore();
          Inbox inbox =
              new Inbox(example.whole("project_id").orElseThrow(), key, history, history, CLOCK);
          JsonObject mangled =
              Mangled.of(Signature.signedRoot(example, key), draw.anyLong(), extra(draw));

          inbox.receive(Json.compact(mangled).getBytes(StandardCharsets.UTF_8), "", "192.0.2.7");

          assertThat(Signature.check(mangled, key).valid() || history.payments().isEmpty())
              .isTrue();
          assertThat(history.kept()).hasSize(1);
        });
  }

  private static JsonValue extra(Draw draw) {
    return draw.<JsonValue>oneOf(
        () -> new JsonValue.Text(draw.text("abcXYZ", 0, 255)),
        () -> new JsonValue.Digits(Integer.toString(draw.anyInt())),
        () -> draw.of(new JsonValue.Null(), new JsonValue.Bool(true)),
        () -> draw.of(JsonObject.empty(), JsonObject.empty().with("unknown", "x")));
  }
}
