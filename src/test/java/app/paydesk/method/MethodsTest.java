package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One package with its words is enough for a method. */
class MethodsTest {
  private final Methods methods = withDemo();
  private final Operation demo = methods.operation("demo-payout").orElseThrow();

  @Test
  void aMethodIsFoundBesideTheOthers() {
    assertThat(methods.all()).extracting(PaymentMethod::key).contains("cup", "upi", "demo");
    assertThat(methods.bundles()).contains("rules", "cup", "upi", "demo");
  }

  @Test
  void itsFieldsAreJudgedAndItsRequestIsMade() {
    Draft draft =
        new Draft(
            demo,
            demo.currencies().getFirst(),
            Agreement.NONE,
            Map.of("payment.amount", "1,500", "payment.currency", "jpy", "account.number", "77"),
            Optional.empty());

    assertThat(draft.errors()).isEmpty();
    assertThat(Json.compact(draft.request(new PaymentKey(1, new PaymentId("PO-1")))))
        .isEqualTo(
            "{\"general\":{\"project_id\":1,\"payment_id\":\"PO-1\"},"
                + "\"payment\":{\"amount\":1500,\"currency\":\"JPY\"},"
                + "\"account\":{\"number\":\"77\"}}");
  }

  @Test
  void itsLinkIsOfferedBesideTheOthers() {
    Operation link = methods.form("demo-link").orElseThrow();
    Draft draft =
        new Draft(
            link,
            link.currencies().getFirst(),
            Agreement.NONE,
            Map.of("payment.amount", "1,500", "payment.currency", "JPY"),
            Optional.empty());

    assertThat(draft.errors()).isEmpty();
    assertThat(methods.forms()).extracting(Operation::key).contains("cup-link", "demo-link");
    assertThat(Json.compact(draft.request(new PaymentKey(1, new PaymentId("PO-1")))))
        .contains("\"payment_amount\":1500", "\"force_payment_method\":\"demo\"");
  }

  private static Methods withDemo() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (var more = new URLClassLoader(new URL[] {usual.getResource("demo/")}, usual)) {
      thread.setContextClassLoader(more);
      return Methods.installed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
