package app.paydesk.desk.duplicate;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.JsonObject;
import app.paydesk.method.PartyFields;
import app.paydesk.method.Role;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer's name in the two parts that a method asks for, or whole in the first. The CUP P2P
 * samples put the family name into the first name, callers elsewhere into the last; a Chinese name
 * is therefore shown by what its parts are, not by the fields they stand in.
 */
public record PersonName(String first, String last) {

  /** The name of a draft, empty where it has none. */
  public static PersonName of(Draft draft) {
    return new PersonName(
        draft.value(Role.GIVEN_NAME).or(() -> draft.value(Role.NAME)).orElse(""),
        draft.value(Role.FAMILY_NAME).orElse(""));
  }

  /** The name in a request, empty where it has none. */
  public static PersonName of(JsonObject request, PartyFields parties) {
    return new PersonName(
        parties
            .text(Role.GIVEN_NAME, request)
            .or(() -> parties.text(Role.NAME, request))
            .orElse(""),
        parties.text(Role.FAMILY_NAME, request).orElse(""));
  }

  /** As a person says it: a Chinese name with the family name first and without a space. */
  public String shown() {
    if (!han(first) && !han(last)) {
      return (first + " " + last).strip();
    }
    return surnameFirst() ? first + last : last + first;
  }

  /** Of two parts that tell it alike, one character before more is the usual family name. */
  private boolean surnameFirst() {
    int here = FamilyNames.sureness(first);
    int there = FamilyNames.sureness(last);
    return here == there ? here < 2 && length(first) == 1 && length(last) > 1 : here > there;
  }

  private static int length(String name) {
    return name.codePointCount(0, name.length());
  }

  /** The same for one person, whichever field holds which part. */
  public String folded() {
    return Stream.of(first, last)
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static boolean han(String name) {
    return name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
