package app.paydesk.ui.batch.check;

import app.paydesk.batch.Finding;
import app.paydesk.words.Words;

/** Where a finding is, and what it says, by the titles that fields have in the form. */
final class FindingTexts {
  private final Words words;

  FindingTexts(Words words) {
    this.words = words;
  }

  /** The row, and the column where it is about one. */
  String place(int line, Finding finding) {
    return finding.column().isEmpty()
        ? words.say("batch.at.row", line)
        : words.say("batch.at.cell", line, column(finding.column()));
  }

  /** The column by the field's title, with its heading, which is what a person looks for. */
  private String column(String heading) {
    return title(heading).equals(heading)
        ? heading
        : words.say("batches.column.titled", title(heading), heading);
  }

  /** The sentence, with the field before it where it does not name it itself. */
  String brief(Finding finding) {
    String sentence = words.say(finding.message());
    return finding.column().isEmpty() || sentence.contains(finding.column())
        ? sentence
        : words.say("batches.matter", title(finding.column()), sentence);
  }

  private String title(String heading) {
    return words.find("field." + heading).orElse(heading);
  }
}
