package app.paydesk.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one project agreed with the provider where the method documents leave it open.
 *
 * @param limits amounts by operation key; the operation's own apply elsewhere
 * @param times basic and threshold times by operation key
 * @param optional by operation key, fields (dotted paths) that this provider does not require
 */
public record Agreement(
    Map<String, Limits> limits,
    Map<String, ProcessingTimes> times,
    Map<String, Set<String>> optional) {
  /** Nothing but what the documents say. */
  public static final Agreement NONE = new Agreement(Map.of(), Map.of(), Map.of());

  public Agreement {
    limits = Map.copyOf(limits);
    times = Map.copyOf(times);
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    optional.forEach((operation, names) -> fields.put(operation, Set.copyOf(names)));
    optional = Map.copyOf(fields);
  }

  /** The documents' agreement with these limits. */
  public static Agreement limited(Map<String, Limits> limits) {
    return new Agreement(limits, Map.of(), Map.of());
  }

  /** The limits that hold for an operation; for a link, else those of its purchase. */
  public Limits limits(Operation operation) {
    Limits usual =
        operation
            .page()
            .flatMap(PageForm::purchase)
            .flatMap(purchase -> Optional.ofNullable(limits.get(purchase)))
            .orElse(operation.limits());
    return limits.getOrDefault(operation.key(), usual);
  }

  /** The times of an operation; empty where none were agreed. */
  public Optional<ProcessingTimes> times(String operation) {
    return Optional.ofNullable(times.get(operation));
  }

  /** Whether a field must be filled in. */
  public boolean requires(Operation operation, Field field) {
    return field.required()
        && !optional.getOrDefault(operation.key(), Set.of()).contains(field.name());
  }
}
