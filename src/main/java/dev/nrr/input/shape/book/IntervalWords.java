package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.survey.Cadence;
import dev.nrr.input.survey.CadenceWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of an interval column, and of the column of how many of it, say. */
final class IntervalWords {

  /** Bare numbers that are months under any header; others only under one that says months. */
  private static final Set<String> MONTHS = Set.of("1", "3", "6", "12", "24", "36", "60");

  private final boolean isOfMonths;

  IntervalWords(HeaderMatch match) {
    this.isOfMonths = HeaderText.normalised(match.header(Field.INTERVAL)).contains("month");
  }

  /** The cadence of a word; null if it has none that is known. */
  @Nullable Cadence cadence(String text) {
    Cadence found = CadenceWords.find(text);
    boolean months = found == null && (isOfMonths || MONTHS.contains(text));
    return months ? CadenceWords.findMonths(text) : found;
  }

  /** How many of its interval an amount is for; 0 where that cannot be told. */
  static int count(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
  }

  /** What is wrong with the word of a cadence that does not recur. */
  static String problem(String text, @Nullable Cadence cadence) {
    String quoted = MessageText.quoted(text);
    return cadence == null
        ? "unknown interval "
            + quoted
            + ", expected one such as month, quarter, year, week, day or 3 months"
        : "the interval "
            + quoted
            + " has two meanings, expected one with one meaning such as semiannual, 2 years,"
            + " 2 months or 2 weeks";
  }

  /** What is wrong with a count that cannot be told. */
  static String countProblem(String text) {
    return "interval-count is no whole number above 0: " + MessageText.quoted(text);
  }
}
