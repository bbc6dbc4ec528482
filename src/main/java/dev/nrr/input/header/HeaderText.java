package dev.nrr.input.header;

import java.util.List;
import java.util.Locale;

/**
 * Headers as they are compared, without case, spaces and punctuation: with each other, and with the
 * synonyms of a field.
 */
public final class HeaderText {

  /** Words that only say which revenue is measured, and in which currency. */
  private static final String[] MEASURES =
      "mrr arr acv cmrr revenue recurring amount balance value total monthly annual period usd eur gbp inr cents"
          .split(" ");

  private HeaderText() {}

  /** Letters and digits in lower case; a per cent sign counts as a word of its own. */
  public static String normalised(String header) {
    StringBuilder name = new StringBuilder();
    String lower = header.toLowerCase(Locale.ROOT);
    int c;
    for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (c == '%') {
        name.append("percent");
      } else if (Character.isLetterOrDigit(c)) {
        name.appendCodePoint(c);
      }
    }
    return name.toString();
  }

  /** A header in lower case without spaces, hyphens and underscores. */
  static String joined(String header) {
    StringBuilder name = new StringBuilder();
    for (char c : header.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != ' ' && c != '_' && c != '-') {
        name.append(c);
      }
    }
    return name.toString();
  }

  /** A normalised header less the words that only say which revenue is measured. */
  static String withoutMeasure(String normalised) {
    String name = normalised;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String measure : MEASURES) {
        String shorter = withoutWord(name, measure);
        changed |= shorter.length() < name.length();
        name = shorter;
      }
    }
    return name;
  }

  private static String withoutWord(String name, String word) {
    if (name.length() <= word.length()) {
      return name;
    }
    if (name.endsWith(word)) {
      return name.substring(0, name.length() - word.length());
    }
    return name.startsWith(word) ? name.substring(word.length()) : name;
  }

  /** Whether a header is one of a field's. */
  public static boolean fits(FieldSpec spec, String header) {
    HeaderName name = HeaderName.of(header);
    return name.rank(spec, Synonyms.Round.LAST) >= 0
        || name.rank(spec, Synonyms.Round.CERTAIN) >= 0;
  }

  /**
   * How well a normalised header fits a field for certain: the place from 0 of the synonym it is,
   * or -1.
   *
   * @param bare the same without measures
   */
  static int rank(FieldSpec spec, String name, String bare) {
    List<String> certain = spec.synonyms().certain();
    int rank = certain.indexOf(name);
    return rank >= 0 || spec.kind() != FieldSpec.Kind.AMOUNT || bare.equals(name)
        ? rank
        : certain.indexOf(bare);
  }
}
