package dev.nrr.input.header;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they are compared: in lower case, without accents, spaces, hyphens, underscores and full
 * stops. Example: {@code Past_Due} and {@code past-due} are both {@code pastdue}, {@code Gekündigt}
 * is {@code gekundigt}.
 */
public final class FoldedText {

  private FoldedText() {}

  /** The text as it is compared; the same text where nothing is to be changed. */
  public static String of(String text) {
    String plain = isAscii(text) ? text : withoutAccents(text);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!isIgnored(c)) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      }
    }
    return folded.toString();
  }

  /** The text in lower case without accents, spaces and punctuation left as they are. */
  public static String withoutAccents(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        append(plain, c);
      }
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, char c) {
    switch (c) {
      case 'ß' -> plain.append("ss");
      case 'ł' -> plain.append('l');
      case 'ø' -> plain.append('o');
      case 'æ' -> plain.append("ae");
      default -> plain.append(c);
    }
  }

  private static boolean isIgnored(char c) {
    return c == ' ' || c == '_' || c == '-' || c == '.' || c == '\u00a0' || c == '\t';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
