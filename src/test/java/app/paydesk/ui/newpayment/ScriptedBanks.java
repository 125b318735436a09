package app.paydesk.ui.newpayment;

import app.paydesk.desk.bank.BankList;
import app.paydesk.desk.bank.BankStore;
import app.paydesk.gate.message.Bank;
import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.wire.BankSource;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists banks as told, remembers what was asked, and keeps lists in memory. */
final class ScriptedBanks implements BankSource, BankStore {
  final List<Money> asked = new ArrayList<>();
  final Map<String, BankList> kept = new HashMap<>();
  private BankReply reply = new BankReply.Unavailable(BankReply.Why.NOT_REACHED, "");

  void answer(BankReply next) {
    reply = next;
  }

  void list(Bank... banks) {
    answer(new BankReply.Listed(List.of(banks)));
  }

  static Bank bank(String id, String name) {
    return bank(id, name, 1_000, 4_499_900);
  }

  static Bank bank(String id, String name, long minimum, long maximum) {
    return new Bank(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(minimum),
        OptionalLong.of(maximum),
        Optional.of(CurrencyCode.CNY));
  }

  @Override
  public BankReply list(String path, long projectId, String queryId, Money amount) {
    asked.add(amount);
    return reply;
  }

  @Override
  public Optional<BankList> find(String source) {
    return Optional.ofNullable(kept.get(source));
  }

  @Override
  public void keep(BankList list) {
    kept.put(list.source(), list);
  }
}
