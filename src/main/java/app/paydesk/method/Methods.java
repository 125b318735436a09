package app.paydesk.method;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The methods that Paydesk knows. */
public final class Methods {
  private final List<PaymentMethod> methods;

  public Methods(List<PaymentMethod> methods) {
    this.methods = List.copyOf(methods);
  }

  /** All methods on the class path. */
  public static Methods installed() {
    return new Methods(
        ServiceLoader.load(PaymentMethod.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** The methods. */
  public List<PaymentMethod> all() {
    return methods;
  }

  /** All operations of all methods. */
  public List<Operation> operations() {
    return methods.stream().flatMap(m -> m.operations().stream()).toList();
  }

  /** The operation under a key such as {@code cup-payout}. */
  public Optional<Operation> operation(String key) {
    return operations().stream().filter(o -> o.key().equals(key)).findFirst();
  }

  /** All that a form can be filled in for: the operations of each method, then its link. */
  public List<Operation> forms() {
    return methods.stream()
        .flatMap(m -> Stream.concat(m.operations().stream(), m.link().stream()))
        .toList();
  }

  /** The operation or link under a key such as {@code cup-link}. */
  public Optional<Operation> form(String key) {
    return forms().stream().filter(o -> o.key().equals(key)).findFirst();
  }

  /** What gives back the money of a purchase or link: a refund of its own method. */
  public Optional<Operation> refundOf(Operation purchase) {
    return purchase.kind() == Operation.Kind.PURCHASE
        ? operations().stream()
            .filter(o -> o.kind() == Operation.Kind.REFUND)
            .filter(o -> o.method().equals(purchase.method()))
            .findFirst()
        : Optional.empty();
  }

  /** The bundles with what Paydesk and its methods say, for {@code Words}. */
  public List<String> bundles() {
    return Stream.concat(
            Stream.of(
                "paydesk",
                "payment",
                "radar",
                "attention",
                "rules",
                "ui",
                "profiles",
                "backup",
                "terms",
                "callbacks",
                "listener",
                "receiving",
                "sandbox",
                "newpayment",
                "links",
                "banks",
                "batch",
                "batches",
                "batchscreen"),
            methods.stream().map(PaymentMethod::key))
        .toList();
  }
}
