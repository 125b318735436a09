package app.paydesk.method;

import app.paydesk.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a request names the other end of a payment. Kept with each record, so that it can be read
 * when the method is no longer installed.
 *
 * @param paths dotted paths by role, the one that counts first; only roles of a party
 */
public record PartyFields(Map<Role, List<String>> paths) {
  /** Where the records stand that say nothing of it: those made before fields had roles. */
  public static final PartyFields USUAL =
      new PartyFields(
          Map.of(
              Role.CARD, List.of("card.pan"),
              Role.ACCOUNT, List.of("account.number"),
              Role.GIVEN_NAME, List.of("customer.first_name"),
              Role.FAMILY_NAME, List.of("customer.last_name"),
              Role.CUSTOMER, List.of("customer.id", "customer_id")));

  public PartyFields {
    Map<Role, List<String>> kept = new EnumMap<>(Role.class);
    paths.forEach((role, names) -> kept.put(role, List.copyOf(names)));
    paths = Map.copyOf(kept);
  }

  /** Those of an operation; of a link its flat parameters. */
  public static PartyFields of(Operation operation) {
    return new PartyFields(
        operation.fields().stream()
            .filter(field -> field.role().party())
            .collect(
                Collectors.groupingBy(
                    Field::role,
                    Collectors.mapping(
                        field -> operation.link() ? PageForm.parameter(field.name()) : field.name(),
                        Collectors.toList()))));
  }

  /** What a request says in a role. */
  public Optional<String> text(Role role, JsonObject request) {
    return path(role, request).flatMap(request::text);
  }

  /** Where a request has something in a role. */
  public Optional<String> path(Role role, JsonObject request) {
    return paths.getOrDefault(role, List.of()).stream()
        .filter(path -> request.text(path).isPresent())
        .findFirst();
  }

  /** The usual ones where they read a request alike, else these. */
  public PartyFields shortest(JsonObject request) {
    for (Role role : Role.values()) {
      if (role.party() && !path(role, request).equals(USUAL.path(role, request))) {
        return this;
      }
    }
    return USUAL;
  }
}
