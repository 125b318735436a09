package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.journal.Notices;
import app.paydesk.journal.PaymentQuery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An archive that hands everything on, for mutations to change a part of it. */
abstract class PassingArchive implements Archive {
  final Archive archive;

  PassingArchive(Archive archive) {
    this.archive = archive;
  }

  @Override
  public long keep(Actor by, Delivery delivery) {
    return archive.keep(Actors.DESK, delivery);
  }

  @Override
  public Delivery apply(Actor by, Delivery delivery, PaymentKey payment, Application application) {
    return archive.apply(Actors.DESK, delivery, payment, application);
  }

  @Override
  public void judged(Actor by, Delivery delivery) {
    archive.judged(Actors.DESK, delivery);
  }

  @Override
  public Notices notices() {
    return archive.notices();
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return archive.delivery(id);
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return archive.deliveries(query);
  }

  @Override
  public int clearAside(Actor by, long projectId, Optional<Instant> before, Instant at) {
    return archive.clearAside(Actors.DESK, projectId, before, at);
  }

  @Override
  public List<Delivery> unjudged(long projectId) {
    return archive.unjudged(projectId);
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return archive.rows(query);
  }

  @Override
  public Figures figures(long projectId) {
    return archive.figures(projectId);
  }
}
