package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.util.regex.Pattern;

/** An e-mail address by its outer shape: one name, one @, a domain with a dot; 254 characters. */
public record EmailRule() implements Rule {
  /** What a Chinese keyboard gives for a dot. */
  private static final char FULL_STOP = '\u3002';

  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@,;<>\"()\\[\\]]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
              + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String email = Texts.plain(value).replace(FULL_STOP, '.');
    return Texts.special(email)
        .or(() -> Texts.otherDigit(email))
        .or(() -> Texts.fault(email, LONGEST))
        .orElseGet(() -> shaped(email));
  }

  private static Verdict shaped(String email) {
    String name = email.substring(0, Math.max(0, email.indexOf('@')));
    boolean dots = name.startsWith(".") || name.endsWith(".") || name.contains("..");
    return SHAPE.matcher(email).matches() && name.length() <= LONGEST_NAME && !dots
        ? Texts.open(email)
        : Texts.wrong("email");
  }
}
