package app.paydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.key.KeyPlaces;
import app.paydesk.batch.key.PackedKeys;
import app.paydesk.batch.key.RowKey;
import app.paydesk.batch.key.RowKeys;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is planned of a row is kept whole, though in little memory. */
class PlannedRowStoreTest {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static String digest(Draw draw) {
    return "%016x%016x".formatted(draw.random().nextLong(), draw.random().nextLong());
  }

  private static PlannedRow row(Draw draw, int line, String identity, String content) {
    boolean refund = draw.random().nextBoolean();
    boolean named = refund || draw.random().nextBoolean();
    StringBuilder derived = new StringBuilder(refund ? "RB-" : "PB-");
    draw.random().ints(16, 0, 32).forEach(letter -> derived.append(LETTERS.charAt(letter)));
    PaymentId id = new PaymentId(named ? "Zahlung-ü-" + line : derived.toString());
    return new PlannedRow(
        line,
        new RowKey(id, refund ? derived.toString() : id.value(), identity, content),
        line % 3 == 0 ? "cup-payout" : "upi-payout",
        draw.random().nextBoolean()
            ? Optional.of(
                Money.of(draw.random().nextLong(1_000_000), line % 2 == 0 ? "CNY" : "INR"))
            : Optional.empty(),
        draw.random().nextBoolean(),
        named,
        draw.random().nextBoolean(),
        Standing.FRESH,
        Optional.empty(),
        Optional.empty(),
        draw.random().nextBoolean());
  }

  private static RowKeys.Said said(PlannedRow row) {
    RowKey key = row.key();
    return new RowKeys.Said(
        !key.ref().equals(key.id().value()),
        row.named() ? Optional.of(key.id()) : Optional.empty(),
        Optional.empty(),
        key.identity(),
        key.content());
  }

  @Test
  void eachRowIsGivenBackAsItWasKept() {
    Cases.seeded(20, PlannedRowStoreTest::keepAndCompare);
  }

  private static void keepAndCompare(Draw draw) {
    PlannedRowStore store = new PlannedRowStore();
    PackedKeys keys = store.keys();
    List<PlannedRow> rows = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    Map<String, Integer> equal = new HashMap<>();
    for (int line = 2; line < 3_000; line++) {
      digests.add(digest(draw));
      String identity = draw.random().nextInt(5) == 0 ? draw.of(digests) : digests.getLast();
      String content = draw.random().nextInt(5) == 0 ? draw.of(digests) : identity;
      PlannedRow row = row(draw, line, identity, content);
      PackedKeys.Added added = keys.add(said(row), _ -> row.key());
      assertThat(added.alike()).isEqualTo(alike.merge(identity, 1, Integer::sum) - 1);
      assertThat(added.equal()).isEqualTo(equal.merge(identity + content, 1, Integer::sum) - 1);
      rows.add(row);
      store.add(rows.getLast());
      assertThat(keys.first(line - 2)).isEqualTo(added.alike() == 0);
    }
    for (int i = 0; i < rows.size(); i += 3) {
      BatchId batch = new BatchId("B-20260301-%08d".formatted(i % 7));
      PlannedRow before = rows.get(i);
      rows.set(i, i % 2 == 0 ? before.known(batch) : changed(before));
      assertThat(store.set(i, rows.get(i))).isEqualTo(before);
      if (i % 9 == 0) {
        assertThat(store.set(i, before)).isEqualTo(rows.set(i, before));
      }
    }
    assertThat(store).isEqualTo(rows);
    KeyPlaces places = new KeyPlaces(keys);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(places.of(rows.get(i).key().ref().toLowerCase(Locale.ROOT))).hasValue(i);
    }
    assertThat(places.of("PB-0")).isEmpty();
  }

  private static PlannedRow changed(PlannedRow row) {
    PaymentKey earlier = new PaymentKey(1, new PaymentId("PAY-" + row.line()));
    return new PlannedRow(
        row.line(),
        row.key(),
        row.operation(),
        row.amount(),
        row.reasoned(),
        row.named(),
        row.repeats(),
        Standing.CHANGED,
        row.batch(),
        Optional.of(new PlannedRow.Earlier(earlier, "PAY")),
        row.overLimit());
  }
}
