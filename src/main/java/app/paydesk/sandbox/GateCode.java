package app.paydesk.sandbox;

import java.util.Arrays;

/** The response codes that the sandbox gives, with the Gate's own words. */
enum GateCode {
  SUCCESS("0", "Success"),
  ACCESS_DENIED("303", "Access denied"),
  INTERNAL_ERROR("501", "Internal error"),
  AUTO_DECLINE("603", "Auto decline"),
  MALFORMED("702", "Malformed request"),
  INVALID_JSON("2003", "Invalid JSON string"),
  FIELD_MISSING("2004", "Required field not provided"),
  PROJECT_NOT_FOUND("2442", "Project ID not found"),
  UNKNOWN_METHOD("2541", "Unknown Payment Method"),
  ABOVE_LIMIT("2642", "Operation amount is greater than limit"),
  INVALID_PAYMENT_ID("3024", "Invalid Payment ID"),
  PAYMENT_EXISTS("3041", "Payment ID already exists"),
  STATUS_FORBIDS("3060", "Current payment or operation status does not allow this action"),
  NOT_FOUND("3061", "Transaction not found"),
  INVALID_CURRENCY("3121", "Invalid currency"),
  REFUND_EXISTS("3230", "The operation with such merchant_refund_id already exists"),
  INVALID_SIGNATURE("3261", "Invalid signature"),
  EMPTY_SIGNATURE("3262", "Empty signature"),
  REFUND_TOO_LARGE("3283", "Refund amount more than init amount"),
  REFUND_CURRENCY("3284", "Refund currency mismatched or empty"),
  AMOUNT_MISSING("3286", "The property amount is required"),
  CURRENCY_MISSING("3287", "The property currency is required"),
  BELOW_LIMIT("3358", "Operation amount is less than limit"),
  GENERAL_DECLINE("20000", "General decline"),
  PROVIDER_DECLINE("20100", "Declined by provider"),
  INSUFFICIENT_FUNDS("20105", "Insufficient funds on customer account"),
  ACCOUNT_GONE("20106", "Customer account is no longer available"),
  OWNER_CANCELLED("20301", "Account owner cancelled operation"),
  ACQUIRER_SETTINGS("20503", "Incorrect acquirer settings");

  private final String code;
  private final String message;

  GateCode(String code, String message) {
    this.code = code;
    this.message = message;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }

  /**
   * @throws IllegalArgumentException if the sandbox never gives that code
   */
  static GateCode of(String code) {
    return Arrays.stream(values())
        .filter(c -> c.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no response code " + code));
  }
}
