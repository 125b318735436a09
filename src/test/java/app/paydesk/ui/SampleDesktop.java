package app.paydesk.ui;

import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.desk.ResendDecision;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.ProcessingTimes;
import app.paydesk.method.ResponseCodes;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.words.Words;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A day at the desk: a payment in each state, with the callbacks that brought it there. */
final class SampleDesktop {
  static final long PROJECT = 200;
  static final Instant NOW = Instant.parse("2026-11-22T14:10:00Z");

  final MemoryStore history = new MemoryStore();
  final List<String> sentAgain = new ArrayList<>();
  final List<ResendDecision> decisions = new ArrayList<>();
  final List<String> cards = new ArrayList<>();
  final List<URI> opened = new ArrayList<>();
  final ChangeFeed changes = new ChangeFeed();
  OtherKeys others = OtherKeys.none();
  Background background = Background.atOnce();
  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final Environment environment;
  final SetClock clock = new SetClock(NOW);
  final SampleBatches batches = new SampleBatches(history, changes, clock);
  HomeNotices homeNotices = HomeNotices.NONE;
  ListenerState listener = new ListenerState(true, "127.0.0.1:8480/callback", "");
  Agreement agreement =
      new Agreement(
          Map.of(),
          Map.of(
              "cup-payout", new ProcessingTimes(Duration.ofMinutes(15), Duration.ofDays(1)),
              "upi-payout", new ProcessingTimes(Duration.ofMinutes(5), Duration.ofHours(1))),
          Map.of());

  SampleDesktop(Environment environment) {
    this.environment = environment;
  }

  static SampleDesktop full() {
    SampleDesktop desk = new SampleDesktop(Environment.SANDBOX);
    desk.fill();
    return desk;
  }

  Desktop desktop(Locale language, Path home) {
    Methods methods = Methods.installed();
    return new Desktop(
        Profile.plain(
                environment == Environment.SANDBOX ? "sandbox" : "main",
                environment,
                URI.create("http://127.0.0.1:8470"),
                PROJECT,
                new Profile.Listen("127.0.0.1", 8480, "/callback"))
            .under(agreement),
        methods,
        Words.of(language, methods.bundles()),
        history,
        history,
        changes,
        () -> Actors.DESK,
        () -> listener,
        body -> Signature.check(body, key),
        callbacks(),
        Optional.of(asked -> history.find(asked).orElseThrow()),
        _ -> Optional.of(NOW.plusSeconds(40)),
        Optional.of(
            (asked, ref, card, decision) -> {
              decision.ifPresent(decisions::add);
              card.ifPresent(number -> cards.add(number.masked()));
              sentAgain.add(ref);
              return history.find(asked).orElseThrow();
            }),
        batches.services(),
        opened::add,
        ResponseCodes.load(),
        clock,
        ZoneId.of("UTC"),
        home,
        homeNotices,
        new FxHop(),
        background);
  }

  static PaymentKey key(String id) {
    return new PaymentKey(PROJECT, new PaymentId(id));
  }

  private CallbackDesk callbacks() {
    Profile profile =
        Profile.plain(
            "main",
            environment,
            URI.create("http://127.0.0.1:8470"),
            PROJECT,
            new Profile.Listen("127.0.0.1", 8480, "/callback"));
    Inbox inbox = new Inbox(PROJECT, key, history, history, clock);
    return new CallbackDesk(
        profile,
        key,
        inbox,
        history,
        history,
        others,
        () -> {
          throw new IllegalStateException("nothing listens in a picture");
        },
        clock);
  }

  /** Receives a callback whose sum was changed on its way. */
  void tampered() {
    JsonObject body =
        JsonObject.empty()
            .with("project_id", PROJECT)
            .with("payment.id", "PO-20261122-0041")
            .with("payment.status", "success")
            .with("payment.sum.amount", 150_000)
            .with("payment.sum.currency", "INR")
            .with("operation.type", "payout")
            .with("operation.status", "success");
    JsonObject changed = Signature.signedRoot(body, key).with("payment.sum.amount", 1_500_000);
    Writes.keep(
        history,
        Actors.DESK,
        delivery(
            "PO-20261122-0041",
            "payout",
            "success",
            "0",
            "14:09:10",
            changed,
            Delivery.Verdict.WRONG_SIGNATURE,
            new VerdictDetail.WrongSignature(),
            new CallbackEffect.Aside()));
  }

