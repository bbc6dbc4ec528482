package dev.nrr.input.request;

import org.jspecify.annotations.Nullable;

/** Small pieces of messages. */
public final class MessageText {

  private MessageText() {}

  /** {@code 1 row}, {@code 2 rows}. */
  public static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A text as messages quote it, cut where it is long. */
  public static String quoted(String text) {
    return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
  }

  /** The text that is nearly another, at most a third of its letters away; null if none is. */
  public static @Nullable String nearest(String text, Iterable<String> others) {
    String nearest = null;
    int least = Math.min(3, text.length() / 3) + 1;
    for (String other : others) {
      if (Math.abs(other.length() - text.length()) < least) {
        int distance = distance(text, other);
        if (distance < least) {
          nearest = other;
          least = distance;
        }
      }
    }
    return nearest;
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
