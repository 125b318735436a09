package app.paydesk.gate.message;

import app.paydesk.gate.signing.SignatureCheck;
import java.util.List;

/** What the Gate says when asked for a payment. */
public sealed interface StatusReply {

  /**
   * The payment as the Gate has it, over a valid signature.
   *
   * @param messages one for each operation, each as a callback would tell it; a single one without
   *     operation where the payment has none
   * @param check the signature, always valid
   */
  record Known(List<CallbackMessage> messages, SignatureCheck check) implements StatusReply {
    public Known {
      messages = List.copyOf(messages);
    }
  }

  /**
   * The Gate has no such payment (3061), or not its details yet (3062). Not a status of a payment.
   *
   * @param code 3061 or 3062
   */
  record NotKnown(String code, String message) implements StatusReply {}

  /**
   * No answer, or none that can be trusted.
   *
   * @param detail what came instead, in technical words
   */
  record Unclear(String detail) implements StatusReply {}
}
