package dev.nrr.input.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Headers as they are compared: without case, spaces and punctuation. */
public final class HeaderText {

  private static final List<String> MEASURES =
      List.of(
          "mrr",
          "arr",
          "acv",
          "cmrr",
          "revenue",
          "recurring",
          "amount",
          "balance",
          "value",
          "total",
          "monthly",
          "annual",
          "period",
          "usd",
          "eur",
          "gbp",
          "inr");

  private HeaderText() {}

  /** Letters and digits in lower case; a per cent sign counts as a word of its own. */
  public static String normalised(String header) {
    StringBuilder name = new StringBuilder();
    header
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == '%') {
                name.append("percent");
              } else if (Character.isLetterOrDigit(c)) {
                name.appendCodePoint(c);
              }
            });
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

  /** A header that no synonym matches but one nearly does: a spelling mistake, most likely. */
  public static Optional<String> nearMiss(FieldSpec spec, List<String> headers) {
    if (headers.stream().anyMatch(header -> spec.rank(header) >= 0)) {
      return Optional.empty();
    }
    return headers.stream().filter(header -> isNear(spec, header)).findFirst();
  }

  private static boolean isNear(FieldSpec spec, String header) {
    String name = withoutMeasure(normalised(header));
    return name.length() >= 4
        && spec.synonyms().stream()
            .anyMatch(synonym -> synonym.length() >= 4 && distance(name, synonym) <= 2);
  }

  /** How many letters must change to make one word the other. */
  static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
