package app.paydesk.method;

import java.util.List;
import java.util.Optional;

/**
 * A payment method and what can be done with it. One sub-package a method; it is found through
 * {@link java.util.ServiceLoader}, and its words stand in the bundle {@code messages/KEY}.
 */
public interface PaymentMethod {

  /** Short lower-case key, such as {@code cup}. */
  String key();

  /** Its operations in the order in which a clerk should see them. */
  List<Operation> operations();

  /** Its Payment Page link; empty where it has none. */
  default Optional<Operation> link() {
    return Optional.empty();
  }
}
