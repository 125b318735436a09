package app.paydesk.cli;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what is wrong or odd about a draft, a JSON object a line. */
final class Judgement {
  private final Words words;
  private final Terminal terminal;

  Judgement(Words words, Terminal terminal) {
    this.words = words;
    this.terminal = terminal;
  }

  /**
   * Tells everything; whether something of it is an error.
   *
   * @param card what was left out of a card number
   */
  boolean tell(
      Operation operation,
      List<DraftInput.Complaint> complaints,
      Map<String, Typed.LeftOut> card,
      Draft draft) {
    Map<String, Typed.LeftOut> notices = new HashMap<>(draft.notices());
    notices.putAll(card);
    Set<String> told = new HashSet<>();
    for (DraftInput.Complaint complaint : complaints) {
      told.add(complaint.field());
      say(complaint.field(), "error", complaint.rule(), complaint.message());
    }
    draft
        .verdicts()
        .forEach(
            (field, verdict) -> {
              String name = operation.link() ? PageForm.parameter(field) : field;
              if (told.stream().noneMatch(t -> within(name, t))) {
                say(name, verdict);
                Optional.ofNullable(notices.get(field)).ifPresent(left -> notice(name, left));
              }
            });
    return !told.isEmpty() || !draft.errors().isEmpty();
  }

  /** Tells of one error. */
  void error(String field, String rule, Message message) {
    say(field, "error", rule, words.say(message));
  }

  private static boolean within(String field, String told) {
    return field.equals(told) || field.startsWith(told + ".");
  }

  private void say(String field, Verdict verdict) {
    switch (verdict) {
      case Verdict.Fine _ -> {}
      case Verdict.Warning warning ->
          say(field, "warning", warning.rule(), words.say(warning.message()));
      case Verdict.Wrong wrong -> say(field, "error", wrong.rule(), words.say(wrong.message()));
      case Verdict.Missing _ -> say(field, "error", "required", words.say("rule.required"));
    }
  }

  private void notice(String field, Typed.LeftOut left) {
    String key =
        switch (left) {
          case MORE -> "typed.more";
          case UNSEEN -> "typed.unseen";
        };
    say(field, "notice", key, words.say(key));
  }

  private void say(String field, String level, String rule, String message) {
    terminal
        .err()
        .println(
            Json.compact(
                JsonObject.empty()
                    .with("field", field)
                    .with("level", level)
                    .with("rule", rule)
                    .with("message", message)));
  }
}
