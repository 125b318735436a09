package app.paydesk.desk.bank;

import java.util.Optional;

/** Keeps lists of banks from one start to the next; what cannot be kept is asked for anew. */
public interface BankStore {

  /** The list last kept from a source; empty where there is none that can be read. */
  Optional<BankList> find(String source);

  /** Keeps a list in place of the one before, as far as that can be done. */
  void keep(BankList list);
}
