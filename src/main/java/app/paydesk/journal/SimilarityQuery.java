package app.paydesk.journal;

import app.paydesk.card.MaskedCard;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.AmountTypo;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for before a send: operations to the same payee, since some day, with the same or
 * nearly the same amount, that moved money or still may.
 *
 * @param names the payee by every name there is, see {@link #names}
 * @param cardKey key of the card tag among them, empty where there is none
 * @param amount of the operation to be sent
 * @param amounts that are not near but could be a slip of the keys
 * @param anyAmount whether any amount of that currency is like it
 */
public record SimilarityQuery(
    long projectId,
    Set<String> names,
    String cardKey,
    Money amount,
    Set<Long> amounts,
    Instant since,
    boolean anyAmount) {
  /** Fiftieth part of the amount, 2 %, to either side is nearly the same. */
  private static final int NEAR = 50;

  /** Begins the name of a card of which only 6+4 is known. */
  static final String ENDS = "ends:";

  /** Begins the name of an account; the first ones were virtual payment addresses. */
  public static final String ACCOUNT = "vpa:";

  /** One for nearly the same amount. */
  public SimilarityQuery(
      long projectId,
      Set<String> names,
      String cardKey,
      Money amount,
      Set<Long> amounts,
      Instant since) {
    this(projectId, names, cardKey, amount, amounts, since, false);
  }

  public SimilarityQuery {
    names = Set.copyOf(names);
    amounts = Set.copyOf(amounts);
  }

  /** What to look for before {@code event} is kept; empty without an amount or a payee. */
  public static Optional<SimilarityQuery> of(
      long projectId, PaymentEvent.Recorded event, Instant since) {
    Set<String> names = names(event);
    return event
        .amount()
        .filter(amount -> amount.minor() > 0 && !names.isEmpty())
        .map(
            amount ->
                new SimilarityQuery(
                    projectId,
                    names,
                    cardKey(event),
                    amount,
                    AmountTypo.amounts(amount.minor()),
                    since));
  }

  /**
   * Every name of the payee that two records may have in common: the card by its tag and by 6+4,
   * the virtual address, the customer by ID and by name, folded so that letter case, width and
   * spaces do not tell them apart. In the order of how much they tell.
   */
  public static Set<String> names(PaymentEvent.Recorded event) {
    Set<String> names = new LinkedHashSet<>();
    event.card().ifPresent(tag -> names.add(card(tag)));
    event.party(Role.CARD).flatMap(SimilarityQuery::ends).ifPresent(names::add);
    event.party(Role.ACCOUNT).ifPresent(account -> names.add(account(account)));
    event.party(Role.CUSTOMER).ifPresent(id -> names.add("customer:" + folded(id)));
    String name =
        Stream.of(Role.NAME, Role.FAMILY_NAME, Role.GIVEN_NAME)
            .flatMap(role -> event.party(role).stream())
            .map(SimilarityQuery::folded)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (!name.isEmpty()) {
      names.add("name:" + name);
    }
    return names;
  }

  /** Whatever was to be paid to a payee since a moment, in the event's currency. */
  public static SimilarityQuery since(
      long projectId, PaymentEvent.Recorded event, Set<String> payee, Instant since) {
    Money amount = event.amount().orElseThrow();
    return new SimilarityQuery(
        projectId, payee, cardKey(event), amount, Set.of(amount.minor()), since, true);
  }

  /** Those of the names that are nobody else's: the card to the digit and the account. */
  public static Set<String> sure(PaymentEvent.Recorded event) {
    Set<String> sure = new LinkedHashSet<>();
    event.card().ifPresent(tag -> sure.add(card(tag)));
    event.party(Role.ACCOUNT).ifPresent(account -> sure.add(account(account)));
    return sure;
  }

  /** The name of a card. */
  public static String card(CardTag tag) {
    return "card:" + tag.text();
  }

  /** The name of an account. */
  public static String account(String account) {
    return ACCOUNT + folded(account);
  }

  /** Key of the card tag, empty where there is none. */
  public static String cardKey(PaymentEvent.Recorded event) {
    return event.card().map(CardTag::key).orElse("");
  }

  private static Optional<String> ends(String mask) {
    try {
      MaskedCard card = MaskedCard.parse(mask);
      return Optional.of(ENDS + card.first() + "-" + card.last());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** The least amount that is nearly the same, in minor units. */
  public long least() {
    return anyAmount ? 0 : amount.minor() - amount.minor() / NEAR;
  }

  /** The largest amount that is nearly the same, in minor units. */
  public long most() {
    long more = amount.minor() / NEAR;
    return anyAmount || more > Long.MAX_VALUE - amount.minor()
        ? Long.MAX_VALUE
        : amount.minor() + more;
  }

  /** Whether an operation that stands so has surely moved money or may yet. */
  public static boolean counts(PaymentState standing) {
    return switch (standing) {
      case RECORDED,
          UNKNOWN,
          WAITING,
          AWAITING_CUSTOMER,
          NEEDS_DATA,
          SUCCEEDED,
          PART_PAID,
          PART_REFUNDED ->
          true;
      case REFUNDED, DECLINED, REFUSED, EXPIRED, WITHDRAWN -> false;
    };
  }

  /** Whether an operation has moved money or may yet, as far as anyone knows. */
  public static boolean counts(Payment.OperationState operation) {
    return counts(operation.standing()) || operation.again() == PayAgain.ASK;
  }

  /**
   * Whether a common name tells nothing: two cards alike in 6+4 whose tags, made with one key,
   * differ.
   */
  public boolean idle(String name, String otherCardKey) {
    return name.startsWith(ENDS) && !cardKey.isEmpty() && cardKey.equals(otherCardKey);
  }

  /** The order of what is found, the most telling first: a long list is cut at its end. */
  public Comparator<SimilarPayment> order() {
    return SimilarPayment.telling(amount);
  }

  /** The same search for a store without an index. */
  public List<SimilarPayment> among(Collection<Payment> payments) {
    return payments.stream()
        .filter(p -> p.key().projectId() == projectId)
        .flatMap(p -> alike(p).stream())
        .sorted(order())
        .toList();
  }

  private Optional<SimilarPayment> alike(Payment payment) {
    return payment.own().stream()
        .filter(o -> counts(o) && !o.created().isBefore(since))
        .filter(o -> o.amount().filter(this::fits).isPresent())
        .flatMap(
            o ->
                payment.events().stream()
                    .filter(PaymentEvent.Recorded.class::isInstance)
                    .map(PaymentEvent.Recorded.class::cast)
                    .filter(r -> r.ref().equals(o.ref()))
                    .map(
                        r ->
                            new SimilarPayment(
                                PaymentRow.of(payment.key(), o, 0, Actors.SOMEBODY), common(r))))
        .filter(alike -> !alike.names().isEmpty())
        .findFirst();
  }

  private boolean fits(Money other) {
    return other.currency().equals(amount.currency())
        && ((other.minor() >= least() && other.minor() <= most())
            || amounts.contains(other.minor()));
  }

  private Set<String> common(PaymentEvent.Recorded other) {
    Set<String> common = new HashSet<>(names(other));
    common.retainAll(names);
    common.removeIf(name -> idle(name, cardKey(other)));
    return common;
  }
}
