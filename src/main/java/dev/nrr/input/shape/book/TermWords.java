package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowHandler.Fault;
import dev.nrr.input.survey.Cadence;
import dev.nrr.input.survey.CadenceWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a subscription's start, end and duration say by themselves, and their faults.
 */
final class TermWords {

  private static final String NEVER_PAID =
      "a subscription that ends before it starts was never paid";

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");

  /** In place of a day: no words at all, or words that are no ISO date by themselves. */
  private static final long BLANK = Long.MIN_VALUE;

  private static final long NO_DAY = Long.MAX_VALUE;

  private final InputRequest request;
  private final Problems problems;
  private final DateCodes dates;
  private final boolean perTerm;
  private final TextDictionary durations = new TextDictionary();
  private int[] monthsOf = new int[8];

  /** By the words of a date, its day; {@link #BLANK} or {@link #NO_DAY}. */
  private long[] isoDays = new long[64];

  private int isoKnown;

  /**
   * Words of one part of an input.
   *
   * @param perTerm whether amounts are for all the time from a start to an end
   */
  TermWords(InputRequest request, Problems problems, DateCodes dates, boolean perTerm) {
    this.request = request;
    this.problems = problems;
    this.dates = dates;
    this.perTerm = perTerm;
  }

  /** What is wrong with the dates of a row, as far as they can be told before all are known. */
  @Nullable Fault fault(Row row) {
    boolean changes = row.has(SubscriptionsShape.CHANGED);
    if (changes
        && row.text(SubscriptionsShape.CHANGED).isEmpty()
            != row.text(SubscriptionsShape.CHANGED_AMOUNT).isEmpty()) {
      return new Fault(
          SubscriptionsShape.CHANGED,
          "changed and changed-amount are not both given or both blank");
    }
    if (months(row) < 0) {
      return new Fault(
          SubscriptionsShape.DURATION,
          "duration is no number of months: "
              + MessageText.quoted(row.text(SubscriptionsShape.DURATION)));
    }
    long end = isoDay(row, SubscriptionsShape.END);
    if (perTerm && end == BLANK && months(row) == 0) {
      return new Fault(
          SubscriptionsShape.END, "no end, and the amount is that of all the time until then");
    }
    long start = isoDay(row, SubscriptionsShape.START);
    return isBackwards(start, end) ? backwards(row, start) : null;
  }

  private boolean isBackwards(long start, long end) {
    return end != BLANK
        && end != NO_DAY
        && start != BLANK
        && start != NO_DAY
        && (request.dates().endInclusive() ? end + 1 : end) < start;
  }

  private Fault backwards(Row row, long start) {
    return new Fault(-1, before(row.text(BookRowCollector.CUSTOMER), LocalDate.ofEpochDay(start)));
  }

  /**
   * The same of a row of a batch that has no more than a start and an end, by the numbers of their
   * words.
   */
  @Nullable Fault fault(RowBatch batch, int index, int start, int end) {
    long day = isoDayOf(start);
    return isBackwards(day, isoDayOf(end)) ? backwards(batch.row(index), day) : null;
  }

  /** Whether a row has no words for its end. */
  boolean isEndBlank(Row row) {
    return isoDay(row, SubscriptionsShape.END) == BLANK;
  }

  /** The months of a row's duration; 0 where it has none, below 0 where it cannot be read. */
  int months(Row row) {
    if (!row.has(SubscriptionsShape.DURATION)) {
      return 0;
    }
    int before = durations.size();
    int code = row.intern(SubscriptionsShape.DURATION, durations);
    if (code == before) {
      monthsOf = code < monthsOf.length ? monthsOf : Arrays.copyOf(monthsOf, code * 2);
      monthsOf[code] = months(durations.text(code));
    }
    return monthsOf[code];
  }

  private static int months(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    Cadence found = CadenceWords.findMonths(text);
    found = found == null ? CadenceWords.find(text) : found;
    return found != null && found.unit() == Cadence.Unit.MONTHS ? found.count() : -1;
  }

  private long isoDay(Row row, int slot) {
    return isoDayOf(dates.text(row, slot));
  }

  private long isoDayOf(int text) {
    if (text >= isoDays.length) {
      isoDays = Arrays.copyOf(isoDays, text * 2);
    }
    while (isoKnown <= text) { // other columns have words in between
      isoDays[isoKnown] = isoDay(dates.words(isoKnown));
      isoKnown++;
    }
    return isoDays[text];
  }

  private long isoDay(String text) {
    if (text.isEmpty()) {
      return BLANK;
    }
    if (request.columns().dateFormat() != null || !ISO.matcher(text).matches()) {
      return NO_DAY;
    }
    try {
      return LocalDate.parse(text.substring(0, 10)).toEpochDay();
    } catch (DateTimeException none) {
      return NO_DAY; // told where all dates are decided
    }
  }

  /** Says that a customer's row ends before it starts, and suggests to leave such rows out. */
  String before(String customer, LocalDate start) {
    problems.suggestSkip(NEVER_PAID);
    return subscription(customer) + " ends before it starts on " + start;
  }

  static String subscription(String customer) {
    return "this subscription of customer " + MessageText.quoted(customer);
  }
}
