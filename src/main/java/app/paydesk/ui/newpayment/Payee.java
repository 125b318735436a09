package app.paydesk.ui.newpayment;

import app.paydesk.desk.duplicate.PersonName;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Picker;
import app.paydesk.method.Role;
import app.paydesk.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is at the other end, as far as the form tells: name, bank, card or address. */
final class Payee {
  private Payee() {}

  static String of(PaymentForm form, Words words) {
    Draft draft = form.draftProperty().get();
    return Stream.of(
            PersonName.of(draft).shown(),
            bank(form, words),
            draft.value(Role.CARD).orElse(""),
            draft.value(Role.ACCOUNT).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String bank(PaymentForm form, Words words) {
    String id = form.draftProperty().get().value(Role.BANK).orElse("");
    return form.field(Role.BANK)
        .flatMap(f -> form.picker(f).flatMap(picker -> choice(picker, id)))
        .map(choice -> name(choice, words))
        .orElse("");
  }

  static Optional<Picker.Choice> choice(Picker picker, String id) {
    return picker.choices().stream().filter(c -> c.id().equals(id.strip())).findFirst();
  }

  private static String name(Picker.Choice choice, Words words) {
    return words.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
        ? choice.chineseName()
        : choice.name();
  }
}
