package app.paydesk.ui;

import app.paydesk.words.Message;
import java.util.List;

/** What a person should know of the folder with all that Paydesk keeps. */
public interface HomeNotices {
  /** Nothing to know. */
  HomeNotices NONE =
      new HomeNotices() {
        @Override
        public List<Notice> standing() {
          return List.of();
        }

        @Override
        public void known() {}
      };

  /**
   * One thing.
   *
   * @param grave whether nothing can be kept, and so nothing sent, until it is mended
   */
  record Notice(Message sentence, boolean grave) {}

  /** All of them as it is now; may wait for a disk. */
  List<Notice> standing();

  /** A person read those that are not grave. */
  void known();
}
