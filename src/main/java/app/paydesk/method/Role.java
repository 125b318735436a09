package app.paydesk.method;

/**
 * What a field stands for, wherever a method puts it. Whoever needs the payee of a request, or its
 * card number, asks for the role and never for a path.
 */
public enum Role {
  /** How much, in minor units. */
  AMOUNT(false),
  /** In which currency. */
  CURRENCY(false),
  /** The full card number. */
  CARD(true),
  /** The other end's account by any other name: a virtual address, an account number. */
  ACCOUNT(true),
  /** The bank of the account or card. */
  BANK(false),
  /** The other end's whole name in one field. */
  NAME(true),
  /** The given name, where a method asks for two parts. */
  GIVEN_NAME(true),
  /** The family name, where a method asks for two parts. */
  FAMILY_NAME(true),
  /** What we call the customer. */
  CUSTOMER(true),
  /** The number of a document of identity or tax. */
  DOCUMENT(false),
  /** The customer's telephone number. */
  PHONE(false),
  /** What the payment is for. */
  DESCRIPTION(false),
  /** Where the customer goes back to. */
  RETURN_PAGE(false),
  /** Nothing that anyone but the Gate asks for. */
  OTHER(false);

  private final boolean party;

  Role(boolean party) {
    this.party = party;
  }

  /** Whether it tells who the other end of a payment is. */
  public boolean party() {
    return party;
  }
}
