package app.paydesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Journal;
import app.paydesk.journal.Journal.JournalException;
import app.paydesk.method.Methods;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What failed is said in the clerk's language, to the last word. */
class CausesTest {
  private static final String FILE = "历史.db";
  private static final Words ENGLISH = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  private static final Words CHINESE =
      Words.of(Locale.SIMPLIFIED_CHINESE, Methods.installed().bundles());
  private static final List<String> WHAT =
      List.of("problem.history", "problem.status", "settle.failed", "why.failed");

  @ParameterizedTest
  @EnumSource
  void whyAHistoryFailsIsSaidInChineseAlone(Journal.Reason reason) {
    JournalException fault =
        new JournalException(reason, FILE, new IllegalStateException("disk I/O error"));
    for (String what : WHAT) {
      assertThat(Causes.say(what, fault, CHINESE))
          .contains(FILE)
          .doesNotContain("disk I/O")
          .doesNotContain("[")
          .satisfies(said -> assertThat(said.replace(FILE, "")).doesNotContainPattern("[A-Za-z]"));
    }
  }

  @Test
  void aFaultWithoutWordsOfItsOwnLeadsToTheLog() {
    Exception fault = new IllegalStateException("index 3 out of bounds");
    assertThat(Causes.say("settle.failed", fault, ENGLISH))
        .isEqualTo(
            "It could not be settled and stays open. The log of Paydesk says why; try again.");
    assertThat(Causes.say("settle.failed", fault, CHINESE))
        .isEqualTo("未能标记为已处理，仍为待处理。原因见 Paydesk 日志；请重试。");
  }

  @Test
  void aFullDiskSaysWhichAndWhatToDo() {
    assertThat(
            Causes.say(
                "problem.history",
                new JournalException(Journal.Reason.FULL, "/h/a.db", new IllegalStateException()),
                ENGLISH))
        .isEqualTo(
            "The history could not be read. The disk with /h/a.db is full. Free some space, then"
                + " try again.");
  }
}
