package app.paydesk.method;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list to choose from, kept as reference data. */
public final class ListPicker implements Picker {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private record Entry(Choice choice, List<String> terms) {
    boolean has(String part) {
      return terms.stream().anyMatch(term -> term.contains(part));
    }
  }

  private final List<Entry> entries;
  private final Optional<String> source;

  private ListPicker(List<Entry> entries, Optional<String> source) {
    this.entries = List.copyOf(entries);
    this.source = source;
  }

  /**
   * Reads {@code data/NAME}: an array of objects with {@code id}, {@code name}, {@code chinese} and
   * at times {@code warning} (key of a sentence) and {@code search} (other words to find it by).
   *
   * @throws IllegalStateException if there is no such list
   */
  public static ListPicker of(String name) {
    List<Entry> entries = new ArrayList<>();
    for (JsonObject item : ReferenceData.objects(name)) {
      Choice choice =
          new Choice(
              item.text("id").orElseThrow(),
              item.text("name").orElseThrow(),
              item.text("chinese").orElseThrow(),
              item.text("warning").orElse(""));
      List<String> terms = new ArrayList<>();
      terms.add(folded(choice.name()));
      terms.add(folded(choice.chineseName()));
      if (item.get("search").orElse(null) instanceof JsonValue.Array more) {
        more.items().forEach(term -> term.asText().map(ListPicker::folded).ifPresent(terms::add));
      }
      entries.add(new Entry(choice, List.copyOf(terms)));
    }
    return new ListPicker(entries, Optional.empty());
  }

  /** The same list, which the Gate keeps up to date at a path from {@code /v2}. */
  public ListPicker refreshedFrom(String path) {
    return new ListPicker(entries, Optional.of(path));
  }

  @Override
  public Optional<String> source() {
    return source;
  }

  @Override
  public ListPicker with(Listing listing) {
    List<Entry> all = new ArrayList<>(entries);
    for (Listing.Offer offer : listing.offers()) {
      Choice choice = offer.choice();
      if (entries.stream().noneMatch(entry -> entry.choice().id().equals(choice.id()))) {
        List<String> terms = new ArrayList<>(offer.search());
        terms.add(choice.name());
        terms.add(choice.chineseName());
        all.add(new Entry(choice, terms.stream().map(ListPicker::folded).toList()));
      }
    }
    return new ListPicker(all, source);
  }

  @Override
  public List<Choice> choices() {
    return entries.stream().map(Entry::choice).toList();
  }

  /**
   * The one with that ID first, then those of which a name, the initials or each single word of
   * {@code text} is part. Case and accents do not matter; a blank text finds all.
   */
  @Override
  public List<Choice> search(String text) {
    String wanted = folded(text);
    List<String> words = List.of(wanted.split(" ", -1));
    List<Choice> found = new ArrayList<>();
    entries.stream()
        .map(Entry::choice)
        .filter(choice -> choice.id().equals(wanted))
        .forEach(found::add);
    entries.stream()
        .filter(entry -> words.stream().allMatch(entry::has))
        .map(Entry::choice)
        .filter(choice -> !found.contains(choice))
        .forEach(found::add);
    return found;
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }
}
