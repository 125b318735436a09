package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stores that each break one promise of a store. */
final class MutantStores {
  private MutantStores() {}

  /** A file with a journal that is changed. */
  static SqliteStore changed(Path file, Function<SqliteStore, Function<Journal, Journal>> change) {
    return new SqliteStore(file) {
      @Override
      public Journal journal() {
        return change.apply(this).apply(super.journal());
      }
    };
  }

  /** Writes events, and a callback and its effect, in transactions of their own. */
  static final class Torn extends PassingJournal {
    Torn(Journal journal) {
      super(journal);
    }

    @Override
    public Written write(Subject subject, Actor by, Decision decision) {
      return subject instanceof Subject.OfPayment(PaymentKey key)
          ? write(key, by, decision.on(seen(key, decision)))
          : super.write(subject, by, decision);
    }

    private Snapshot seen(PaymentKey key, Decision decision) {
      return Snapshot.of(find(key), decision.similar().map(this::alike).orElse(List.of()));
    }

    private Written write(PaymentKey key, Actor by, Decided decided) {
      Subject payment = new Subject.OfPayment(key);
      return switch (decided) {
        case Decided.Events(List<PaymentEvent> events) -> {
          Written last = Written.NOTHING;
          for (PaymentEvent event : events) {
            last = super.write(payment, by, Decision.events(event));
          }
          yield last;
        }
        case Decided.Callback(Delivery delivery, Optional<Decided.Change> change)
            when change.isPresent() -> {
          super.write(new Subject.OfHistory(), by, Decision.callback(delivery));
          yield super.write(payment, by, Decision.events(change.get().event()));
        }
        case Decided.Callback _,
            Decided.Nothing _,
            Decided.Unkept _,
            Decided.Settled _,
            Decided.Cleared _,
            Decided.ProfileChanged _,
            Decided.Batch _ ->
            super.write(payment, by, _ -> decided);
      };
    }
  }

  /** Decides on what was there some time before it writes. */
  static final class Stale extends PassingJournal {
    Stale(Journal journal) {
      super(journal);
    }

    @Override
    public Written write(Subject subject, Actor by, Decision decision) {
      if (!(subject instanceof Subject.OfPayment(PaymentKey key))) {
        return super.write(subject, by, decision);
      }
      Decided decided =
          decision.on(
              Snapshot.of(find(key), decision.similar().map(this::alike).orElse(List.of())));
      return super.write(subject, by, _ -> decided);
    }
  }

  /** Reads on from the last entry that there is some time later, whether it was read or not. */
  static final class Gappy extends PassingJournal {
    private static final int LOOKS = 200;

    Gappy(Journal journal) {
      super(journal);
    }

    @Override
    public long read(long after, Consumer<Entry> reader) {
      long last = super.read(after, reader);
      for (int look = 0; look < LOOKS; look++) {
        last = super.read(last, _ -> {});
      }
      return last;
    }
  }

  /** Gives the numbers of what was cleared to others. */
  static final class Reusing extends PassingJournal {
    private final SqliteStore store;

    Reusing(SqliteStore store, Journal journal) {
      super(journal);
      this.store = store;
    }

    @Override
    public Written write(Subject subject, Actor by, Decision decision) {
      Written written = super.write(subject, by, decision);
      if (written.callbacks() > 0) {
        store.run("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'delivery'");
      }
      return written;
    }
  }
}
