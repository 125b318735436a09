package app.paydesk.ui.newpayment;

import app.paydesk.card.TestCards;
import app.paydesk.desk.Desk;
import app.paydesk.desk.LinkDesk;
import app.paydesk.desk.bank.BankDesk;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.journal.MemoryStore;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.payment.PaymentIds;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Sent;
import app.paydesk.words.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A form on a history in memory and a Gate that answers as told. */
final class Bench {
  static final long PROJECT = 255;
  static final URI PAGE = URI.create("https://pay.example/payment");
  private static final List<String> SCREENS =
      List.of("newpayment", "ui", "sandbox", "links", "banks");

  final MemoryStore journal = new MemoryStore();
  final ScriptedGate gate = new ScriptedGate();
  final ScriptedBanks banks = new ScriptedBanks();
  final List<Sent> sent = new ArrayList<>();
  final Random random = new Random(7);
  final Clock clock = Clock.fixed(Instant.parse("2026-11-22T14:05:00Z"), ZoneOffset.UTC);
  final Methods methods;
  final NewPaymentViewModel model;

  Bench() {
    this(Environment.SANDBOX, Locale.ENGLISH);
  }

  Bench(Environment environment, Locale language) {
    this(environment, language, Agreement.NONE);
  }

  Bench(Methods methods) {
    this(Environment.SANDBOX, Locale.ENGLISH, Agreement.NONE, Background.atOnce(), methods);
  }

  Bench(Environment environment, Locale language, Agreement agreement) {
    this(environment, language, agreement, Background.atOnce());
  }

  Bench(Environment environment, Locale language, Agreement agreement, Background background) {
    this(environment, language, agreement, background, Methods.installed());
  }

  /** The sandbox has a Payment Page; other environments here have none. */
  private Bench(
      Environment environment,
      Locale language,
      Agreement agreement,
      Background background,
      Methods methods) {
    this.methods = methods;
    Profile plain =
        Profile.plain(
                "bench",
                environment,
                URI.create("http://127.0.0.1:1"),
                PROJECT,
                new Profile.Listen("127.0.0.1", 0, "/callback"))
            .under(agreement);
    Profile profile = environment == Environment.SANDBOX ? plain.paidAt(PAGE) : plain;
    PaymentIds ids = new PaymentIds(clock, random);
    model =
        new NewPaymentViewModel(
            new FormServices(
                profile,
                methods,
                Words.of(language, said(methods)),
                new Desk(PROJECT, gate, journal, clock),
                profile
                    .paymentPage()
                    .map(page -> new PaymentPage(page, SigningKey.of("a bench".toCharArray())))
                    .map(page -> new LinkDesk(PROJECT, page, journal, clock)),
                new BankDesk(PROJECT, banks, banks, clock),
                journal,
                journal,
                clock,
                ZoneOffset.UTC,
                kind -> ids.next(kind).value(),
                random,
                background),
            sent::add);
  }

  PaymentForm form() {
    return model.formProperty().get();
  }

  Review review() {
    return model.reviewProperty().get();
  }

  void type(String field, String text) {
    form().field(field).orElseThrow().textProperty().set(text);
  }

  String card() {
    return TestCards.fitting("621799", 19, random);
  }

  /** A CUP payout that may be sent as it is. */
  void payout() {
    model.choose("cup-payout");
    model.fillWithExample();
  }

  private static List<String> said(Methods methods) {
    return Stream.concat(SCREENS.stream(), methods.bundles().stream()).distinct().toList();
  }
}
