package app.paydesk.export.table;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A table does not fit into the kind of file that was asked for. */
public final class TableException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  TableException(Message message) {
    super(message.logged());
    this.message = message;
  }

  /** One sentence for a person, in the bundle {@code batch}. */
  @Override
  public Message message() {
    return message;
  }
}
