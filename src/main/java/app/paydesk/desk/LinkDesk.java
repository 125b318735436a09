package app.paydesk.desk;

import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Journal;
import app.paydesk.json.JsonObject;
import app.paydesk.method.PageForm;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where Payment Page links are made. A link is on disk before anyone sees it, so that a callback
 * for its payment finds it. Nothing is sent to the Gate: the payment begins when the customer
 * confirms it on the page (both methods, Purchase by using Payment Page).
 */
public final class LinkDesk {
  private final long projectId;
  private final PaymentPage page;
  private final Journal journal;
  private final Clock clock;
  private final Supplier<Actor> person;

  /** A desk at which nobody has said who they are. */
  public LinkDesk(long projectId, PaymentPage page, Journal journal, Clock clock) {
    this(projectId, page, journal, clock, () -> Actors.SOMEBODY);
  }

  /**
   * A desk for one project's page.
   *
   * @param person who sits at it; asked anew for each entry
   */
  public LinkDesk(
      long projectId, PaymentPage page, Journal journal, Clock clock, Supplier<Actor> person) {
    this.person = person;
    this.projectId = projectId;
    this.page = page;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Makes and records a link.
   *
   * @return the payment, awaiting its customer
   * @throws SubmitException if the draft cannot be passed or the link could not be kept
   */
  public Payment make(Submission submission) {
    new SubmissionValidator(submission).pass();
    RecordedFactory.requireNoHold(journal, projectId);
    Instant now = clock.instant();
    late(submission.draft(), now)
        .ifPresent(
            refusal -> {
              throw new SubmitException(refusal);
            });
    PaymentKey key = new PaymentKey(projectId, submission.id());
    JsonObject parameters = submission.draft().whole(key);
    URI address;
    try {
      address = page.link(parameters);
    } catch (IllegalArgumentException e) {
      throw new SubmitException(Message.of("link.not-signed"), e);
    }
    return RecordedFactory.kept(
        journal,
        key,
        person.get(),
        RecordedFactory.link(
            now,
            submission,
            page.address(),
            parameters,
            new PaymentEvent.Link(address, bestBefore(submission.draft()))));
  }

  /** Until when the customer could pay by a link of this draft, where it says so. */
  public static Optional<Instant> bestBefore(Draft draft) {
    return draft.value(PageForm.EXPIRY).map(text -> OffsetDateTime.parse(text).toInstant());
  }

  /** Why a link of this draft would be of no use: its moment has passed. */
  public static Optional<Message> late(Draft draft, Instant now) {
    return bestBefore(draft)
        .filter(moment -> !moment.isAfter(now))
        .map(_ -> Message.of("link.late"));
  }
}
