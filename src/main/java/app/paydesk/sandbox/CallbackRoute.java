package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the callbacks of one payment go, as far as its request said so ({@code
 * general.merchant_callback_url} and its kin). The sandbox posts to this computer only: another
 * address is passed over.
 *
 * @param off {@code callback.force_disable}: no callback is sent
 */
record CallbackRoute(
    Optional<String> usual, Optional<String> success, Optional<String> decline, boolean off) {
  static final CallbackRoute PROJECT =
      new CallbackRoute(Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");
  private static final String GENERAL = "general.merchant_";

  static CallbackRoute of(JsonObject request) {
    return new CallbackRoute(
        request.text(GENERAL + "callback_url"),
        request.text(GENERAL + "success_callback_url"),
        request.text(GENERAL + "decline_callback_url"),
        request
            .text("callback.force_disable")
            .filter(t -> t.equals("true") || t.equals("1"))
            .isPresent());
  }

  /** How many characters its addresses take. */
  long text() {
    return Stream.of(usual, success, decline)
        .flatMap(Optional::stream)
        .mapToLong(String::length)
        .sum();
  }

  CallbackRoute disabled() {
    return new CallbackRoute(usual, success, decline, true);
  }

  /** The payment's own address for an operation of that status; empty for the project's. */
  Optional<URI> at(String status) {
    Optional<String> own =
        switch (status) {
          case SandboxOperation.SUCCESS -> success.or(() -> usual);
          case SandboxOperation.DECLINE -> decline.or(() -> usual);
          default -> usual;
        };
    return own.flatMap(CallbackRoute::onThisComputer);
  }

  private static Optional<URI> onThisComputer(String address) {
    try {
      URI uri = URI.create(address);
      boolean here =
          uri.getHost() != null && "http".equals(uri.getScheme()) && HERE.contains(uri.getHost());
      return here ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
