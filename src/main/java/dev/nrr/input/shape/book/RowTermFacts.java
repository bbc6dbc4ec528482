package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows that were read come to. */
final class RowTermFacts implements TermFacts {

  private final RowTerms terms;
  private final BookRowCollector rows;

  /** What is paid on the one day it is asked for, once that is known. */
  private Running paid = new Running(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Codes of ends that are on a day looked at. */
  private final BitSet looked = new BitSet();

  /**
   * The facts of rows whose dates are decided.
   *
   * @param rows has the book
   */
  RowTermFacts(RowTerms terms, BookRowCollector rows) {
    this.terms = terms;
    this.rows = rows;
  }

  /**
   * Adds what every row pays to the book.
   *
   * @param day of which {@link #running} is asked then
   * @param divisor what all amounts are still to be divided by
   */
  void writeBook(BookDates.Sampled sampled, LocalDate day, BigInteger divisor) {
    paid = new TermRevenue(terms, rows).write(sampled, day, divisor);
  }

  @Override
  public List<PeriodDate> found() {
    return terms.found();
  }

  @Override
  public @Nullable PeriodDate lastStart() {
    return terms.lastStart();
  }

  @Override
  public @Nullable PeriodDate lastEnd() {
    return terms.lastEnd();
  }

  @Override
  public boolean allEnd() {
    return terms.allEnd();
  }

  @Override
  public LaterEnds endingAfter(LocalDate day) {
    long later = 0;
    long usual = 0;
    long far = 0;
    for (int term = 0; term < terms.terms().size(); term++) {
      PeriodDate end = terms.statedEnd(term);
      if (end != null && end.firstDay().isAfter(day)) {
        LocalDate start = LocalDate.ofEpochDay(terms.fromOf(term));
        int rows = terms.terms().paying(term);
        later += rows;
        usual += SubscriptionEnds.isUsualTerm(start, end) ? rows : 0;
        far += SubscriptionEnds.isFar(end, day) ? rows : 0;
      }
    }
    return new LaterEnds(later, usual, far);
  }

  @Override
  public Running running(LocalDate day, BigInteger divisor) {
    return paid;
  }

  @Override
  public EndDays endDays(List<LocalDate> days, PeriodDate last) {
    long[] rows = new long[2 * terms.dateCodes()];
    for (int term = 0; term < terms.terms().size(); term++) {
      rows[2 * terms.endCode(term)] += terms.terms().rows(term);
      rows[2 * terms.endCode(term) + 1] += terms.terms().paying(term);
    }
    BitSet onEnd = new BitSet();
    long atLast = 0;
    for (int code = 0; code < terms.dateCodes(); code++) {
      PeriodDate end = terms.end(code);
      if (end != null && rows[2 * code] > 0) {
        int from = indexFrom(days, end.firstDay());
        int to = indexFrom(days, end.day().plusDays(1));
        atLast += end.equals(last) ? rows[2 * code] : 0;
        looked.set(code, to > from);
        onEnd.set(from, rows[2 * code + 1] > 0 ? to : from);
      }
    }
    return new EndDays(onEnd, atLast);
  }

  private static int indexFrom(List<LocalDate> days, LocalDate day) {
    int at = Collections.binarySearch(days, day);
    return at < 0 ? -at - 1 : at;
  }

  @Override
  public NextStarts nextStarts() {
    if (terms.areAlone()) {
      return nextStartsOfOne();
    }
    int[] order = terms.sorted(false);
    int[] customers = terms.pending().customers();
    long dayAfter = 0;
    long sameDay = 0;
    for (NextStarts some :
        RowOrder.eachGroups(
            order, customers, (from, to) -> nextStarts(order, customers, from, to))) {
      dayAfter += some.dayAfter();
      sameDay += some.sameDay();
    }
    return new NextStarts(dayAfter, sameDay);
  }

  /** Those of rows that are the only one of their customer. */
  private NextStarts nextStartsOfOne() {
    long dayAfter = 0;
    long sameDay = 0;
    for (int term = 0; term < terms.terms().size(); term++) {
      PeriodDate end = looked.get(terms.endCode(term)) ? terms.statedEnd(term) : null;
      if (end != null) {
        dayAfter +=
            terms.fromOf(term) == end.day().toEpochDay() + 1 ? terms.terms().paying(term) : 0;
        sameDay +=
            terms.fromOf(term) == end.firstDay().toEpochDay() ? terms.terms().paying(term) : 0;
      }
    }
    return new NextStarts(dayAfter, sameDay);
  }

  /** Those of customers all of whose rows are in a range of rows that are sorted. */
  private NextStarts nextStarts(int[] order, int[] customers, int from, int to) {
    long dayAfter = 0;
    long sameDay = 0;
    int next = from;
    while (next < to) {
      int first = next;
      boolean asked = false;
      while (next < to && customers[order[next]] == customers[order[first]]) {
        asked |= looked.get(terms.endCode(terms.term(order[next]))) && !terms.isZero(order[next]);
        next++;
      }
      for (int at = first; asked && at < next; at++) {
        PeriodDate end = terms.statedEnd(terms.term(order[at]));
        if (end != null) {
          dayAfter += starts(order, first, next, end.day().toEpochDay() + 1) ? 1 : 0;
          sameDay += starts(order, first, next, end.firstDay().toEpochDay()) ? 1 : 0;
        }
      }
    }
    return new NextStarts(dayAfter, sameDay);
  }

  /** Whether one of a customer's rows, in their order, starts on a day. */
  private boolean starts(int[] order, int from, int to, long day) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (terms.from(order[middle]) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < to && terms.from(order[low]) == day;
  }
}
