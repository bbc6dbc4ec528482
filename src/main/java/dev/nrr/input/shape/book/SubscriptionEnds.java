package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
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
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of subscriptions say: whether they have happened or are terms of contracts still to
 * come, and whether the end date itself is paid. Where every row has an end, ends are terms, and
 * the last start is the last thing known to have happened; else ends are cancellations.
 */
public final class SubscriptionEnds {

  /** An end in this year or later says that there is none. */
  public static final int NO_END = 2099;

  /** More than one part in this many of the money is too much to guess about. */
  private static final BigDecimal TELLING_PART = BigDecimal.TEN;

  /** Ends so many months after the last start are not of the past any more. */
  private static final int FAR_MONTHS = 12;

  /** So many of such ends are no single late cancellation. */
  private static final int SEVERAL = 3;

  /** Terms that contracts are made for, in months. */
  private static final int[] USUAL_TERMS = {3, 6, 12, 24, 36, 48, 60};

  private final InputRequest request;
  private final TermFacts terms;
  private final PeriodDate lastStart;
  private final PeriodDate lastEnd;
  private final boolean allEnd;
  private final boolean areTerms;
  private final BookDates.Sampled sampled;

  /** The index of the day looked at on which the last start is in. */
  private final int atLastStart;

  private TermFacts.Running running = new TermFacts.Running(BigDecimal.ZERO, BigDecimal.ZERO);
  private TermFacts.EndDays ends = new TermFacts.EndDays(new BitSet(), 0);

  /**
   * The ends of an input.
   *
   * @param terms what its rows come to
   * @param header of the column of ends; empty where a duration stands for it
   * @param late how many rows start after {@code --as-of}
   * @throws InputException if no date is left to look at
   */
  public SubscriptionEnds(InputRequest request, TermFacts terms, String header, long late)
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
    TermFacts.LaterEnds later = terms.endingAfter(lastStart.day());
    return (later.ends() > 0 && 2 * later.usual() >= later.ends()) || later.far() >= SEVERAL;
  }

  /**
   * What to say where all subscriptions that ended have the amount 0.
   *
   * @param ended how many there are
   */
  public static Notice zeroedAtChurn(long ended) {
    return new Notice(
        "zeroed-at-churn",
        (ended == 1
                ? "the one subscription that ends has"
                : "all " + ended + " subscriptions that end have")
            + " the amount 0, so what was lost with them is not seen: amounts look like"
            + " today's, not those that were paid",
        ended);
  }

  /** Whether an end after a day is far from it. */
  public static boolean isFar(PeriodDate end, LocalDate day) {
    return end.firstDay().isAfter(day.plusMonths(FAR_MONTHS));
  }

  /** Whether an end is so many months after a start, to the day or one day less. */
  public static boolean isUsualTerm(LocalDate start, PeriodDate end) {
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
                  0));
    }
  }

  private static @Nullable PeriodDate later(@Nullable PeriodDate one, @Nullable PeriodDate other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }

  /** The dates of the book. */
  public Timeline grid() {
    return sampled.dates().grid();
  }

  /** The days looked at, in the order of the dates. */
  public List<LocalDate> days() {
    return sampled.days();
  }

  /** What the user must know of the dates. */
  public List<Notice> notices() {
    return sampled.dates().notices();
  }

  /** The days looked at. */
  BookDates.Sampled sampled() {
    return sampled;
  }

  /** The day looked at on which the last start is in. */
  LocalDate lastStartDay() {
    return sampled.days().get(atLastStart);
  }

  /**
   * What is open, once it is decided how long each row goes on.
   *
   * @param divisor what all amounts are still to be divided by
   */
  public List<DateDoubt> doubts(BigInteger divisor) {
    LocalDate day = lastStartDay();
    if (lastEnd.day().isAfter(day)) {
      running = terms.running(day, divisor);
    }
    if (request.dates().endDate() == null) {
      ends = terms.endDays(sampled.days(), lastEnd);
    }
    List<DateDoubt> doubts = new ArrayList<>();
    if (endsAhead()) {
      doubts.add(openEnd());
    }
    if (!ends.days().isEmpty() && isLastDayPaid(terms.nextStarts())) {
      doubts.add(
          new DateDoubt(
              DateDoubt.About.DATES,
              ends.days(),
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

  /** Whether more than a tenth of the money is of ends that may still be to come. */
  private boolean endsAhead() {
    if (!areTerms) {
      return false;
    }
    LocalDate day = lastStartDay();
    LocalDate nextMonth = day.plusDays(1).plusMonths(1);
    boolean ahead = lastEnd.day().isAfter(allEnd ? nextMonth : day);
    boolean far = lastEnd.day().isAfter(day.plusMonths(FAR_MONTHS));
    BigDecimal later = running.endingLater();
    boolean much = later.multiply(TELLING_PART).compareTo(running.money()) > 0;
    return ahead && (much || (far && later.signum() > 0));
  }

  private String percentEndingLater() {
    BigDecimal later = running.endingLater().movePointRight(2);
    return later.divide(running.money(), 0, RoundingMode.HALF_UP).toPlainString();
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
      } else if (ends.atLast() > 1 && request.dates().endDate() == null) {
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
  private boolean isLastDayPaid(TermFacts.NextStarts next) {
    return next.dayAfter() > next.sameDay() || (allEnd && ends.atLast() > 1 && next.sameDay() == 0);
  }
}
