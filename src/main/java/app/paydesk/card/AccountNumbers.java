package app.paydesk.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that have the length of a card number and prove by their own check to be another. */
final class AccountNumbers {
  private static final Pattern IBAN =
      Pattern.compile("[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])");
  private static final int LONGEST_IBAN = 64;
  private static final String[] COUNTRIES = Locale.getISOCountries();
  private static final int RESIDENT_ID = 18;

  private AccountNumbers() {}

  /** Whether what stands from one place up to another belongs to a bank account number (IBAN). */
  static boolean iban(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ofIban(text.charAt(i))) {
        return false;
      }
    }
    // Looks back no further than one can reach: a text may hold thousands of numbers.
    int first = Math.max(0, to - LONGEST_IBAN);
    for (int start = from;
        start >= first && (start == from || ofIban(text.charAt(start)));
        start--) {
      if (begins(text, start) && reaches(text, start, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofIban(char c) {
    return c == ' ' || capital(c) || (c >= '0' && c <= '9');
  }

  private static boolean capital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean begins(String text, int start) {
    return capital(text.charAt(start))
        && (start == 0 || text.charAt(start - 1) == ' ' || !ofIban(text.charAt(start - 1)));
  }

  private static boolean reaches(String text, int start, int to) {
    Matcher iban = IBAN.matcher(text);
    iban.region(start, Math.min(text.length(), start + LONGEST_IBAN)).useTransparentBounds(true);
    return iban.lookingAt() && to <= iban.end() && checks(iban.group().replace(" ", ""));
  }

  private static boolean checks(String iban) {
    if (Arrays.binarySearch(COUNTRIES, iban.substring(0, 2)) < 0) {
      return false;
    }
    int rest = 0;
    String turned = iban.substring(4) + iban.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  /** Whether digits are a Chinese resident ID: its date and its check character (GB 11643). */
  static boolean residentId(DigitGroups digits, int first, int count) {
    if (count != RESIDENT_ID) {
      return false;
    }
    int year = number(digits, first + 6, 4);
    int month = number(digits, first + 10, 2);
    int day = number(digits, first + 12, 2);
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < RESIDENT_ID - 1; i++) {
      sum = (sum + digits.digit(first + i)) * 2 % 11;
    }
    return digits.digit(first + RESIDENT_ID - 1) == (12 - sum) % 11;
  }

  /** Whether the words before a number call it a bank's reference (RRN, UTR). */
  static boolean reference(String text, int from) {
    String before = text.substring(Math.max(0, from - 12), from).toUpperCase(Locale.ROOT);
    return before.contains("RRN") || before.contains("UTR");
  }

  private static int number(DigitGroups digits, int first, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + digits.digit(first + i);
    }
    return value;
  }
}
