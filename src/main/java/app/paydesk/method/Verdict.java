package app.paydesk.method;

import app.paydesk.words.Message;

/** The judgement of one value. */
public sealed interface Verdict {

  /**
   * Nothing to say.
   *
   * @param value the value as it will be sent: trimmed, folded
   */
  record Fine(String value) implements Verdict {}

  /**
   * Sent only with a reason.
   *
   * @param value the value as it will be sent
   * @param rule the rule in a word
   * @param message one sentence: what is odd and what would be usual
   */
  record Warning(String value, String rule, Message message) implements Verdict {}

  /**
   * Never sent.
   *
   * @param rule the rule in a word
   * @param message one sentence: what is wrong and what would be right
   */
  record Wrong(String rule, Message message) implements Verdict {}

  /** Never sent: the field has to be filled in and is empty. */
  record Missing() implements Verdict {}
}
