package app.paydesk.payment;

/**
 * Tells one card number from another without telling the number: a keyed hash (HMAC-SHA-256), of
 * use only beside the key it was made with. A pseudonym, not anonymous: whoever has the key can try
 * numbers out. It is kept with the payment and never shown or exported.
 *
 * @param key which key made it: eight hexadecimal digits that tell nothing of the key
 * @param hash 64 hexadecimal digits
 */
public record CardTag(String key, String hash) {

  /**
   * @throws IllegalArgumentException if a part has another form
   */
  public CardTag {
    if (!key.matches("[0-9a-f]{8}") || !hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a card tag");
    }
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if it is no tag
   */
  public static CardTag parse(String text) {
    int dash = text.indexOf('-');
    return new CardTag(text.substring(0, Math.max(0, dash)), text.substring(dash + 1));
  }

  /** Its form in the history. */
  public String text() {
    return key + "-" + hash;
  }

  /** Nothing of the hash, so that no log has it by accident. */
  @Override
  public String toString() {
    return "card tag of key " + key;
  }
}
