package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rows that were read come to. */
final class RowTermFacts implements TermFacts {

  private final RowTerms terms;

  /** Customers that have an end on a day looked at. */
  private final BitSet endingOn = new BitSet();

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
    for (int code = 0; code < terms.dateCodes(); code++) {
      PeriodDate end = terms.end(code);
      after.set(code, end != null && end.firstDay().isAfter(day));
    }
    long later = 0;
    long usual = 0;
    long far = 0;
    for (int row : terms.live()) {
      if (after.get(terms.endCode(row)) && !terms.isZero(row)) {
        PeriodDate end = Objects.requireNonNull(terms.statedEnd(row));
        LocalDate start = LocalDate.ofEpochDay(terms.from(row));
        later++;
        usual += SubscriptionEnds.isUsualTerm(start, end) ? 1 : 0;
        far += SubscriptionEnds.isFar(end, day) ? 1 : 0;
      }
    }
    return new LaterEnds(later, usual, far);
  }

  @Override
  public Running running(LocalDate day, BigInteger divisor) {
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : terms.intervals()) {
      factors.add(interval.factor(divisor));
    }
    ExactSum money = new ExactSum();
    ExactSum endingLater = new ExactSum();
    MutableAmount amount = new MutableAmount();
    long at = day.toEpochDay();
    for (int row : terms.live()) {
      if (terms.from(row) <= at && terms.to(row) > at) {
        terms.pending().readAmount(row, amount);
        BillingInterval.multiply(amount, factors.get(terms.interval(row)));
        money.add(amount);
        if (terms.to(row) != RowTerms.NEVER) {
          endingLater.add(amount);
        }
      }
    }
    return new Running(money.toAmount().toDecimal(), endingLater.toAmount().toDecimal());
  }

  @Override
  public EndDays endDays(List<LocalDate> days, PeriodDate last) {
    BitSet onEnd = new BitSet();
    BitSet looked = new BitSet();
    long[] rows = new long[terms.dateCodes()];
    for (int row : terms.live()) {
      rows[terms.endCode(row)]++;
    }
    long atLast = 0;
    for (int code = 0; code < rows.length; code++) {
      PeriodDate end = terms.end(code);
      if (end != null && rows[code] > 0) {
        atLast += end.equals(last) ? rows[code] : 0;
        looked.set(code, indexFrom(days, end.day().plusDays(1)) > indexFrom(days, end.firstDay()));
      }
    }
    for (int row : terms.live()) {
      if (looked.get(terms.endCode(row)) && !terms.isZero(row)) {
        PeriodDate end = Objects.requireNonNull(terms.statedEnd(row));
        onEnd.set(indexFrom(days, end.firstDay()), indexFrom(days, end.day().plusDays(1)));
        endingOn.set(terms.pending().customer(row));
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
    return new NextStarts(dayAfter, sameDay);
  }

  private static long key(int customer, long day) {
    return ((long) customer << Integer.SIZE) + day;
  }

  private static int has(long[] starts, long key) {
    return Arrays.binarySearch(starts, key) >= 0 ? 1 : 0;
  }
}
