package app.paydesk.ui.newpayment;

import app.paydesk.desk.Desk;
import app.paydesk.desk.LinkDesk;
import app.paydesk.desk.bank.BankDesk;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentIds;
import app.paydesk.profile.Profile;
import app.paydesk.ui.FormPort;
import app.paydesk.ui.control.Background;
import app.paydesk.words.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the form works with.
 *
 * @param links makes Payment Page links; empty where the profile has no page
 * @param names makes a new payment ID, or a refund's own name, for a kind of operation
 * @param random for example card numbers
 */
public record FormServices(
    Profile profile,
    Methods methods,
    Words words,
    Desk desk,
    Optional<LinkDesk> links,
    BankDesk banks,
    Journal journal,
    Archive archive,
    Clock clock,
    ZoneId zone,
    Function<Operation.Kind, String> names,
    RandomGenerator random,
    Background background) {

  /** With IDs made after the day and chance. */
  public static FormServices of(
      FormPort desktop,
      Desk desk,
      Optional<LinkDesk> links,
      BankDesk banks,
      RandomGenerator random) {
    PaymentIds ids = new PaymentIds(desktop.clock().withZone(desktop.zone()), random);
    return new FormServices(
        desktop.profile(),
        desktop.methods(),
        desktop.words(),
        desk,
        links,
        banks,
        desktop.journal(),
        desktop.archive(),
        desktop.clock(),
        desktop.zone(),
        kind -> ids.next(kind).value(),
        random,
        desktop.background());
  }
}
