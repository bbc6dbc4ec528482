package dev.nrr.input.request;

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
}
