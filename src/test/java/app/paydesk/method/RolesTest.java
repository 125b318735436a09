package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.method.sepa.Sepa;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field says what it stands for, so that no one else has to know its path. */
class RolesTest {
  static List<Operation> operations() {
    return Sepa.installed().forms();
  }

  static List<Operation> payouts() {
    return operations().stream().filter(o -> o.kind() == Operation.Kind.PAYOUT).toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void noTwoFieldsOfAnOperationStandForTheSameParty(Operation operation) {
    assertThat(operation.fields())
        .extracting(Field::role)
        .filteredOn(Role::party)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anAmountIsKnownByItsRole(Operation operation) {
    assertThat(operation.field(Role.AMOUNT)).map(Field::type).contains(Field.Type.AMOUNT);
    assertThat(operation.field(Role.CURRENCY)).map(Field::type).contains(Field.Type.CURRENCY);
  }

  @ParameterizedTest
  @MethodSource("payouts")
  void itIsKnownWhoIsPaidAndWhere(Operation payout) {
    assertThat(payout.fields()).extracting(Field::role).containsAnyOf(Role.CARD, Role.ACCOUNT);
    assertThat(payout.fields()).extracting(Field::role).containsAnyOf(Role.NAME, Role.FAMILY_NAME);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatMustBeFilledInHasAnExample(Operation operation) {
    assertThat(operation.fields())
        .filteredOn(field -> field.need() == Field.Need.REQUIRED)
        .filteredOn(field -> field.role() != Role.CURRENCY && field.rule().only().isEmpty())
        .allSatisfy(field -> assertThat(field.example()).as(field.name()).isNotEmpty());
  }

  @Test
  void aRequestThatIsReadTheUsualWayNeedsNoWordAboutIt() {
    Operation payout = Methods.installed().operation("cup-payout").orElseThrow();
    JsonObject request =
        JsonObject.empty().with("card.pan", "624000******1148").with("customer.id", "127");

    assertThat(PartyFields.of(payout).shortest(request)).isEqualTo(PartyFields.USUAL);
  }

  @Test
  void anAccountInAnotherPlaceIsReadThere() {
    PartyFields parties = new PartyFields(Map.of(Role.ACCOUNT, List.of("bank.iban")));
    JsonObject request =
        JsonObject.empty().with("bank.iban", "DE89370400440532013000").with("customer.id", "127");

    assertThat(parties.shortest(request)).isEqualTo(parties);
    assertThat(parties.text(Role.ACCOUNT, request)).contains("DE89370400440532013000");
    assertThat(parties.text(Role.CUSTOMER, request)).isEmpty();
  }
}
