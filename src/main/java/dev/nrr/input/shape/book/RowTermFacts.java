package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rows that were read come to. */
final class RowTermFacts implements TermFacts {

  private final RowTerms terms;

  /** Codes of ends that are on a day looked at. */
  private final BitSet looked = new BitSet();

  /** The facts of rows whose dates are decided. */
  RowTermFacts(RowTerms terms) {
    this.terms = terms;
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
    BitSet after = new BitSet();
    BitSet farAfter = new BitSet();
    for (int code = 0; code < terms.dateCodes(); code++) {
      PeriodDate end = terms.end(code);
      after.set(code, end != null && end.firstDay().isAfter(day));
      farAfter.set(code, end != null && SubscriptionEnds.isFar(end, day));
    }
    long later = 0;
    long usual = 0;
    long far = 0;
    for (LaterEnds some : terms.each((from, to) -> endingAfter(after, farAfter, from, to))) {
      later += some.ends();
      usual += some.usual();
      far += some.far();
    }
    return new LaterEnds(later, usual, far);
  }

  private LaterEnds endingAfter(BitSet after, BitSet farAfter, int from, int to) {
    int[] live = terms.live();
    UsualTerms usualTerms = new UsualTerms(terms);
    long later = 0;
    long usual = 0;
    long far = 0;
    for (int at = from; at < to; at++) {
      int end = terms.endCode(live[at]);
      if (after.get(end) && !terms.isZero(live[at])) {
        later++;
        usual += usualTerms.has(terms.from(live[at]), end) ? 1 : 0;
        far += farAfter.get(end) ? 1 : 0;
      }
    }
    return new LaterEnds(later, usual, far);
  }

  /** Which starts and ends are at a usual term, remembered since the same ones come again. */
  private static final class UsualTerms {

    private static final int BITS = 12;

    private final RowTerms terms;
    private final long[] known = new long[1 << BITS];
    private final boolean[] usual = new boolean[1 << BITS];

    UsualTerms(RowTerms terms) {
      this.terms = terms;
    }

    boolean has(int start, int endCode) {
      long key = ((long) start << Integer.SIZE) + endCode + 1;
      int at = (int) ((key ^ (key >>> Integer.SIZE) << 6) & (known.length - 1));
      if (known[at] != key) {
        known[at] = key;
        usual[at] =
            SubscriptionEnds.isUsualTerm(
                LocalDate.ofEpochDay(start), Objects.requireNonNull(terms.end(endCode)));
      }
      return usual[at];
    }
  }

  @Override
  public Running running(LocalDate day, BigInteger divisor) {
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : terms.intervals()) {
      factors.add(interval.factor(divisor));
    }
    ExactSum money = new ExactSum();
    ExactSum endingLater = new ExactSum();
    for (Paid some :
        terms.each((from, to) -> new Paid().addAll(terms, day.toEpochDay(), factors, from, to))) {
      money.add(some.money);
      endingLater.add(some.endingLater);
    }
    return new Running(money.toAmount().toDecimal(), endingLater.toAmount().toDecimal());
  }

  /** What some rows pay on a day. */
  private static final class Paid {

    private final ExactSum money = new ExactSum();
    private final ExactSum endingLater = new ExactSum();

    Paid addAll(RowTerms terms, long day, List<BigInteger> factors, int from, int to) {
      int[] live = terms.live();
      MutableAmount amount = new MutableAmount();
      for (int at = from; at < to; at++) {
        int row = live[at];
        if (terms.from(row) <= day && terms.to(row) > day) {
          terms.pending().readAmount(row, amount);
          BillingInterval.multiply(amount, factors.get(terms.interval(row)));
          money.add(amount);
          if (terms.to(row) != RowTerms.NEVER) {
            endingLater.add(amount);
          }
        }
      }
      return this;
    }
  }

  @Override
  public EndDays endDays(List<LocalDate> days, PeriodDate last) {
    long[] rows = new long[2 * terms.dateCodes()];
    for (long[] some : terms.each(this::rowsByEnd)) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] += some[i];
      }
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

  /** How many rows have an end, and how many of them pay, by the code of the end. */
  private long[] rowsByEnd(int from, int to) {
    int[] live = terms.live();
    long[] rows = new long[2 * terms.dateCodes()];
    for (int at = from; at < to; at++) {
      int end = 2 * terms.endCode(live[at]);
      rows[end]++;
      rows[end + 1] += terms.isZero(live[at]) ? 0 : 1;
    }
    return rows;
  }

  private static int indexFrom(List<LocalDate> days, LocalDate day) {
    int at = Collections.binarySearch(days, day);
    return at < 0 ? -at - 1 : at;
  }

  @Override
  public NextStarts nextStarts() {
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

  /** Those of customers all of whose rows are in a range of rows that are sorted. */
  private NextStarts nextStarts(int[] order, int[] customers, int from, int to) {
    long dayAfter = 0;
    long sameDay = 0;
    int next = from;
    while (next < to) {
      int first = next;
      boolean asked = false;
      while (next < to && customers[order[next]] == customers[order[first]]) {
        asked |= looked.get(terms.endCode(order[next])) && !terms.isZero(order[next]);
        next++;
      }
      for (int at = first; asked && at < next; at++) {
        PeriodDate end = terms.statedEnd(order[at]);
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
