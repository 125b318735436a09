package app.paydesk.callback.doctor;

import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A field or a group of fields was added or taken away after signing. */
final class ShapeStep implements Step {
  private static final List<String> DOCUMENTED =
      List.of(
          "project_id",
          "payment.id",
          "payment.type",
          "payment.status",
          "payment.date",
          "payment.method",
          "payment.description",
          "payment.merchant_refund_id",
          "account.number",
          "customer.id",
          "customer.phone",
          "operation.id",
          "operation.type",
          "operation.status",
          "operation.date",
          "operation.created_date",
          "operation.request_id",
          "operation.eci",
          "operation.code",
          "operation.message",
          "operation.provider.id",
          "operation.provider.payment_id",
          "operation.provider.auth_code",
          "operation.provider.endpoint_id",
          "operation.provider.date",
          "remaining_refund",
          "recurring");
  private static final List<String> COMMON = List.of("", "0", "1", "Success", "success", "null");

  @Override
  public Optional<Diagnosis> look(Diagnostic patient) {
    return added(patient).or(() -> gone(patient));
  }

  private static Optional<Diagnosis> added(Diagnostic patient) {
    Set<List<String>> places = new LinkedHashSet<>();
    for (BodyScalar entry : patient.entries()) {
      places.add(entry.path());
    }
    for (BodyScalar entry : patient.entries()) {
      for (int length = 1; length < entry.path().size(); length++) {
        places.add(entry.path().subList(0, length));
      }
    }
    for (List<String> place : places) {
      List<BodyScalar> without =
          patient.entries().stream().filter(entry -> !below(entry, place)).toList();
      Optional<List<String>> lines = patient.fitting(without);
      if (lines.isPresent()) {
        return Optional.of(
            patient.found(
                Cause.FIELD_ADDED, lines.get(), "doctor.field-added", String.join(".", place)));
      }
    }
    return Optional.empty();
  }

  private static boolean below(BodyScalar entry, List<String> place) {
    return entry.path().size() >= place.size()
        && entry.path().subList(0, place.size()).equals(place);
  }

  private static Optional<Diagnosis> gone(Diagnostic patient) {
    Map<List<String>, Set<String>> missing = new LinkedHashMap<>();
    for (Clues.Earlier earlier : patient.clues().earlier()) {
      for (BodyScalar entry : BodyScalar.of(earlier.body())) {
        missing.computeIfAbsent(entry.path(), _ -> new LinkedHashSet<>()).add(entry.text());
      }
    }
    patient
        .clues()
        .recorded()
        .forEach(
            (place, value) ->
                missing
                    .computeIfAbsent(List.of(place.split("\\.", -1)), _ -> new LinkedHashSet<>())
                    .add(value.asText().orElse("")));
    List<String> here = patient.entries().stream().map(BodyScalar::text).distinct().toList();
    for (String place : DOCUMENTED) {
      Set<String> values =
          missing.computeIfAbsent(List.of(place.split("\\.", -1)), _ -> new LinkedHashSet<>());
      Stream.concat(COMMON.stream(), here.stream()).forEach(values::add);
    }
    patient.entries().forEach(entry -> missing.remove(entry.path()));
    for (var field : missing.entrySet()) {
      for (String value : field.getValue()) {
        List<BodyScalar> more = new ArrayList<>(patient.entries());
        more.add(new BodyScalar(field.getKey(), new JsonValue.Text(value)));
        Optional<List<String>> lines = patient.fitting(more);
        if (lines.isPresent()) {
          return Optional.of(told(patient, lines.get(), field.getKey(), value));
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnosis told(
      Diagnostic patient, List<String> lines, List<String> place, String value) {
    String dotted = String.join(".", place);
    return value.isEmpty()
        ? patient.found(Cause.FIELD_GONE, lines, "doctor.field-gone-empty", dotted)
        : patient.found(Cause.FIELD_GONE, lines, "doctor.field-gone", dotted, value);
  }
}
