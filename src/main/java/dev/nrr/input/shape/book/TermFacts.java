package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of subscriptions come to, as far as it tells what their ends are. */
public interface TermFacts {

  /** {@return every date of a row, those that say that there is no end left out} */
  List<PeriodDate> found();

  /** {@return the latest start; null for none} */
  @Nullable PeriodDate lastStart();

  /** {@return the latest end that is stated; null for none} */
  @Nullable PeriodDate lastEnd();

  /** {@return whether every row has an end} */
  boolean allEnd();

  /**
   * {@return the ends of rows with money that are stated and come after a day}
   *
   * @param day the day of the last start
   */
  LaterEnds endingAfter(LocalDate day);

  /**
   * {@return what is paid on a day}
   *
   * @param day the day
   * @param divisor what all amounts are still to be divided by
   */
  Running running(LocalDate day, BigInteger divisor);

  /**
   * {@return which days looked at are the end of a row with money}
   *
   * @param days the days looked at, in order
   * @param last the latest end
   */
  EndDays endDays(List<LocalDate> days, PeriodDate last);

  /**
   * {@return how often customers start again after an end} Asked after {@link #endDays}, and only
   * of customers that have an end on one of its days.
   */
  NextStarts nextStarts();

  /**
   * Ends after a day.
   *
   * @param ends how many there are
   * @param usual how many of them are at a usual term from their start
   * @param far how many are far after the day
   */
  record LaterEnds(long ends, long usual, long far) {}

  /**
   * Money of a day, undivided.
   *
   * @param money of all rows paid then
   * @param endingLater of those of them that have an end
   */
  record Running(BigDecimal money, BigDecimal endingLater) {}

  /**
   * Days that are ends.
   *
   * @param days the indexes of the days
   * @param atLast how many rows have the latest end
   */
  record EndDays(BitSet days, long atLast) {}

  /**
   * Starts after ends.
   *
   * @param dayAfter how many ends have a start of the same customer on the next day
   * @param sameDay how many have one on the same day
   */
  record NextStarts(long dayAfter, long sameDay) {}
}
