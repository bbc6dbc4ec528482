package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.EndHeader;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.DateDoubt.Way;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of subscriptions say: whether they have happened or are terms of contracts still to
 * come, and whether the end date itself is paid. Where every row has an end, ends are terms, and
 * the last start is the last thing known to have happened; else ends are cancellations.
 */
final class SubscriptionEnds {

  /** More than one part in this many of the money is too much to guess about. */
  private static final BigDecimal TELLING_PART = BigDecimal.TEN;

  /** Ends so many months after the last start are not of the past any more. */
  private static final int FAR_MONTHS = 12;

  /** So many of such ends are no single late cancellation. */
  private static final int SEVERAL = 3;

  /** Terms that contracts are made for, in months. */
  private static final int[] USUAL_TERMS = {3, 6, 12, 24, 36, 48, 60};

  private final InputRequest request;
  private final RowTerms terms;
  private final PeriodDate lastStart;
  private final PeriodDate lastEnd;
  private final boolean allEnd;
  private final boolean areTerms;
  private final BookDates.Sampled sampled;

  /** The index of the day looked at on which the last start is in. */
  private final int atLastStart;

  private final ExactSum running = new ExactSum();
  private final ExactSum endingLater = new ExactSum();

  /** Indexes of days looked at that are the end date of a subscription. */
  private final BitSet onEnd = new BitSet();

  /** Customers of such subscriptions. */
  private final BitSet endingOn = new BitSet();

  private long atLastEnd;

  /**
   * The ends of an input.
   *
   * @param terms its rows, whose dates are decided
   * @param header of the column of ends; empty where a duration stands for it
   * @param late how many rows start after {@code --as-of}
   * @throws InputException if no date is left to look at
   */
  SubscriptionEnds(InputRequest request, RowTerms terms, String header, long late)
      throws InputException {
    this.request = request;
    this.terms = terms;
    PeriodDate start = terms.lastStart();
    PeriodDate end = terms.lastEnd();
    this.allEnd = terms.allEnd();
    PeriodDate known = start == null || (!allEnd && end != null) ? later(start, end) : start;
    this.sampled =
        known == null
            ? BookDates.Sampled.of(request, terms.found(), late)
            : BookDates.Sampled.of(request, terms.found(), known, late);
    this.lastStart = start == null ? sampled.dates().grid().last() : start;
    this.lastEnd = end == null ? lastStart : end;
    this.atLastStart = Math.min(sampled.days().size() - 1, sampled.indexFrom(lastStart.day()));
    this.areTerms = allEnd || EndHeader.isPlanned(header) || seemTerms();
    noteTerms();
  }

  /** Whether the ends after the last start seem to be agreed on at the start. */
  private boolean seemTerms() {
    long later = 0;
    long usual = 0;
    long far = 0;
    LocalDate year = lastStart.day().plusMonths(FAR_MONTHS);
    for (int row : terms.live()) {
      PeriodDate end = terms.statedEnd(row);
      if (end != null && end.firstDay().isAfter(lastStart.day()) && !terms.isZero(row)) {
        later++;
        usual += isUsualTerm(LocalDate.ofEpochDay(terms.from(row)), end) ? 1 : 0;
        far += end.firstDay().isAfter(year) ? 1 : 0;
      }
    }
    return (later > 0 && 2 * usual >= later) || far >= SEVERAL;
  }

  /** Whether an end is so many months after a start, to the day or one day less. */
  private static boolean isUsualTerm(LocalDate start, PeriodDate end) {
    for (int months : USUAL_TERMS) {
      LocalDate over = start.plusMonths(months);
      if (end.firstDay().equals(over) || end.day().plusDays(1).equals(over)) {
        return true;
      }
    }
    return false;
  }

  /** Says where the days looked at end, if neither an option nor the data decide it. */
  private void noteTerms() {
    boolean said = request.dates().windowEnd() != null || request.dates().asOf() != null;
    PeriodDate last = sampled.dates().grid().last();
    if (allEnd && !said && lastEnd.firstDay().isAfter(last.day())) {
      sampled
          .dates()
          .notices()
          .add(
              new Notice(
                  "ends-are-terms",
                  "every subscription has an end date, so ends are taken as terms: no date after "
                      + last
                      + ", the last start's, is looked at (--as-of DATE looks further)",
                  0,
                  null));
    }
  }

  private static @Nullable PeriodDate later(@Nullable PeriodDate one, @Nullable PeriodDate other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }

  /** The days looked at. */
  BookDates.Sampled sampled() {
    return sampled;
  }

