package dev.nrr.input.request;

import dev.nrr.core.date.PeriodDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a book at which its figures may not be what they seem. Nothing is wrong with the book;
 * whoever takes a window of it has to know.
 *
 * @param about what it takes for the doubt to matter
 * @param dates the indexes of the doubtful dates
 * @param message what was seen, and why it matters, in words
 * @param ways what may be meant, the likeliest first
 */
public record DateDoubt(About about, BitSet dates, String message, List<Way> ways) {

  /** When a doubt matters. */
  public enum About {
    /** Where nobody said at which date the window ends. */
    DEFAULT_END,
    /** Where a figure of the window is of a doubtful date. */
    DATES
  }

  /**
   * One way to understand the data.
   *
   * @param end the date at which a window ends then; null where any will do
   * @param arguments further options that say so
   * @param meaning in words
   */
  public record Way(@Nullable PeriodDate end, List<String> arguments, String meaning) {

    public Way {
      arguments = List.copyOf(arguments);
    }
  }

  public DateDoubt {
    ways = List.copyOf(ways);
  }
}
