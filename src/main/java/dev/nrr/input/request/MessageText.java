package dev.nrr.input.request;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Small pieces of messages. */
public final class MessageText {

  private static final int LONGEST = 60;
  private static final int MOST_LISTED = 20;
  private static final int LONGEST_WORD = 40;

  private MessageText() {}

  /** {@code 1 row}, {@code 2 rows}. */
  public static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A text as messages quote it, cut where it is long. */
  public static String quoted(String text) {
    return "'" + cut(text) + "'";
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text;
  }

  /** Texts as messages list them: the first of them, each cut where it is long. */
  public static String list(List<String> texts) {
    StringJoiner list = new StringJoiner(", ");
    for (String text : texts.subList(0, Math.min(MOST_LISTED, texts.size()))) {
      list.add(cut(text));
    }
    int more = texts.size() - MOST_LISTED;
    return more > 0 ? list + " and " + more + " more" : list.toString();
  }

  /**
   * The same as {@link #distance} where two letters changed round count as one.
   *
   * @return 0 or more
   */
  public static int misspellings(String one, String other) {
    int distance = distance(one, other);
    if (distance == 2 && one.length() == other.length()) {
      for (int i = 1; i < one.length(); i++) {
        String turned =
            one.substring(0, i - 1) + one.charAt(i) + one.charAt(i - 1) + one.substring(i + 1);
        if (turned.equals(other)) {
          return 1;
        }
      }
    }
    return distance;
  }

  /**
   * The text that is nearly another, at most a third of its letters away; null if none is, or it is
   * too long to be a word somebody meant.
   */
  public static @Nullable String nearest(String text, Iterable<String> others) {
    String nearest = null;
    int least = text.length() > LONGEST_WORD ? 0 : Math.min(3, text.length() / 3) + 1;
    for (String other : others) {
      if (Math.abs(other.length() - text.length()) < least) {
        int distance = misspellings(text, other);
        if (distance < least) {
          nearest = other;
          least = distance;
        }
      }
    }
    return nearest;
  }

  /** {@code , did you mean 'mrr'?}, or nothing where no text is near. */
  public static String didYouMean(String text, Iterable<String> others) {
    String near = nearest(text, others);
    return near == null ? "" : ", did you mean " + quoted(near) + "?";
  }

  /** How many letters must be added, left out or replaced to make one word the other; 0 or more. */
  public static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
      }
    }
    return row[other.length()];
  }
}
