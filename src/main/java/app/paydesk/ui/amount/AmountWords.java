package app.paydesk.ui.amount;

import app.paydesk.money.Money;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An amount in words, so that a slip of the finger is seen before it is sent. */
public final class AmountWords {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final List<Scale> WESTERN =
      List.of(
          new Scale(1_000_000_000_000_000L, "quadrillion"),
          new Scale(1_000_000_000_000L, "trillion"),
          new Scale(1_000_000_000L, "billion"),
          new Scale(1_000_000L, "million"),
          new Scale(1_000L, "thousand"));
  private static final List<Scale> INDIAN =
      List.of(
          new Scale(10_000_000L, "crore"),
          new Scale(100_000L, "lakh"),
          new Scale(1_000L, "thousand"));
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

  private record Scale(long size, String name) {}

  private AmountWords() {}

  /** The amount in the language of {@code words}; not negative. */
  public static String of(Money money, Words words) {
    return words.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
        ? chinese(money, words)
        : english(money, words);
  }

  private static String english(Money money, Words words) {
    long unit = unit(money);
    long major = money.minor() / unit;
    long rest = money.minor() % unit;
    List<Scale> scales = money.currency().code().equals("INR") ? INDIAN : WESTERN;
    String text = number(major, scales) + " " + name(words, money, "major", major);
    if (rest > 0) {
      text += " and " + number(rest, scales) + " " + name(words, money, "minor", rest);
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String number(long value, List<Scale> scales) {
    List<String> parts = new ArrayList<>();
    long rest = value;
    for (Scale scale : scales) {
      if (rest >= scale.size()) {
        parts.add(number(rest / scale.size(), scales) + " " + scale.name());
        rest %= scale.size();
      }
    }
    if (rest > 0 || parts.isEmpty()) {
      parts.add(belowThousand((int) rest));
    }
    return String.join(" ", parts);
  }

  private static String belowThousand(int value) {
    if (value < 20) {
      return SMALL[value];
    }
    if (value < 100) {
      return TENS[value / 10] + (value % 10 == 0 ? "" : "-" + SMALL[value % 10]);
    }
    String hundreds = SMALL[value / 100] + " hundred";
    return value % 100 == 0 ? hundreds : hundreds + " " + belowThousand(value % 100);
  }

  private static String chinese(Money money, Words words) {
    long unit = unit(money);
    long major = money.minor() / unit;
    int rest = Math.toIntExact(money.minor() % unit);
    StringBuilder text = new StringBuilder(name(words, money, "before", 0));
    if (major > 0 || rest == 0) {
      text.append(chineseNumber(major)).append(name(words, money, "major", major));
    }
    if (rest == 0) {
      return text.append('整').toString();
    }
    if (unit != 100) {
      return text.append(chineseNumber(rest)).append(name(words, money, "minor", rest)).toString();
    }
    if (rest >= 10) {
      text.append(DIGITS.charAt(rest / 10)).append('角');
    } else if (major > 0) {
      text.append('零');
    }
    return rest % 10 == 0
        ? text.append('整').toString()
        : text.append(DIGITS.charAt(rest % 10)).append('分').toString();
  }

  private static String chineseNumber(long value) {
    if (value == 0) {
      return "零";
    }
    StringBuilder text = new StringBuilder();
    boolean zeroes = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int four = (int) (value / pow10(group * 4) % 10_000);
      if (four == 0) {
        zeroes = !text.isEmpty();
        continue;
      }
      if (!text.isEmpty() && (zeroes || four < 1000)) {
        text.append('零');
      }
      text.append(fourDigits(four)).append(GROUPS[group]);
      zeroes = false;
    }
    return text.toString();
  }

  private static String fourDigits(int value) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int place = 3; place >= 0; place--) {
      int digit = (int) (value / pow10(place) % 10);
      if (digit == 0) {
        zero = !text.isEmpty();
        continue;
      }
      if (zero) {
        text.append('零');
      }
      text.append(DIGITS.charAt(digit)).append(PLACES[place]);
      zero = false;
    }
    return text.toString();
  }

  /** The name of a unit, as it is said of so many. */
  private static String name(Words words, Money money, String part, long count) {
    String code = money.currency().code();
    String key = "amount." + code + "." + part;
    return words.say(words.find(key).isPresent() ? key : "amount.other." + part, code, count);
  }

  private static long unit(Money money) {
    return pow10(money.currency().exponent());
  }

  private static long pow10(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power = Math.multiplyExact(power, 10);
    }
    return power;
  }
}
