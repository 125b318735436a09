package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of a profile is sealed with its secret: which project at which Gate, and where customers
 * pay. Whoever changes one of these in {@code profiles.json} cannot make the secret open for it.
 *
 * @param members by their names in {@code profiles.json}, in order; empty text where there is none
 */
record Binding(Map<String, String> members) {
  private static final String ENVIRONMENT = "environment";
  private static final String GATE = "gate";
  private static final String PROJECT = "project";
  private static final String PAGE = "payment_page";

  Binding {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** The sandbox is part of the program and tells its address only when it runs. */
  static Binding of(Profile profile) {
    boolean embedded = profile.environment() == Environment.SANDBOX;
    return of(
        profile.environment().name().toLowerCase(Locale.ROOT),
        embedded ? "" : profile.gate().toString(),
        Long.toString(profile.projectId()),
        embedded ? "" : profile.paymentPage().map(URI::toString).orElse(""));
  }

  private static Binding of(String environment, String gate, String project, String page) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put(ENVIRONMENT, environment);
    members.put(GATE, gate);
    members.put(PROJECT, project);
    members.put(PAGE, page);
    return new Binding(members);
  }

  JsonObject json() {
    JsonObject json = JsonObject.empty();
    for (Map.Entry<String, String> member : members.entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    return json;
  }

  static Binding read(JsonObject json) {
    return of(
        json.text(ENVIRONMENT).orElse(""),
        json.text(GATE).orElse(""),
        json.text(PROJECT).orElse(""),
        json.text(PAGE).orElse(""));
  }

  /** One text for one binding: each value stands after its length. */
  String text() {
    return members.values().stream()
        .map(value -> value.length() + ":" + value)
        .collect(Collectors.joining("|", "bound|", ""));
  }

  /** How this, which was found, differs from what was sealed; empty where it does not. */
  Optional<Difference> from(Binding sealed) {
    Map<String, String> other = new LinkedHashMap<>(members);
    other.entrySet().removeIf(e -> e.getValue().equals(sealed.members.get(e.getKey())));
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(said(other.keySet(), this), said(other.keySet(), sealed)));
  }

  /** This, with the values of another where those are the sealed ones. */
  Binding or(Binding other, Binding sealed) {
    Map<String, String> chosen = new LinkedHashMap<>(members);
    chosen.replaceAll(
        (name, value) -> {
          String second = other.members.getOrDefault(name, "");
          return second.equals(sealed.members.get(name)) ? second : value;
        });
    return new Binding(chosen);
  }

  private static String said(Iterable<String> names, Binding binding) {
    StringBuilder said = new StringBuilder();
    for (String name : names) {
      String value = binding.members.getOrDefault(name, "");
      said.append(said.isEmpty() ? "" : ", ").append(name).append(' ');
      said.append(value.isEmpty() ? "–" : value);
    }
    return said.toString();
  }

  /** What the members that differ are now, and what they were when the secret was sealed. */
  record Difference(String found, String sealed) {}
}
