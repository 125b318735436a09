package app.paydesk.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
final class Evidence {
  private static final Comparator<Told> CAUTION =
      Comparator.comparingInt((Told t) -> -rank(t.standing())).thenComparing(Told::text);
  private static final Comparator<Told> EARLIEST =
      Comparator.comparing((Told t) -> t.date().orElse(Instant.MAX)).thenComparing(CAUTION);
  private static final Comparator<Told> LATEST =
      Comparator.comparing((Told t) -> t.date().orElse(Instant.MIN))
          .thenComparing(CAUTION.reversed());

  private final String id;
  private final List<Told> told;
  private final Told deciding;
  private final Set<Payment.Flag> flags = new TreeSet<>();

  Evidence(String id, Collection<Told> all) {
    this.id = id;
    told = all.stream().sorted(Told.BY_DATE).toList();
    deciding = decide();
  }

  private Told decide() {
    List<Told> ends = ends();
    if (ends.isEmpty()) {
      return told.stream().max(LATEST).orElseThrow();
    }
    Told first = ends.stream().min(EARLIEST).orElseThrow();
    if (!ends.stream().allMatch(t -> alike(t, first))) {
      flags.add(Payment.Flag.FINAL_CONTRADICTED);
    }
    if (told.stream().anyMatch(t -> !t.standing().settled() && after(t, first))) {
      flags.add(Payment.Flag.LATE_MESSAGE);
    }
    return ends.stream().filter(t -> alike(t, first)).max(LATEST).orElseThrow();
  }

  /** Money that moved may move on, or back, without a contradiction. */
  private static boolean alike(Told one, Told other) {
    return one.standing() == other.standing()
        || (one.standing().moved() && other.standing().moved());
  }

  /** A payment refused as a whole may be sent again under its ID, so that any other end counts. */
  private List<Told> ends() {
    List<Told> ends = told.stream().filter(t -> t.standing().settled()).toList();
    List<Told> others = ends.stream().filter(t -> !t.refusedAsAWhole()).toList();
    return others.isEmpty() ? ends : others;
  }

  private static boolean after(Told open, Told end) {
    return open.date().isPresent()
        && end.date().isPresent()
        && open.date().get().isAfter(end.date().get());
  }

  private static int rank(Standing standing) {
    return switch (standing) {
      case RECORDED -> 0;
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
  Told deciding() {
    return deciding;
  }

  /** The message that says why it stands so; the deciding one where none does. */
  Told reason() {
    return deciding.reasoned() || !deciding.standing().failed()
        ? deciding
        : told.stream()
            .filter(t -> t.standing() == deciding.standing() && t.reasoned())
            .max(LATEST)
            .orElse(deciding);
  }

  /** What each message has of a part. */
  <T> Stream<T> parts(Function<Told, Optional<T>> part) {
    return told.stream().flatMap(t -> part.apply(t).stream());
  }

  /** How it ended as one try; a declined try has ended, though the payment may go on. */
  Standing ofTry() {
    return deciding.standing().settled() ? deciding.standing() : deciding.ofTry();
  }

  /** Whether more than one thing may be true of it, or its code contradicts its word. */
  boolean doubtful() {
    return flags.contains(Payment.Flag.FINAL_CONTRADICTED)
        || flags.contains(Payment.Flag.LATE_MESSAGE)
        || told.stream().anyMatch(Told::doubtful);
  }

  Set<Payment.Flag> flags() {
    return flags;
  }

  /** The Gate's word for its kind, empty where it gave none. */
  String type() {
    return part(t -> Optional.of(t.type()).filter(s -> !s.isEmpty())).orElse("");
  }

  boolean refund() {
    return told.stream().anyMatch(Told::refund);
  }

  boolean own() {
    return told.stream().allMatch(Told::own);
  }

  /** Whether some message bears this name for it. */
  boolean names(Function<Told, String> name, String wanted) {
    return !wanted.isEmpty() && told.stream().anyMatch(t -> name.apply(t).equalsIgnoreCase(wanted));
  }

  /** The deciding message's part, else the latest there is. */
  <T> Optional<T> part(Function<Told, Optional<T>> part) {
    return part.apply(deciding)
        .or(() -> told.reversed().stream().flatMap(t -> part.apply(t).stream()).findFirst());
  }

  Optional<Instant> created() {
    return told.stream().flatMap(t -> t.created().stream()).min(Comparator.naturalOrder());
  }

  Instant firstHeard() {
    return told.stream().map(Told::first).min(Comparator.naturalOrder()).orElseThrow();
  }

  Instant lastHeard() {
    return told.stream().map(Told::first).max(Comparator.naturalOrder()).orElseThrow();
  }
}
