package app.paydesk.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the Gate told of one operation, and what follows from it.
 *
 * <p>An end beats everything open, whenever it came. Money that moved may move back later, which is
 * no other end. Of two different ends the one with the earlier date stays, since it stood first and
 * people may have acted on it; at the same instant the one in which more money moved stays, as it
 * is the safer one to believe. Among open states the later date counts. None of this asks when, how
 * often or in which order we were told.
 */
final class OperationReports {
  private static final Comparator<ReportedMessage> CAUTION =
      Comparator.comparingInt((ReportedMessage t) -> -rank(t.standing()))
          .thenComparing(ReportedMessage::text);
  private static final Comparator<ReportedMessage> EARLIEST =
      Comparator.comparing((ReportedMessage t) -> t.date().orElse(Instant.MAX))
          .thenComparing(CAUTION);
  private static final Comparator<ReportedMessage> LATEST =
      Comparator.comparing((ReportedMessage t) -> t.date().orElse(Instant.MIN))
          .thenComparing(CAUTION.reversed());

  private final String id;
  private final List<ReportedMessage> told;
  private final ReportedMessage deciding;
  private final Set<Payment.Flag> flags = EnumSet.noneOf(Payment.Flag.class);

  OperationReports(String id, Collection<ReportedMessage> all) {
    this.id = id;
    List<ReportedMessage> sorted = new ArrayList<>(all);
    sorted.sort(ReportedMessage.BY_DATE);
    told = List.copyOf(sorted);
    deciding = decide();
  }

  private ReportedMessage decide() {
    List<ReportedMessage> ends = ends();
    if (ends.isEmpty()) {
      return Collections.max(told, LATEST);
    }
    ReportedMessage first = Collections.min(ends, EARLIEST);
    List<ReportedMessage> same = new ArrayList<>();
    for (ReportedMessage t : ends) {
      if (alike(t, first)) {
        same.add(t);
      } else {
        flags.add(Payment.Flag.FINAL_CONTRADICTED);
      }
    }
    for (ReportedMessage t : told) {
      if (!t.standing().settled() && after(t, first)) {
        flags.add(Payment.Flag.LATE_MESSAGE);
      }
    }
    return Collections.max(same, LATEST);
  }

  /** Money that moved may move on, or back, without a contradiction. */
  private static boolean alike(ReportedMessage one, ReportedMessage other) {
    return one.standing() == other.standing()
        || (one.standing().moved() && other.standing().moved());
  }

  /** A payment refused as a whole may be sent again under its ID, so that any other end counts. */
  private List<ReportedMessage> ends() {
    List<ReportedMessage> ends = new ArrayList<>();
    List<ReportedMessage> others = new ArrayList<>();
    for (ReportedMessage t : told) {
      if (t.standing().settled()) {
        ends.add(t);
        if (!t.refusedAsAWhole()) {
          others.add(t);
        }
      }
    }
    return others.isEmpty() ? ends : others;
  }

  private static boolean after(ReportedMessage open, ReportedMessage end) {
    return open.date().isPresent()
        && end.date().isPresent()
        && open.date().get().isAfter(end.date().get());
  }

  private static int rank(PaymentState standing) {
    return switch (standing) {
      case RECORDED, WITHDRAWN -> 0;
      case UNKNOWN -> 1;
      case WAITING -> 2;
      case AWAITING_CUSTOMER -> 3;
      case NEEDS_DATA -> 4;
      case EXPIRED -> 5;
      case REFUSED -> 6;
      case DECLINED -> 7;
      case REFUNDED -> 8;
      case PART_REFUNDED -> 9;
      case PART_PAID -> 10;
      case SUCCEEDED -> 11;
    };
  }

  /** The Gate's operation ID, empty where it never gave one. */
  String id() {
    return id;
  }

  /** The message that decides. */
  ReportedMessage deciding() {
    return deciding;
  }

  /** The message that says why it stands so; the deciding one where none does. */
  ReportedMessage reason() {
    return deciding.reasoned() || !deciding.standing().failed()
        ? deciding
        : told.stream()
            .filter(t -> t.standing() == deciding.standing() && t.reasoned())
            .max(LATEST)
            .orElse(deciding);
  }

  /** What each message has of a part. */
  <T> Stream<T> parts(Function<ReportedMessage, Optional<T>> part) {
    return told.stream().flatMap(t -> part.apply(t).stream());
  }

  /** How it ended as one try; a declined try has ended, though the payment may go on. */
  PaymentState ofTry() {
    return deciding.standing().settled() ? deciding.standing() : deciding.ofTry();
  }

  /** Whether more than one thing may be true of it, or its code contradicts its word. */
  boolean doubtful() {
    return flags.contains(Payment.Flag.FINAL_CONTRADICTED)
        || flags.contains(Payment.Flag.LATE_MESSAGE)
        || told.stream().anyMatch(ReportedMessage::doubtful);
  }

  Set<Payment.Flag> flags() {
    return flags;
  }

  /** The Gate's word for its kind, empty where it gave none. */
  String type() {
    return part(t -> Optional.of(t.type()).filter(s -> !s.isEmpty())).orElse("");
  }

  boolean refund() {
    return told.stream().anyMatch(ReportedMessage::refund);
  }

  boolean own() {
    return told.stream().allMatch(ReportedMessage::own);
  }

  /** Whether some message bears this name for it. */
  boolean names(Function<ReportedMessage, String> name, String wanted) {
    return !wanted.isEmpty() && told.stream().anyMatch(t -> name.apply(t).equalsIgnoreCase(wanted));
  }

  /** The deciding message's part, else the latest there is. */
  <T> Optional<T> part(Function<ReportedMessage, Optional<T>> part) {
    Optional<T> found = part.apply(deciding);
    for (int i = told.size() - 1; i >= 0 && found.isEmpty(); i--) {
      found = part.apply(told.get(i));
    }
    return found;
  }

  /** The part that one of them decides, else that of the last of all which has it. */
  static <T> Optional<T> part(
      OperationReports deciding,
      List<OperationReports> all,
      Function<ReportedMessage, Optional<T>> part) {
    Optional<T> found = deciding.part(part);
    for (int i = all.size() - 1; i >= 0 && found.isEmpty(); i--) {
      found = all.get(i).part(part);
    }
    return found;
  }

  Optional<Instant> created() {
    Optional<Instant> earliest = Optional.empty();
    for (ReportedMessage t : told) {
      Optional<Instant> created = t.created();
      if (created.isPresent() && earliest.filter(created.get()::isAfter).isEmpty()) {
        earliest = created;
      }
    }
    return earliest;
  }

  Instant firstHeard() {
    Instant first = deciding.first();
    for (ReportedMessage t : told) {
      first = t.first().isBefore(first) ? t.first() : first;
    }
    return first;
  }

  Instant lastHeard() {
    Instant last = deciding.first();
    for (ReportedMessage t : told) {
      last = t.first().isAfter(last) ? t.first() : last;
    }
    return last;
  }
}
