package app.paydesk.ui.tour;

import app.paydesk.journal.Journal;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Archive;
import app.paydesk.json.Json;
import app.paydesk.method.Methods;
import app.paydesk.ui.control.FxHop;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes payments as a clerk would and holds each against the end that it must have. */
public final class Tour {
  private final MainWindow window;
  private final Hands hands;
  private final Pictures pictures;
  private final Clerk clerk;
  private final Journal journal;
  private final PrintStream out;
  private final Methods methods = Methods.installed();

  /**
   * @param shots folder for the pictures
   * @param out where one JSON object a line goes for each payment
   */
  public Tour(
      MainWindow window,
      FxHop hop,
      Journal journal,
      Archive archive,
      long projectId,
      Path shots,
      PrintStream out) {
    this.window = window;
    this.hands = new Hands(hop, window.scene());
    this.pictures = new Pictures(hands, window.scene(), shots);
    this.clerk = new Clerk(methods, window, hands, pictures, journal, archive, projectId);
    this.journal = journal;
    this.out = out;
  }

  /**
   * Makes all payments.
   *
   * @return what did not end as it has to, in a sentence each
   * @throws TourException if the screens did not let the tour go on; the last picture shows where
   */
  public List<String> run() throws TourException {
    try {
      return payments();
    } catch (TourException e) {
      shootStuck(e);
      throw e;
    }
  }

  private void shootStuck(TourException reason) {
    try {
      pictures.shoot("stuck");
      pictures.finish();
    } catch (TourException e) {
      reason.addSuppressed(e);
    }
  }

  private List<String> payments() throws TourException {
    pictures.shoot("start");
    hands.pressIfShown("person-keep");
    List<String> faults = new ArrayList<>();
    Map<String, PaymentRow> made = new HashMap<>();
    try (Payer payer = new Payer()) {
      for (Leg leg : Legs.all(methods)) {
        Optional<PaymentRow> refunded = leg.refunds().map(made::get);
        PaymentRow row =
            refunded.isPresent() ? clerk.refund(leg, refunded.get(), payer) : clerk.pay(leg, payer);
        made.put(leg.name(), row);
        Outcome outcome = Outcome.of(leg, row, journal.find(row.key()).orElseThrow());
        out.println(Json.compact(outcome.line()));
        faults.addAll(outcome.faults());
      }
    }
    show(Screen.PAYMENTS, "payments");
    show(Screen.CALLBACKS, "callbacks");
    show(Screen.ATTENTION, "attention");
    pictures.finish();
    return faults;
  }

  private void show(Screen screen, String name) throws TourException {
    hands.onFx(
        () -> {
          window.model().show(screen);
          return screen;
        });
    hands.settle();
    pictures.shoot(name);
  }
}
