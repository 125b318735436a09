package app.paydesk.ui.attention;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.AttentionPort;
import app.paydesk.ui.control.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what needs attention, the most pressing first; a bounded number of each sort. */
final class AttentionReader {
  private final AttentionPort desktop;
  private final long project;

  AttentionReader(AttentionPort desktop) {
    this.desktop = desktop;
    this.project = desktop.profile().projectId();
  }

  List<Section> open() {
    List<AttentionLine> late = overdue(false);
    Set<PaymentRow> rows = new HashSet<>();
    late.forEach(e -> rows.add(((AttentionLine.Overdue) e).row()));
    List<Section> sections = new ArrayList<>();
    sections.add(pile(AttentionGroup.UNKNOWN, _ -> true));
    sections.add(pile(AttentionGroup.NOT_SENT, _ -> true));
    sections.add(new Section("pile.overdue", Tone.DECLINED, late));
    sections.add(new Section("pile.flagged", Tone.DECLINED, payments(false)));
    sections.addAll(callbacks(false));
    sections.add(pile(AttentionGroup.SENT, row -> !rows.contains(row)));
    return filled(sections);
  }

  List<Section> settled() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("pile.overdue", Tone.NEUTRAL, overdue(true)));
    sections.add(new Section("pile.flagged", Tone.NEUTRAL, payments(true)));
    sections.addAll(callbacks(true));
    return filled(sections);
  }

  private static List<Section> filled(List<Section> sections) {
    return sections.stream().filter(section -> !section.entries().isEmpty()).toList();
  }

  private Section pile(AttentionGroup pile, Predicate<PaymentRow> shown) {
    PaymentQuery query =
        new PaymentQuery(
            project, "", pile.standings(), Set.of(), Optional.empty(), AttentionViewModel.MOST);
    return new Section(
        pile.key(),
        pile.tone(),
        desktop.archive().rows(query).stream()
            .filter(shown)
            .<AttentionLine>map(
                row -> new AttentionLine.Waiting(row, desktop.nextCheck().apply(row.key())))
            .toList());
  }

  private List<AttentionLine> overdue(boolean settled) {
    Map<String, Instant> before =
        Ageing.overdue(
            desktop.profile().agreement(),
            desktop.methods().forms().stream().map(o -> o.key()).toList(),
            desktop.clock().instant());
    return notices().overdue(project, before, settled, AttentionViewModel.MOST).stream()
        .<AttentionLine>map(
            row ->
                new AttentionLine.Overdue(
                    row,
                    settled
                        ? settlement(row.key(), c -> c.equals(Concern.overdue(row.ref())))
                        : Optional.empty()))
        .toList();
  }

  private List<AttentionLine> payments(boolean settled) {
    return notices().payments(project, settled, AttentionViewModel.MOST).stream()
        .<AttentionLine>map(
            found ->
                new AttentionLine.Payment(
                    found.key(),
                    found.kinds(),
                    found.changed(),
                    settled
                        ? settlement(found.key(), c -> found.kinds().contains(c.kind()))
                        : Optional.empty()))
        .toList();
  }

  /** The last word of a person on it. */
  private Optional<Notice.Settlement> settlement(PaymentKey key, Predicate<Concern> about) {
    return desktop.journal().find(key).stream()
        .flatMap(payment -> payment.events().reversed().stream())
        .filter(PaymentEvent.Settled.class::isInstance)
        .map(PaymentEvent.Settled.class::cast)
        .filter(event -> event.concerns().stream().anyMatch(about))
        .findFirst()
        .map(event -> new Notice.Settlement(event.at(), event.reason()));
  }

  private List<Section> callbacks(boolean settled) {
    List<Section> sections = new ArrayList<>();
    for (Notice.Kind kind : Notice.Kind.values()) {
      sections.add(
          new Section(
              "notice." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              settled || kind == Notice.Kind.STRANGER ? Tone.NEUTRAL : Tone.DECLINED,
              notices().callbacks(project, kind, settled, AttentionViewModel.MOST).stream()
                  .<AttentionLine>map(AttentionLine.Callback::new)
                  .toList()));
    }
    return sections;
  }

  private Notices notices() {
    return desktop.archive().notices();
  }
}
