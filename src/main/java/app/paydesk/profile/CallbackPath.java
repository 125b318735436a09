package app.paydesk.profile;

import java.security.SecureRandom;

/** The path of a listener, which a stranger cannot guess. */
public final class CallbackPath {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;

  private CallbackPath() {}

  /** {@code /callback/} and 16 random letters and digits. */
  public static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder path = new StringBuilder("/callback/");
    for (int i = 0; i < LENGTH; i++) {
      path.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return path.toString();
  }
}
