package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Leads each HTTP request to who answers it. */
final class SandboxRouter extends Handler.Abstract {
  static final String PAGES = "/sandbox/pay/";

  private final GateDesk gate;
  private final PaymentSimulator stage;
  private final PageDesk checkout;
  private final SandboxStore book;
  private final FaultDraw faults;

  SandboxRouter(
      GateDesk gate,
      PaymentSimulator stage,
      PageDesk checkout,
      SandboxStore book,
      FaultDraw faults) {
    this.gate = gate;
    this.stage = stage;
    this.checkout = checkout;
    this.book = book;
    this.faults = faults;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Exchange exchange = new Exchange(request, response, callback);
    boolean get = exchange.method().equals("GET");
    boolean post = exchange.method().equals("POST");
    String path = exchange.path();
    Caller caller = exchange.caller();
    boolean order = path.equals(PageDesk.PATH);
    if (!caller.asksForUs() || (caller.foreignPage() && !order)) {
      exchange.answer(Refusal.of(403, GateCode.ACCESS_DENIED));
    } else if (path.startsWith(PAGES) && (get || post)) {
      page(exchange, path, post);
    } else if (order && get) {
      checkout.open(exchange, exchange.query());
    } else if (order && post) {
      checkout(exchange, !caller.foreignPage());
    } else if (path.equals("/sandbox/ledger") && get) {
      exchange.answer(200, book.ledger());
    } else if (path.equals("/sandbox/faults") && get) {
      exchange.answer(200, counts(faults.counts()));
    } else if (!post) {
      exchange.answer(Refusal.of(405, GateCode.MALFORMED));
    } else {
      gate(exchange);
    }
    return true;
  }

  private void gate(Exchange exchange) throws IOException {
    Optional<byte[]> body = exchange.body();
    if (body.isEmpty()) {
      exchange.answer(Refusal.of(413, GateCode.MALFORMED));
    } else {
      gate.answer(exchange, body.get());
    }
  }

  // A merchant's page may open ours; to decide is left to the customer in front of it.
  private void checkout(Exchange exchange, boolean mayDecide) throws IOException {
    Optional<byte[]> form = exchange.body();
    if (form.isEmpty()) {
      exchange.answer(Refusal.of(413, GateCode.MALFORMED));
    } else {
      checkout.submit(exchange, new String(form.get(), StandardCharsets.UTF_8), mayDecide);
      Arrays.fill(form.get(), (byte) 0);
    }
  }

  private void page(Exchange exchange, String path, boolean post) {
    String[] parts = path.substring(PAGES.length()).split("/", -1);
    Words words = CustomerPage.words(exchange.header(HttpHeader.ACCEPT_LANGUAGE));
    Optional<SandboxPayment> payment = stage.atPage(parts[0]);
    if (payment.isEmpty()) {
      exchange.page(404, CustomerPage.unknown(words));
    } else if (!payment.get().first().status().equals(SandboxOperation.AWAITING_CUSTOMER)) {
      exchange.page(200, CustomerPage.done(payment.get(), words));
    } else if (post && parts.length == 2) {
      stage.decide(payment.get(), parts[1].equals("confirm"));
      exchange.page(200, CustomerPage.done(payment.get(), words));
    } else {
      exchange.page(200, CustomerPage.ask(payment.get(), PAGES + parts[0], words));
    }
  }

  private static JsonObject counts(Map<Fault.Kind, Integer> counts) {
    JsonObject body = JsonObject.empty();
    for (Map.Entry<Fault.Kind, Integer> count : counts.entrySet()) {
      body = body.with(count.getKey().word(), count.getValue());
    }
    return body;
  }
}