  /**
   * What is open, once it is decided how long each row goes on.
   *
   * @param divisor what all amounts are still to be divided by
   */
  List<DateDoubt> doubts(BigInteger divisor) {
    boolean ahead = lastEnd.day().isAfter(sampled.days().get(atLastStart));
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : terms.intervals()) {
      factors.add(interval.factor(divisor));
    }
    for (int row : terms.live()) {
      if (ahead) {
        addMoney(row, factors.get(terms.interval(row)));
      }
      PeriodDate end = terms.statedEnd(row);
      if (end != null && request.dates().endDate() == null) {
        observeEnd(row, end);
      }
    }
    List<DateDoubt> doubts = new ArrayList<>();
    if (endsAhead()) {
      doubts.add(openEnd());
    }
    if (!onEnd.isEmpty() && isLastDayPaid()) {
      doubts.add(
          new DateDoubt(
              DateDoubt.About.DATES,
              onEnd,
              "subscriptions end on a day on which revenue is looked at, and the end date seems to"
                  + " be the last day paid",
              List.of(
                  new Way(
                      null,
                      List.of("--end-date", "inclusive"),
                      "the end date is the last day paid"),
                  new Way(
                      null,
                      List.of("--end-date", "exclusive"),
                      "the end date is not paid any more"))));
    }
    return doubts;
  }

  private void addMoney(int row, BigInteger factor) {
    long day = sampled.days().get(atLastStart).toEpochDay();
    if (terms.from(row) <= day && terms.to(row) > day) {
      MutableAmount amount = new MutableAmount();
      terms.pending().readAmount(row, amount);
      BillingInterval.multiply(amount, factor);
      running.add(amount);
      if (terms.to(row) != RowTerms.NEVER) {
        endingLater.add(amount);
      }
    }
  }

  private void observeEnd(int row, PeriodDate end) {
    atLastEnd += end.equals(lastEnd) ? 1 : 0;
    int from = sampled.indexFrom(end.firstDay());
    int to = sampled.indexFrom(end.day().plusDays(1));
    if (to > from && !terms.isZero(row)) {
      onEnd.set(from, to);
      endingOn.set(terms.pending().customer(row));
    }
  }

  /** Whether more than a tenth of the money is of ends that may still be to come. */
  private boolean endsAhead() {
    if (!areTerms) {
      return false;
    }
    LocalDate day = sampled.days().get(atLastStart);
    LocalDate nextMonth = day.plusDays(1).plusMonths(1);
    boolean ahead = lastEnd.day().isAfter(allEnd ? nextMonth : day);
    boolean far = lastEnd.day().isAfter(day.plusMonths(FAR_MONTHS));
    BigDecimal later = endingLater.toAmount().toDecimal();
    boolean much = later.multiply(TELLING_PART).compareTo(running.toAmount().toDecimal()) > 0;
    return ahead && (much || (far && later.signum() > 0));
  }

  private String percentEndingLater() {
    BigDecimal all = running.toAmount().toDecimal();
    BigDecimal later = endingLater.toAmount().toDecimal().movePointRight(2);
    return later.divide(all, 0, RoundingMode.HALF_UP).toPlainString();
  }

  private DateDoubt openEnd() {
    PeriodDate at = sampled.dates().grid().dates().get(atLastStart);
    List<Way> ways = new ArrayList<>();
    if (atLastStart > 0) {
      ways.add(
          new Way(at, List.of(), "what was running when the last contract started, " + lastStart));
    }
    LocalDate yearEnd = LocalDate.of(at.day().getYear(), 12, 31);
    boolean inYear = yearEnd.isAfter(at.day()) && yearEnd.isBefore(lastEnd.firstDay());
    BitSet dates = new BitSet();
    if (allEnd) {
      if (inYear) {
        ways.add(
            new Way(
                PeriodDate.of(at.grain(), yearEnd, at.year()),
                List.of(),
                "what runs at the end of that year by the contracts there are"));
      } else if (atLastEnd > 1 && request.dates().endDate() == null) {
        ways.add(
            new Way(
                PeriodDate.of(at.grain(), lastEnd.day(), at.year()),
                List.of("--end-date", "inclusive"),
                "the data end on " + lastEnd + " and so do their subscriptions, none of them yet"));
      }
    } else {
      ways.add(
          new Way(sampled.dates().grid().last(), List.of(), "every end up to then has happened"));
      dates.set(atLastStart + 1, sampled.days().size());
    }
    if (ways.isEmpty()) {
      ways.add(new Way(null, List.of("--at", "DATE"), "DATE is the last one that has come"));
    }
    return new DateDoubt(
        DateDoubt.About.DEFAULT_END,
        dates,
        (allEnd ? "every subscription has an end date: " : "ends look like terms agreed on: ")
            + percentEndingLater()
            + " % of the revenue at the last start, "
            + lastStart
            + ", ends after that, up to "
            + lastEnd
            + "; say at which date the window ends",
        ways);
  }

  /** Whether subscriptions go on the day after an end, or all that run last end on one day. */
  private boolean isLastDayPaid() {
    PendingRows rows = terms.pending();
    int[] asked = Arrays.stream(terms.live()).filter(r -> endingOn.get(rows.customer(r))).toArray();
    long[] starts = new long[asked.length];
    Arrays.setAll(starts, i -> key(rows.customer(asked[i]), terms.from(asked[i])));
    Arrays.sort(starts);
    long dayAfter = 0;
    long sameDay = 0;
    for (int row : asked) {
      PeriodDate end = terms.statedEnd(row);
      if (end != null) {
        dayAfter += has(starts, key(rows.customer(row), end.day().toEpochDay() + 1));
        sameDay += has(starts, key(rows.customer(row), end.firstDay().toEpochDay()));
      }
    }
    return dayAfter > sameDay || (allEnd && atLastEnd > 1 && sameDay == 0);
  }

  private static long key(int customer, long day) {
    return ((long) customer << Integer.SIZE) + day;
  }

  private static int has(long[] starts, long key) {
    return Arrays.binarySearch(starts, key) >= 0 ? 1 : 0;
  }
}
