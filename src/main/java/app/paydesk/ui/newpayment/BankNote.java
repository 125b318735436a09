package app.paydesk.ui.newpayment;

import app.paydesk.desk.bank.BankList;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Says whose list a field is picked from, and how old it is. */
final class BankNote {
  private final Words words;
  private final TimeTexts times;
  private final Clock clock;

  BankNote(FormServices services) {
    words = services.words();
    clock = services.clock();
    times = new TimeTexts(words, services.zone(), clock);
  }

  String of(BankLists.State state) {
    Optional<String> failed = state.failed().map(this::half);
    return state
        .list()
        .map(list -> gate(list, failed))
        .orElseGet(() -> documents(state.asking(), failed));
  }

  private String gate(BankList list, Optional<String> failed) {
    Duration age = Duration.between(list.at(), clock.instant());
    if (failed.isPresent()) {
      return words.say("banks.note.old", times.span(age), failed.get());
    }
    return age.toMinutes() < 1
        ? words.say("banks.note.now")
        : words.say("banks.note.gate", times.span(age));
  }

  private String documents(boolean asking, Optional<String> failed) {
    if (asking) {
      return words.say("banks.note.asking");
    }
    return failed
        .map(why -> words.say("banks.note.failed", why))
        .orElseGet(() -> words.say("banks.note.documents"));
  }

  private String half(Message why) {
    return words.say(why);
  }
}
