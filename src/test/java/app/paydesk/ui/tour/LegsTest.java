package app.paydesk.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.sepa.Sepa;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tour leaves no operation out, and no decline that a method document shows. */
class LegsTest {
  private static final Map<String, Set<String>> DOCUMENTED =
      Map.of(
          "cup-payout", Set.of("0", "20106"),
          "cup-purchase", Set.of("0", "20105"),
          "upi-purchase-document", Set.of("0", "603"),
          "upi-purchase-vpa", Set.of("0", "603"),
          "cup-link", Set.of("0", "20105"),
          "upi-link", Set.of("0", "603"),
          "upi-refund", Set.of("0", "20503"),
          "upi-payout", Set.of("0", "20000"));

  private final Methods methods = Sepa.installed();

  @Test
  void everyOperationIsMade() {
    assertThat(Legs.all(methods))
        .extracting(Leg::operation)
        .containsAll(methods.forms().stream().map(Operation::key).toList());
  }

  @Test
  void everyDocumentedEndIsReached() {
    Map<String, Set<String>> reached =
        Legs.all(methods).stream()
            .collect(
                Collectors.groupingBy(
                    Leg::operation,
                    Collectors.mapping(leg -> leg.end().code(), Collectors.toSet())));
    DOCUMENTED.forEach((operation, codes) -> assertThat(reached.get(operation)).containsAll(codes));
  }

  @Test
  void refundsFollowThePaymentThatTheyGiveBack() {
    List<String> names = Legs.all(methods).stream().map(Leg::name).toList();
    assertThat(names).doesNotHaveDuplicates();
    for (Leg leg : Legs.all(methods)) {
      leg.refunds()
          .ifPresent(
              of -> assertThat(names.indexOf(of)).isBetween(0, names.indexOf(leg.name()) - 1));
    }
  }
}