  /** The bytes of a callback signed with the profile's secret. */
  byte[] signed(JsonObject body) {
    return Json.compact(Signature.signedRoot(body, key)).getBytes(StandardCharsets.UTF_8);
  }

  private void fill() {
    asked("PU-20261122-0105", "upi-purchase-vpa", 25000, "INR", "Grace Hopper", "11:52:34");
    accepted("PU-20261122-0105", "11:52:35");
    told("PU-20261122-0105", "sale", "success", 25000, "INR", "0", "11:54:00");
    asked("PU-20261122-0106", "upi-purchase-document", 250, "INR", "John Johnson", "12:15:33");
    accepted("PU-20261122-0106", "12:15:34");
    told("PU-20261122-0106", "sale", "decline", 250, "INR", "603", "12:25:33");
    asked("PU-20261122-0107", "upi-purchase-vpa", 250, "USD", "Ada Lovelace", "12:44:51");
    accepted("PU-20261122-0107", "12:44:52");
    told("PU-20261122-0107", "sale", "awaiting redirect result", 250, "USD", "0", "12:45:00");
    asked("PO-20261122-0039", "cup-payout", 48560, "CNY", "王芳 · 621661••6993", "13:30:00");
    accepted("PO-20261122-0039", "13:30:01");
    told("PO-20261122-0039", "payout", "decline", 48560, "CNY", "20106", "13:33:00");
    asked("PO-20261122-0040", "cup-payout", 1200000, "CNY", "李明 · 621661••6793", "13:47:19");
    Writes.append(
        history,
        key("PO-20261122-0040"),
        Actors.DESK,
        List.of(
            new PaymentEvent.Unanswered(
                at("13:47:49"), "PO-20261122-0040", GateReply.Why.TIMED_OUT, "")));
    asked("PO-20261122-0041", "upi-payout", 150000, "INR", "johndoe@upi", "13:58:40");
    accepted("PO-20261122-0041", "13:58:41");
    forged();
    asked("PO-20261122-0042", "cup-payout", 48560, "CNY", "伍倩文 · 621799••3840", "14:02:11");
    accepted("PO-20261122-0042", "14:02:12");
    told("PO-20261122-0042", "payout", "processing", 48560, "CNY", "9999", "14:02:14");
    told("PO-20261122-0042", "payout", "success", 48560, "CNY", "0", "14:05:08");
  }

