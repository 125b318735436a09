package app.paydesk.callback.inbox;

/** What the caller is told: a status and nothing else. */
public sealed interface Answer {

  /** HTTP status. */
  int status();

  /** Stored and applied. */
  record Stored() implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }

  /** Stored; the same was said before, so nothing changed. */
  record Repeat() implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }

  /** Kept aside: no JSON object. */
  record NotJson() implements Answer {
    @Override
    public int status() {
      return 400;
    }
  }

  /** Kept aside: wrong or no signature. */
  record WrongSignature() implements Answer {
    @Override
    public int status() {
      return 403;
    }
  }

  /** Kept aside: it speaks of another project. */
  record NotOurs() implements Answer {
    @Override
    public int status() {
      return 403;
    }
  }

  /** Kept aside, at most its beginning: larger than is taken. */
  record TooLarge() implements Answer {
    @Override
    public int status() {
      return 413;
    }
  }

  /** Counted only: too much of what is kept aside. */
  record TooMany() implements Answer {
    @Override
    public int status() {
      return 429;
    }
  }

  /** Not acknowledged: it could not be stored, and the Gate is to send it again. */
  record NotStored() implements Answer {
    @Override
    public int status() {
      return 503;
    }
  }
}
