package app.paydesk.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers that have the length of a card number and prove by their own check to be another. */
final class AccountNumbers {
  private static final int LONGEST_IBAN = 64;

  /** How long IBANs are by country, of the registry of ISO 13616. */
  private static final Map<String, Integer> LENGTHS =
      Arrays.stream(
              ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24"
                   + " DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18"
                   + " GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32"
                   + " LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18"
                   + " NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19"
                   + " SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
                  .split(" ", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

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
    return c == ' ' || letter(c) || (c >= '0' && c <= '9');
  }

  private static boolean letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean begins(String text, int start) {
    return letter(text.charAt(start))
        && (start == 0 || text.charAt(start - 1) == ' ' || !ofIban(text.charAt(start - 1)));
  }

  private static boolean reaches(String text, int start, int to) {
    int length = start + 2 > text.length() ? 0 : length(text.substring(start, start + 2));
    StringBuilder iban = new StringBuilder(length);
    int at = start;
    while (iban.length() < length && at < text.length() && ofIban(text.charAt(at))) {
      if (text.charAt(at) != ' ') {
        iban.append(text.charAt(at));
      } else if (text.charAt(at - 1) == ' ') {
        return false;
      }
      at++;
    }
    boolean ends = at == text.length() || text.charAt(at) == ' ' || !ofIban(text.charAt(at));
    return length > 0
        && iban.length() == length
        && ends
        && to <= at
        && checks(iban.toString().toUpperCase(Locale.ROOT));
  }

  private static int length(String country) {
    return LENGTHS.getOrDefault(country.toUpperCase(Locale.ROOT), 0);
  }

  private static boolean checks(String iban) {
    if (!Character.isDigit(iban.charAt(2)) || !Character.isDigit(iban.charAt(3))) {
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