  /** Likewise to a card, whose number was not kept. */
  void neverLeftForACard(String id) {
    JsonObject request =
        JsonObject.empty().with("general.payment_id", id).with("card.pan", "621799******3840");
    recorded(id, "cup-payout", Money.of(70_000, "CNY"), "伍倩文", "14:08:00", request);
    Writes.append(
        history,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(at("14:08:00"), id),
            new PaymentEvent.Unanswered(at("14:08:01"), id, GateReply.Why.NOT_CONNECTED, "")));
  }

  /** A payout that was kept, and then the Gate could not be reached. */
  void neverLeft(String id) {
    asked(id, "upi-payout", 70000, "INR", "ada@upi", "14:08:00");
    Writes.append(
        history,
        key(id),
        Actors.DESK,
        List.of(new PaymentEvent.Unanswered(at("14:08:01"), id, GateReply.Why.NOT_CONNECTED, "")));
  }

  /** The Gate said again and again that it does not know a payment of unknown outcome. */
  void denied(String id, String... times) {
    Optional<Instant> before = Optional.empty();
    for (String time : times) {
      Instant now = at(time);
      Optional<Duration> since = before.map(earlier -> Duration.between(earlier, now));
      Writes.append(
          history,
          key(id),
          Actors.DESK,
          List.of(new PaymentEvent.NotKnown(now, id, "3061", since)));
      before = Optional.of(now);
    }
  }

  void asked(String id, String operation, long minor, String currency, String payee, String time) {
    JsonObject request =
        JsonObject.empty()
            .with("general.project_id", PROJECT)
            .with("general.payment_id", id)
            .with("payment.amount", minor)
            .with("payment.currency", currency)
            .with("customer.ip_address", "185.123.193.224");
    recorded(id, operation, Money.of(minor, currency), payee, time, request);
  }

  /** A refund of a payment that was asked for under a reference of its own. */
  void refunded(String id, String ref) {
    Writes.append(
        history,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Recorded(
                at("14:08:00"),
                ref,
                "upi-refund",
                Optional.of(Money.of(100, "USD")),
                "",
                "/v2/payment/refund",
                JsonObject.empty().with("payment.merchant_refund_id", ref),
                Map.of())));
  }

  private void recorded(
      String id, String operation, Money amount, String payee, String time, JsonObject request) {
    Writes.record(
        history,
        key(id),
        Actors.DESK,
        new PaymentEvent.Recorded(
            at(time),
            id,
            operation,
            Optional.of(amount),
            payee,
            Methods.installed().operation(operation).orElseThrow().path(),
            request,
            Map.of()));
    Writes.append(history, key(id), Actors.DESK, List.of(new PaymentEvent.Sending(at(time), id)));
  }

  private void accepted(String id, String time) {
    Writes.append(
        history,
        key(id),
        Actors.DESK,
        List.of(new PaymentEvent.Accepted(at(time), id, "c21daec7a134", Duration.ofMillis(312))));
  }

  /** Receives a callback as the Gate would send it. */
  void told(
      String id,
      String type,
      String status,
      long minor,
      String currency,
      String code,
      String time) {
    JsonObject body =
        Signature.signedRoot(
            JsonObject.empty()
                .with("project_id", PROJECT)
                .with("payment.id", id)
                .with("payment.type", type.equals("sale") ? "purchase" : type)
                .with("payment.status", status)
                .with("payment.date", "2026-11-22T" + time + "+0000")
                .with("payment.sum.amount", minor)
                .with("payment.sum.currency", currency)
                .with("account.number", "621799******3840")
                .with("operation.id", Integer.toUnsignedLong(id.hashCode()))
                .with("operation.type", type)
                .with("operation.status", status)
                .with("operation.date", "2026-11-22T" + time + "+0000")
                .with("operation.sum_initial.amount", minor)
                .with("operation.sum_initial.currency", currency)
                .with("operation.provider.id", 1321)
                .with("operation.provider.payment_id", "10019082821621938")
                .with("operation.code", code)
                .with(
                    "operation.message",
                    code.equals("0") ? "Success" : code.equals("9999") ? "Processing" : "Declined"),
            key);
    boolean open = code.equals("9999");
    long number =
        Writes.keep(
            history,
            Actors.DESK,
            delivery(
                id,
                type,
                status,
                code,
                time,
                body,
                Delivery.Verdict.VALID,
                new VerdictDetail.Valid(SigningDialect.Kind.NATURAL_BY_PATH),
                open
                    ? new CallbackEffect.Same(PaymentState.WAITING)
                    : new CallbackEffect.Changed(
                        PaymentState.WAITING,
                        status.equals("success")
                            ? PaymentState.SUCCEEDED
                            : PaymentState.DECLINED)));
    Writes.append(
        history,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                at(time),
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(body),
                OptionalLong.of(number))));
  }

  private void forged() {
    JsonObject body =
        JsonObject.empty()
            .with("project_id", PROJECT)
            .with("payment.id", "PO-20261122-0039")
            .with("payment.status", "success")
            .with("operation.type", "payout")
            .with("operation.status", "success")
            .with("signature", "bm90IHRoZSByaWdodCBvbmU=");
    Writes.keep(
        history,
        Actors.DESK,
        delivery(
            "PO-20261122-0039",
            "payout",
            "success",
            "0",
            "13:59:40",
            body,
            Delivery.Verdict.WRONG_SIGNATURE,
            new VerdictDetail.WrongSignature(),
            new CallbackEffect.Aside()));
  }

  private static Delivery delivery(
      String id,
      String type,
      String status,
      String code,
      String time,
      JsonObject body,
      Delivery.Verdict verdict,
      VerdictDetail detail,
      CallbackEffect effect) {
    return new Delivery(
        0,
        at(time).plusMillis(412),
        PROJECT,
        "127.0.0.1",
        "POST /callback HTTP/1.1\nHost: 127.0.0.1:8480\nContent-Type: application/json",
        Json.compact(body).getBytes(StandardCharsets.UTF_8),
        verdict,
        detail,
        Optional.of(id),
        type,
        status,
        code,
        effect);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-22T" + time + "Z");
  }
}
