package app.paydesk.callback.tools;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FormField;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page on loopback that sends one form to the customer's page by itself. It is given out once,
 * under a path that nobody can guess, and is gone after that.
 */
public final class OneTimePage implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LAST_BYTES_SECONDS = 1;

  private final HttpServer server;
  private final String path;
  private final String nonce;
  private final byte[] page;
  private final AtomicBoolean given = new AtomicBoolean();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();

  private OneTimePage(CallbackMessage.Redirect redirect, String button, SecureRandom random)
      throws IOException {
    this.path = "/" + secret(random);
    this.nonce = secret(random);
    this.page = html(redirect, button).getBytes(StandardCharsets.UTF_8);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0), 4);
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofVirtual().name("one-time-page").start(task));
  }

  /**
   * Puts the page up.
   *
   * @param button what stands on the button for a browser without scripts
   * @param life how long it waits to be fetched
   * @throws IOException if no port can be opened
   */
  public static OneTimePage of(
      CallbackMessage.Redirect redirect, String button, Duration life, SecureRandom random)
      throws IOException {
    OneTimePage page = new OneTimePage(redirect, button, random);
    page.server.start();
    var _ =
        page.over
            .completeOnTimeout(false, life.toMillis(), TimeUnit.MILLISECONDS)
            .thenRunAsync(
                () -> page.server.stop(LAST_BYTES_SECONDS),
                task -> Thread.ofVirtual().name("one-time-page-end").start(task));
    return page;
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://" + authority() + path);
  }

  @Override
  public void close() {
    over.complete(false);
  }

  private String authority() {
    return LOOPBACK + ":" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean asked =
          exchange.getRequestMethod().equals("GET")
              && exchange.getRequestURI().toString().equals(path)
              && authority().equals(exchange.getRequestHeaders().getFirst("Host"));
      if (!asked || !given.compareAndSet(false, true)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'nonce-"
              + nonce
              + "'; form-action http: https:; base-uri 'none'; frame-ancestors 'none'");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    } finally {
      if (given.get()) {
        over.complete(true);
      }
    }
  }

  private String html(CallbackMessage.Redirect redirect, String button) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>")
            .append(escaped(button))
            .append("</title></head><body><form method=\"post\" action=\"")
            .append(escaped(redirect.url()))
            .append("\">");
    for (FormField field : redirect.fields()) {
      html.append("<input type=\"hidden\" name=\"")
          .append(escaped(field.name()))
          .append("\" value=\"")
          .append(escaped(field.value()))
          .append("\">");
    }
    return html.append("<button>")
        .append(escaped(button))
        .append("</button></form><script nonce=\"")
        .append(nonce)
        .append("\">document.forms[0].submit()</script></body></html>")
        .toString();
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
