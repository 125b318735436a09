package app.paydesk;

import app.paydesk.profile.HomeLock;
import app.paydesk.ui.HomeNotices;
import app.paydesk.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at the home's folder for the window.
 *
 * @param moved the history's file where it is no longer at its path
 */
record HomeWatch(HomeLock lock, Supplier<Optional<Path>> moved) implements HomeNotices {
  @Override
  public List<Notice> standing() {
    return Stream.concat(
            moved.get().map(file -> Message.of("reach.history.moved", file)).stream()
                .map(sentence -> new Notice(sentence, true)),
            lock.notices().stream().map(sentence -> new Notice(sentence, false)))
        .toList();
  }

  @Override
  public void known() {
    lock.known();
  }
}
