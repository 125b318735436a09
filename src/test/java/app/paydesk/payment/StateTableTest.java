package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTableTest {
  private static final Set<StateTable.Said> OPEN =
      EnumSet.of(
          StateTable.Said.PROCESSING,
          StateTable.Said.RETRY,
          StateTable.Said.CUSTOMER,
          StateTable.Said.DATA,
          StateTable.Said.UNDEFINED);
  private static final Set<StateTable.Own> MOVED =
      EnumSet.of(StateTable.Own.PAID, StateTable.Own.PART, StateTable.Own.PART_OPEN);

  private static void each(Consumer<Object[]> check) {
    for (StateTable.Said said : StateTable.Said.values()) {
      for (StateTable.Own own : StateTable.Own.values()) {
        for (StateTable.Sent sent : StateTable.Sent.values()) {
          check.accept(new Object[] {said, own, sent});
        }
      }
    }
  }

  private static StateTable.Row row(Object[] place) {
    return StateTable.row(
        (StateTable.Said) place[0], (StateTable.Own) place[1], (StateTable.Sent) place[2]);
  }

  @Test
  void everyCombinationHasExactlyOneRow() {
    each(
        place ->
            assertThat(StateTable.ROWS)
                .as("%s %s %s", place)
                .filteredOn(
                    row ->
                        row.fits(
                            (StateTable.Said) place[0],
                            (StateTable.Own) place[1],
                            (StateTable.Sent) place[2]))
                .hasSize(1));
  }

  @Test
  void anOpenPaymentIsNeverSettledAndNeverPaidAgain() {
    each(
        place -> {
          if (OPEN.contains(place[0])) {
            assertThat(row(place).standing().settled()).as("%s %s %s", place).isFalse();
            assertThat(row(place).again()).as("%s %s %s", place).isEqualTo(PayAgain.NO);
          }
        });
  }

  @Test
  void whereMoneyMovedNobodyIsToldToPayAgain() {
    each(
        place -> {
          if (MOVED.contains(place[1])) {
            assertThat(row(place).again()).as("%s %s %s", place).isNotEqualTo(PayAgain.YES);
            assertThat(row(place).standing().failed()).as("%s %s %s", place).isFalse();
          }
        });
  }

  @Test
  void payAgainIsYesOnlyForWhatWasDeclinedRefusedOrWithdrawn() {
    each(
        place -> {
          if (row(place).again() == PayAgain.YES) {
            PaymentState standing = row(place).standing();
            assertThat(standing.failed() || standing == PaymentState.WITHDRAWN)
                .as("%s %s %s", place)
                .isTrue();
          }
        });
  }

  @Test
  void whatMayStillMoveIsNeverPaidAgainWithoutAsking() {
    each(
        place -> {
          boolean moving =
              EnumSet.of(
                      StateTable.Own.OPEN,
                      StateTable.Own.CUSTOMER,
                      StateTable.Own.DATA,
                      StateTable.Own.UNDEFINED)
                  .contains(place[1]);
          if (moving) {
            assertThat(row(place).again()).as("%s %s %s", place).isNotEqualTo(PayAgain.YES);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING, NOTHING, NEVER, RECORDED, NO, NOT_SENT",
    "NOTHING, NOTHING, WITHDRAWN, WITHDRAWN, YES, WITHDRAWN",
    "NOTHING, NOTHING, UNCLEAR, UNKNOWN, NO, UNKNOWN",
    "NOTHING, NOTHING, ACCEPTED, WAITING, NO, WAITING",
    "NOTHING, NOTHING, REFUSED, REFUSED, YES, REFUSED",
    "NOTHING, NOTHING, LINK, AWAITING_CUSTOMER, NO, LINK",
    "NOTHING, NOTHING, LINK_OVER, EXPIRED, ASK, EXPIRED",
    "RETRY, DECLINED, ACCEPTED, WAITING, NO, RETRYING",
    "RETRY, ERROR, UNCLEAR, WAITING, NO, RETRYING",
    "CUSTOMER, DECLINED, ACCEPTED, WAITING, NO, CUSTOMER_AGAIN",
    "DATA, DECLINED, ACCEPTED, NEEDS_DATA, NO, NEEDS_DATA",
    "UNDEFINED, DECLINED, ACCEPTED, UNKNOWN, NO, UNDEFINED",
    "PROCESSING, DECLINED, ACCEPTED, WAITING, NO, WAITING",
    "PROCESSING, PART, ACCEPTED, WAITING, NO, PART_OPEN",
    "PART_PAID, PART, ACCEPTED, PART_PAID, ASK, PART_PAID",
    "PART_PAID, PART_OPEN, ACCEPTED, PART_PAID, NO, PART_OPEN",
    "PART_PAID, DECLINED, ELSEWHERE, PART_PAID, ASK, PART_PAID",
    "SUCCESS, DECLINED, ACCEPTED, SUCCEEDED, NO, SUCCEEDED",
    "DECLINE, DECLINED, ACCEPTED, DECLINED, YES, DECLINED",
    "DECLINE, OPEN, ACCEPTED, DECLINED, ASK, DECLINED_IN_DOUBT",
    "DECLINE, PART, ACCEPTED, PART_PAID, ASK, PART_PAID",
    "DECLINE, PAID, ACCEPTED, SUCCEEDED, NO, SUCCEEDED",
    "ERROR, NOTHING, ACCEPTED, REFUSED, YES, REFUSED",
    "ERROR, OPEN, ACCEPTED, REFUSED, ASK, REFUSED_IN_DOUBT",
    "PART_REFUNDED, PAID, ACCEPTED, PART_REFUNDED, ASK, PART_REFUNDED",
    "REFUNDED, PAID, ACCEPTED, REFUNDED, ASK, REFUNDED"
  })
  void theRowsThatPeopleMeet(
      StateTable.Said said,
      StateTable.Own own,
      StateTable.Sent sent,
      PaymentState standing,
      PayAgain again,
      Sentence sentence) {
    StateTable.Row row = StateTable.row(said, own, sent);
    assertThat(row.standing()).isEqualTo(standing);
    assertThat(row.again()).isEqualTo(again);
    assertThat(row.sentence()).isEqualTo(sentence);
  }
}
