package app.paydesk.callback.doctor;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One way to build the signed text. */
record Dialect(
    Sorting sorting,
    Nulls nulls,
    boolean wordyBooleans,
    Numbers numbers,
    int depth,
    BodyScalar.Leaving leaving,
    boolean singleColons,
    boolean emptyLeftOut) {

  /** What becomes of null. */
  enum Nulls {
    EMPTY,
    WORD,
    LEFT_OUT
  }

  private static final int ANY_DEPTH = 64;
  static final Dialect DOCUMENTED =
      new Dialect(
          Sorting.NATURAL_BY_PATH,
          Nulls.EMPTY,
          false,
          Numbers.AS_WRITTEN,
          ANY_DEPTH,
          BodyScalar.Leaving.DOCUMENTED,
          false,
          false);

  /** All that are tried, likely ones first. */
  static List<Dialect> all() {
    List<Dialect> all = new ArrayList<>();
    for (Sorting sorting : Sorting.values()) {
      all.add(DOCUMENTED.sorted(sorting));
    }
    for (Sorting sorting : Sorting.values()) {
      Dialect base = DOCUMENTED.sorted(sorting);
      for (Numbers numbers : Numbers.values()) {
        for (Nulls nulls : Nulls.values()) {
          all.add(base.writing(nulls, false, numbers));
          all.add(base.writing(nulls, true, numbers));
        }
      }
      all.add(base.cut(3));
      all.add(base.cut(2));
      all.add(base.cut(1));
      for (BodyScalar.Leaving leaving : BodyScalar.Leaving.values()) {
        all.add(base.leaving(leaving, false, false));
      }
      all.add(base.leaving(BodyScalar.Leaving.DOCUMENTED, true, false));
      all.add(base.leaving(BodyScalar.Leaving.DOCUMENTED, false, true));
    }
    return all.stream().distinct().toList();
  }

  Dialect sorted(Sorting other) {
    return new Dialect(
        other, nulls, wordyBooleans, numbers, depth, leaving, singleColons, emptyLeftOut);
  }

  private Dialect writing(Nulls otherNulls, boolean wordy, Numbers otherNumbers) {
    return new Dialect(
        sorting, otherNulls, wordy, otherNumbers, depth, leaving, singleColons, emptyLeftOut);
  }

  private Dialect cut(int levels) {
    return new Dialect(
        sorting, nulls, wordyBooleans, numbers, levels, leaving, singleColons, emptyLeftOut);
  }

  private Dialect leaving(BodyScalar.Leaving other, boolean single, boolean noEmpty) {
    return new Dialect(sorting, nulls, wordyBooleans, numbers, depth, other, single, noEmpty);
  }

  List<String> lines(JsonObject body) {
    return lines(BodyScalar.of(body, leaving));
  }

  /** The lines for entries in their order of writing. */
  List<String> lines(List<BodyScalar> entries) {
    return entries.stream()
        .filter(entry -> entry.path().size() <= depth)
        .filter(entry -> !(nulls == Nulls.LEFT_OUT && entry.value() instanceof JsonValue.Null))
        .map(entry -> new Sorting.Line(entry.path(), path(entry), value(entry.value())))
        .filter(line -> !(emptyLeftOut && line.value().isEmpty()))
        .sorted(sorting.order())
        .map(Sorting.Line::whole)
        .toList();
  }

  private String path(BodyScalar entry) {
    return singleColons
        ? String.join(":", entry.path())
        : String.join(":", entry.path().stream().map(key -> key.replace(":", "::")).toList());
  }

  private String value(JsonValue value) {
    return switch (value) {
      case JsonValue.Bool bool when wordyBooleans -> Boolean.toString(bool.value());
      case JsonValue.Bool bool -> bool.value() ? "1" : "0";
      case JsonValue.Null _ -> nulls == Nulls.WORD ? "null" : "";
      case JsonValue.Digits digits -> numbers.write(digits.digits());
      case JsonValue other -> other.asText().orElse("");
    };
  }

  /** The entries as they stand in the text. */
  List<BodyScalar> sorted(List<BodyScalar> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing(
                entry -> new Sorting.Line(entry.path(), path(entry), value(entry.value())),
                sorting.order()))
        .toList();
  }

  /** What differs from the documents. */
  List<DialectDifference> differences() {
    List<DialectDifference> all = new ArrayList<>();
    if (sorting != Sorting.NATURAL_BY_PATH) {
      all.add(new DialectDifference.Order(sorting));
    }
    if (nulls != Nulls.EMPTY) {
      all.add(new DialectDifference.OfNull(nulls));
    }
    if (wordyBooleans) {
      all.add(new DialectDifference.WordyBooleans());
    }
    if (numbers != Numbers.AS_WRITTEN) {
      all.add(new DialectDifference.OfNumbers(numbers));
    }
    if (depth != ANY_DEPTH) {
      all.add(new DialectDifference.Depth(depth));
    }
    if (leaving != BodyScalar.Leaving.DOCUMENTED) {
      all.add(new DialectDifference.LeftOut(leaving));
    }
    if (singleColons) {
      all.add(new DialectDifference.SingleColons());
    }
    if (emptyLeftOut) {
      all.add(new DialectDifference.NoEmpty());
    }
    return all;
  }
}
