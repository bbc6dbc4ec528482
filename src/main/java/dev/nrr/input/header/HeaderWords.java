package dev.nrr.input.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a header, in lower case without accents. Words end at spaces, underscores, hyphens,
 * brackets, other punctuation, and where a capital begins a new one. Example: {@code
 * planAmount(USD)} is plan, amount, usd. A per cent sign is the word {@code percent}, a number sign
 * the word {@code number}. Words are compared whole: {@code Vendor} has no {@code end}.
 */
public final class HeaderWords {

  private final List<String> words;

  private HeaderWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** The words of a header. */
  public static HeaderWords of(String header) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= header.length(); i++) {
      char c = i < header.length() ? header.charAt(i) : ' ';
      boolean part =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (start >= 0 && (!part || beginsWord(header, start, i))) {
        words.add(FoldedText.withoutAccents(header.substring(start, i)));
        start = -1;
      }
      if (part && start < 0) {
        start = i;
      } else if (c == '%') {
        words.add("percent");
      } else if (c == '#') {
        words.add("number");
      }
    }
    return new HeaderWords(words);
  }

  /** Whether a capital at this place begins a word: after a small letter, or before one. */
  private static boolean beginsWord(String header, int start, int at) {
    char c = header.charAt(at);
    if (at == start || !Character.isUpperCase(c)) {
      return false;
    }
    boolean afterSmall = Character.isLowerCase(header.charAt(at - 1));
    boolean beforeSmall =
        at + 1 < header.length()
            && Character.isLowerCase(header.charAt(at + 1))
            && Character.isUpperCase(header.charAt(at - 1))
            && at + 2 < header.length() // IDs, ARRs: the plural of an abbreviation
            && Character.isLowerCase(header.charAt(at + 2));
    return afterSmall || beforeSmall;
  }

  /** The words, in their order. */
  public List<String> list() {
    return words;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether one of the words is among these. */
  public boolean hasAny(Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(String word) {
    return words.contains(word);
  }

  /** The words together: {@code unitprice}. */
  public String joined() {
    return String.join("", words);
  }
}
