package app.paydesk.callback.relay;

import app.paydesk.words.Message;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says why a channel was lost, or could not be opened. */
final class RelayFault {
  static final Message CLOSED = Message.of("relay.why.closed");

  private static final int REDIRECT = 3;

  private RelayFault() {}

  static Message of(@Nullable Throwable cause, @Nullable Response response) {
    if (response != null && !response.isSuccessful()) {
      return status(response.code());
    }
    if (response != null && !stream(response)) {
      return Message.of(
          "relay.why.no-stream", Optional.ofNullable(response.header("Content-Type")).orElse("–"));
    }
    return switch (cause) {
      case null -> CLOSED;
      case SseLimit.TooLargeException _ -> Message.of("relay.why.large");
      case SSLException _ -> Message.of("relay.why.tls");
      case UnknownHostException _ -> Message.of("relay.why.host");
      case InterruptedIOException _ -> Message.of("relay.why.silent");
      default -> response == null ? Message.of("relay.why.unreachable") : CLOSED;
    };
  }

  private static Message status(int code) {
    String status = Integer.toString(code);
    if (code / 100 == REDIRECT) {
      return Message.of("relay.why.redirect", status);
    }
    return Message.of(
        switch (code) {
          case 403 -> "relay.why.forbidden";
          case 404 -> "relay.why.no-channel";
          default -> "relay.why.status";
        },
        status);
  }

  private static boolean stream(Response response) {
    return Optional.ofNullable(response.header("Content-Type"))
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }
}
