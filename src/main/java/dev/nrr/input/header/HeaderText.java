package dev.nrr.input.header;

import dev.nrr.input.request.MessageText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Headers as they are compared, without case, spaces and punctuation: with each other, and with the
 * synonyms of a field.
 */
public final class HeaderText {

  /** Words that only say which revenue is measured, and in which currency. */
  private static final String[] MEASURES =
      "mrr arr acv cmrr revenue recurring amount balance value total monthly annual period usd eur gbp inr"
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
    return rank(spec, normalised(header)) >= 0;
  }

  /** How well a normalised header fits a field: the place from 0 of the synonym it is, or -1. */
  static int rank(FieldSpec spec, String name) {
    int rank = spec.synonyms().indexOf(name);
    return rank >= 0 || spec.kind() != FieldSpec.Kind.AMOUNT
        ? rank
        : spec.synonyms().indexOf(withoutMeasure(name));
  }

  /** A header that no synonym matches but one nearly does: a spelling mistake, most likely. */
  public static Optional<String> nearMiss(FieldSpec spec, List<String> headers) {
    if (headers.stream().anyMatch(header -> fits(spec, header))) {
      return Optional.empty();
    }
    return headers.stream().filter(header -> isNear(spec, header)).findFirst();
  }

  private static boolean isNear(FieldSpec spec, String header) {
    String name = withoutMeasure(normalised(header));
    return name.length() >= 4
        && spec.synonyms().stream()
            .anyMatch(synonym -> synonym.length() >= 4 && MessageText.distance(name, synonym) <= 2);
  }
}
