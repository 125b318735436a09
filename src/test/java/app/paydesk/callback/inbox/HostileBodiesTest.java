package app.paydesk.callback.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.Documented;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows no key can make no body that is dear to judge, or that nobody can. */
class HostileBodiesTest {
  private static final int BYTES = 60_000;
  private static final long MOST_NANOS = 250_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final SigningKey key = SigningKey.of("hostile bodies".toCharArray());

  static Stream<String> units() {
    return Stream.of(
        "1",
        "6.",
        "6 ",
        "62-",
        "4 2,",
        "6\n",
        "6_",
        "6/",
        "6|",
        "6\u00a0",
        "6\u2010",
        "6\u200b",
        "62 62 62 ",
        "AB12 6 6 6 6 6 6 6 6 6 6 6 ",
        "GB29 6 ",
        "RRN 6",
        "6200 0000 0000 0000 ",
        "6".repeat(12) + ".",
        "6".repeat(19) + " ",
        "4".repeat(16) + "a",
        "\uff16",
        "\u0663 ",
        "%36",
        "%",
        "&#54;",
        "&#x36;",
        "&#",
        "\\u0036",
        "\\",
        "\"",
        "{",
        "[",
        "[{\"a\":",
        "=",
        "@6",
        "6@",
        "a1",
        "1e1",
        ",1",
        "\u0000",
        "\ud83d\ude00",
        "\u00ad6",
        "1900010",
        "621900010112");
  }

  @ParameterizedTest
  @MethodSource("units")
  void aBodyOfOnePieceRepeatedIsJudgedAtOnce(String unit) {
    String text = unit.repeat(BYTES / unit.getBytes(StandardCharsets.UTF_8).length);
    JsonObject bare = JsonObject.empty().with("signature", "x").with("payment.id", "P-1");
    List<String> bodies =
        List.of(
            text,
            "{\"a\":\"" + text,
            Json.compact(bare.with("payment.description", text)),
            Json.compact(bare.with("account.number", text)),
            Json.compact(bare.with("card.pan", text)),
            Json.compact(bare.with("redirect_data.body.url", text)),
            Json.compact(bare.with("customer.phone", text)));
    for (String body : bodies) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      long cold = nanos(bytes);
      assertThat(Math.min(cold, nanos(bytes))).isLessThan(MOST_NANOS);
    }
  }

  private long nanos(byte[] body) {
    long start = THREADS.getCurrentThreadCpuTime();
    VerifiedBody.of(body, Documented.CUP_PROJECT, key);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "120000000000e2147483647",
        "120000000000E-2147483648",
        "123456789012e99999999999",
        "123456789012.5e2147483647",
        "0.1234567890123e-2147483640",
        "-0.000000000000e999999999",
        "1234567890123456e-2147483647",
        "1e400",
        "1e-400",
        "100000000000000000000e-9999999999",
      })
  void aNumberBeyondAllNumbersIsReadAsAnyOther(String number) {
    byte[] body =
        ("{\"payment\":{\"id\":\"P-1\",\"sum\":{\"amount\":" + number + "}},\"signature\":\"x\"}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(VerifiedBody.of(body, Documented.CUP_PROJECT, key).verdict())
        .isEqualTo(Verdict.WRONG_SIGNATURE);
  }
}
