package app.paydesk.sandbox;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.message.CallbackMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Plays the customer of a purchase in the sandbox: goes to the page, types what it asks for and
 * presses a button. It goes nowhere but to this computer.
 */
public final class Customer implements AutoCloseable {
  /** What the customer does. */
  public enum Decision {
    CONFIRM("confirm"),
    DECLINE("decline");

    private final String button;

    Decision(String button) {
      this.button = button;
    }
  }

  // The page closes what is idle for 30 s, and a form is never posted twice.
  private static final long KEPT_SECONDS = 10;

  private record Page(HttpUrl address, int status, String html) {}

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final OkHttpClient browser =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(20))
          .connectionPool(new ConnectionPool(1, KEPT_SECONDS, TimeUnit.SECONDS))
          .retryOnConnectionFailure(false)
          .build();

  /**
   * Goes where a purchase sends its customer, and decides there.
   *
   * @throws IOException if the page cannot be reached or asks for no decision
   */
  public void decide(CallbackMessage.Redirect redirect, Decision decision) throws IOException {
    Request.Builder request = request(address(redirect.url()));
    if (redirect.method().equalsIgnoreCase("POST")) {
      Form form = new Form();
      redirect.fields().forEach(field -> form.add(field.name(), field.value()));
      request.post(form.body());
    }
    press(fetch(request.build()), decision, Map.of(), Optional.empty());
  }

  /**
   * Opens a Payment Page, fills it in and confirms, then decides at the bank.
   *
   * @param answers what is typed where it is asked for, by parameter, such as {@code customer_city}
   * @param card typed where a card number is asked for; stays the caller's
   * @param atBank the decision on the bank's page, to which the Payment Page leads
   * @throws IOException if the page cannot be reached or does not go on
   */
  public void pay(URI page, Map<String, String> answers, Optional<CardNumber> card, Decision atBank)
      throws IOException {
    Page opened = look(page);
    Page bank = press(opened, Decision.CONFIRM, answers, card);
    if (bank.address().encodedPath().equals(opened.address().encodedPath())) {
      throw new IOException("The Payment Page did not go on (" + bank.status() + ")");
    }
    press(bank, atBank, Map.of(), Optional.empty());
  }

  /**
   * Opens a Payment Page and leaves it again.
   *
   * @return what it shows, as HTML
   * @throws IOException if the page cannot be reached
   */
  public String open(URI page) throws IOException {
    return look(page).html();
  }

  private Page look(URI page) throws IOException {
    return fetch(request(address(page.toString())).build());
  }

  private Page press(
      Page page, Decision decision, Map<String, String> answers, Optional<CardNumber> card)
      throws IOException {
    BrowserForm form =
        BrowserForm.of(page.html()).stream()
            .filter(f -> f.decisions().contains(decision.button))
            .findFirst()
            .orElseThrow(
                () -> new IOException("The page asks for no decision (" + page.status() + ")"));
    Form filled = new Form();
    form.hidden().forEach(field -> filled.add(field.name(), field.value()));
    for (BrowserForm.Field question : form.questions()) {
      String asked = question.name().substring(PageParameters.TYPED.length());
      if (asked.equals(PageMethod.CARD) && card.isPresent()) {
        filled.add(question.name(), card.get());
      } else {
        filled.add(question.name(), answers.getOrDefault(asked, question.value()));
      }
    }
    filled.add(PageParameters.DECISION, decision.button);
    HttpUrl action = page.address().resolve(form.action());
    if (action == null) {
      throw new IOException("The page's form leads nowhere");
    }
    return fetch(request(action).post(filled.body()).build());
  }

  private Page fetch(Request request) throws IOException {
    try (Response response = browser.newCall(request).execute()) {
      return new Page(response.request().url(), response.code(), response.body().string());
    }
  }

  private static Request.Builder request(HttpUrl address) throws IOException {
    if (!address.host().equals("127.0.0.1")) {
      throw new IOException("The sandbox's customer stays on this computer");
    }
    return new Request.Builder().url(address);
  }

  private static HttpUrl address(String text) throws IOException {
    HttpUrl address = HttpUrl.parse(text);
    if (address == null) {
      throw new IOException("No web address: " + text);
    }
    return address;
  }

  @Override
  public void close() {
    browser.dispatcher().executorService().shutdown();
    browser.connectionPool().evictAll();
  }

  /** A form as it is sent; a card number goes in as bytes. */
  private static final class Form {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(String name, String value) {
      begin(name);
      bytes.writeBytes(encoded(value));
    }

    void add(String name, CardNumber card) {
      begin(name);
      byte[] digits = card.reveal();
      bytes.writeBytes(digits);
      Arrays.fill(digits, (byte) 0);
    }

    RequestBody body() {
      return RequestBody.create(bytes.toByteArray(), FORM);
    }

    private void begin(String name) {
      if (bytes.size() > 0) {
        bytes.write('&');
      }
      bytes.writeBytes(encoded(name));
      bytes.write('=');
    }

    private static byte[] encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
  }
}
