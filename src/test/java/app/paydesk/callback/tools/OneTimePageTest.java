package app.paydesk.callback.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneTimePageTest {
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void closeTheBrowser() {
    browser.shutdownNow();
  }

  @Test
  void sendsTheFormWithItsFieldsEscaped() throws Exception {
    try (OneTimePage page = page(Duration.ofSeconds(60))) {
      HttpResponse<String> given = get(page.address());
      assertThat(page.address().getHost()).isEqualTo("127.0.0.1");
      assertThat(given.statusCode()).isEqualTo(200);
      assertThat(given.body())
          .contains("method=\"post\" action=\"https://bank.example/pay?a=1&amp;b=2\"")
          .contains("name=\"token\" value=\"&quot;&gt;&lt;script&gt;\"")
          .contains("name=\"amount\" value=\"48560\"")
          .contains("name=\"order[id]\" value=\"A1\"")
          .doesNotContain("\"><script>\"");
      assertThat(given.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(given.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'nonce-");
    }
  }

  @Test
  void isGivenOutOnceAndThenGone() throws Exception {
    try (OneTimePage page = page(Duration.ofSeconds(60))) {
      assertThat(get(page.address()).statusCode()).isEqualTo(200);
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> get(page.address()))
                      .isInstanceOf(ConnectException.class));
    }
  }

  @Test
  void anotherPathGivesNothingAndDoesNotUseItUp() throws Exception {
    try (OneTimePage page = page(Duration.ofSeconds(60))) {
      assertThat(get(page.address().resolve("/")).statusCode()).isEqualTo(404);
      assertThat(get(page.address()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isGoneWhenItsTimeIsOver() throws Exception {
    try (OneTimePage page = page(Duration.ofMillis(1))) {
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> get(page.address()))
                      .isInstanceOf(ConnectException.class));
    }
  }

  private static OneTimePage page(Duration life) throws IOException {
    return OneTimePage.of(
        new CallbackMessage.Redirect(
            "POST",
            "https://bank.example/pay?a=1&b=2",
            JsonObject.empty()
                .with("token", "\"><script>")
                .with("amount", 48_560)
                .with("order.id", "A1")),
        "Go on",
        life,
        new SecureRandom());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
