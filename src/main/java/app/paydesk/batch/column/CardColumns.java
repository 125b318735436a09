package app.paydesk.batch.column;

import app.paydesk.batch.sheet.Heading;
import app.paydesk.card.CardMask;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a sheet hold card numbers, by their headings: there any number of a card's
 * length is one. Elsewhere only what can be nothing else is.
 *
 * @param places from 0
 */
public record CardColumns(Set<Integer> places) {
  private static final String DOCUMENTED = "card.pan";

  public CardColumns {
    places = Set.copyOf(places);
  }

  /** Those of a header, whatever its rows are. */
  public static CardColumns of(List<String> header, Collection<Operation> operations) {
    Set<String> names = new HashSet<>(Set.of(DOCUMENTED));
    fields(operations).forEach(path -> names.add(Heading.key(path)));
    return new CardColumns(
        IntStream.range(0, header.size())
            .filter(i -> names.contains(Heading.key(header.get(i))))
            .boxed()
            .collect(Collectors.toSet()));
  }

  /** Paths of the fields that take a card number. */
  static Set<String> fields(Collection<Operation> operations) {
    return operations.stream()
        .flatMap(operation -> operation.fields().stream())
        .filter(field -> field.type() == Field.Type.CARD_NUMBER)
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  /** What may be seen of a cell: of a card number its first six and last four digits. */
  public String masked(int place, String text) {
    return places.contains(place) ? CardMask.maskedNumber(text) : CardMask.masked(text);
  }
}
