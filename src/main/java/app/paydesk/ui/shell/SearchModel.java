package app.paydesk.ui.shell;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.SearchPort;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds payments, screens and actions by what is typed. */
final class SearchModel {
  private static final int MOST_PAYMENTS = 12;

  private final SearchPort desktop;
  private final StatusTexts sayings;
  private final List<Hit> places;
  private final BiConsumer<PaymentKey, String> open;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private long asked;

  /**
   * @param places screens and actions
   * @param open goes to an operation of a payment
   */
  SearchModel(SearchPort desktop, List<Hit> places, BiConsumer<PaymentKey, String> open) {
    this.desktop = desktop;
    this.sayings = new StatusTexts(desktop.words());
    this.places = List.copyOf(places);
    this.open = open;
    text.addListener((_, _, _) -> search());
  }

  void search() {
    long number = ++asked;
    String wanted = Typed.of(text.get()).folded();
    List<Hit> fitting = places(wanted);
    PaymentQuery query =
        new PaymentQuery(
            desktop.profile().projectId(),
            wanted,
            Set.of(),
            Set.of(),
            Optional.empty(),
            MOST_PAYMENTS);
    desktop
        .background()
        .run(
            () -> desktop.archive().rows(query),
            rows -> {
              if (number == asked) {
                List<Hit> all = new ArrayList<>(fitting);
                rows.stream().map(this::hit).forEach(all::add);
                hits.setAll(all);
              }
            },
            _ -> hits.setAll(fitting));
  }

  private List<Hit> places(String wanted) {
    String folded = wanted.toLowerCase(Locale.ROOT);
    return places.stream()
        .filter(place -> place.title().toLowerCase(Locale.ROOT).contains(folded))
        .toList();
  }

  private Hit hit(PaymentRow row) {
    String note =
        row.amount().map(Object::toString).orElse("")
            + (row.payee().isEmpty() ? "" : " · " + row.payee());
    return new Hit(
        row.key().id().value(),
        sayings.operation(row.operation()) + " · " + note,
        Optional.of(new Hit.Chip(Tone.of(row.standing()), sayings.chip(row))),
        () -> open.accept(row.key(), row.ref()));
  }

  StringProperty text() {
    return text;
  }

  ObservableList<Hit> hits() {
    return hits;
  }
}
