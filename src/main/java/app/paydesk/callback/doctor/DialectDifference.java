package app.paydesk.callback.doctor;

/** One way in which a signed text differs from that of the documents. */
sealed interface DialectDifference {

  /** The lines stand in another order. */
  record Order(Sorting sorting) implements DialectDifference {}

  /** Null is written otherwise, or not at all. */
  record OfNull(Dialect.Nulls nulls) implements DialectDifference {}

  /** True and false are written as words. */
  record WordyBooleans() implements DialectDifference {}

  /** Numbers are written otherwise. */
  record OfNumbers(Numbers numbers) implements DialectDifference {}

  /** What lies deeper is left out. */
  record Depth(int levels) implements DialectDifference {}

  /** Other members are left out. */
  record LeftOut(BodyScalar.Leaving leaving) implements DialectDifference {}

  /** A colon in a key is not doubled. */
  record SingleColons() implements DialectDifference {}

  /** Lines without a value are left out. */
  record NoEmpty() implements DialectDifference {}

  /** Whether official libraries differ so. */
  default boolean official() {
    return this instanceof Order(Sorting sorting) && Sorting.OFFICIAL.contains(sorting);
  }

  /** The key of its words. */
  default String key() {
    return switch (this) {
      case Order(Sorting sorting) -> "dialect.sorting." + sorting;
      case OfNull(Dialect.Nulls nulls) -> "dialect.nulls." + nulls;
      case WordyBooleans() -> "dialect.booleans";
      case OfNumbers(Numbers numbers) -> "dialect.numbers." + numbers;
      case Depth(int levels) -> "dialect.depth." + levels;
      case LeftOut(BodyScalar.Leaving leaving) -> "dialect.leaving." + leaving;
      case SingleColons() -> "dialect.colons";
      case NoEmpty() -> "dialect.empty";
    };
  }
}
