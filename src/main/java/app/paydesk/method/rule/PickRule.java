package app.paydesk.method.rule;

import app.paydesk.method.Facts;
import app.paydesk.method.Picker;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;

/**
 * An ID out of a list. One outside it is a warning, as the provider may have added some.
 *
 * @param picker the list
 */
public record PickRule(Picker picker) implements Rule {

  @Override
  public Verdict judge(String value, Facts facts) {
    String id = Texts.plain(value);
    return Texts.fault(id, 255)
        .orElseGet(
            () ->
                picker.choices().stream()
                    .filter(choice -> choice.id().equals(id))
                    .findFirst()
                    .map(PickRule::listed)
                    .orElseGet(() -> Texts.warning(id, "not-listed")));
  }

  private static Verdict listed(Picker.Choice choice) {
    return choice.warning().isEmpty()
        ? new Verdict.Fine(choice.id())
        : new Verdict.Warning(choice.id(), "choice", Message.of(choice.warning()));
  }
}
