package app.paydesk.callback.doctor;

import app.paydesk.words.Message;
import java.util.List;

/**
 * What was found.
 *
 * @param sentence cause and advice; an argument may itself be a key of the bundles
 * @param ours the signed text as the documents say, line by line; empty where it is no JSON
 * @param theirs the text that the signature fits, line by line; empty where none was found
 */
public record Diagnosis(Cause cause, Message sentence, List<String> ours, List<String> theirs) {
  public Diagnosis {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  static Diagnosis of(Cause cause, String key, Object... arguments) {
    return new Diagnosis(cause, Message.of(key, arguments), List.of(), List.of());
  }
}
