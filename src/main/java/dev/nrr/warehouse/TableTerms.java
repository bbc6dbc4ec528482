package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.shape.book.SubscriptionEnds;
import dev.nrr.input.shape.book.TermFacts;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the subscriptions of a table come to, counted by the engine. */
final class TableTerms implements TermFacts {

  /**
   * An end of rows.
   *
   * @param day null for none
   */
  private record End(@Nullable LocalDate day, long rows, long paying, BigDecimal total) {}

  private final SqlEngine engine;
  private final TermSql statements;
  private final List<PeriodDate> starts;
  private final List<End> ends = new ArrayList<>();
  private List<LocalDate> lookedAt = List.of();

  /** The terms of a table whose starts are known. */
  TableTerms(SqlEngine engine, TermSql statements, List<PeriodDate> starts) {
    this.engine = engine;
    this.statements = statements;
    this.starts = starts;
    for (SqlRow each : engine.ask(statements.ends())) {
      ResultRow row = new ResultRow(each);
      Object value = row.value();
      LocalDate day = value == null ? null : ResultRow.dayOf(value);
      boolean none = day == null || !day.isBefore(TermSql.NO_END);
      ends.add(new End(none ? null : day, row.number(), row.number(), row.decimal()));
    }
  }

  /** All that ended before a day, or on it. */
  BigDecimal endedBy(LocalDate day, boolean inclusive) {
    BigDecimal sum = BigDecimal.ZERO;
    for (End end : ends) {
      LocalDate last = end.day();
      if (last != null && (inclusive ? last.isBefore(day) : !last.isAfter(day))) {
        sum = sum.add(end.total());
      }
    }
    return sum;
  }

  /** How many rows with an end there are, if all of them have no money and others do; else 0. */
  long zeroedAtChurn() {
    long ended = 0;
    long open = 0;
    for (End end : ends) {
      if (end.day() == null) {
        open += end.paying();
      } else if (end.paying() > 0) {
        return 0;
      } else {
        ended += end.rows();
      }
    }
    return open > 0 ? ended : 0;
  }

  @Override
  public List<PeriodDate> found() {
    List<PeriodDate> found = new ArrayList<>(starts);
    for (End end : ends) {
      if (end.day() != null) {
        found.add(PeriodDate.ofDay(end.day()));
      }
    }
    return found;
  }

  @Override
  public PeriodDate lastStart() {
    return Collections.max(starts);
  }

  @Override
  public @Nullable PeriodDate lastEnd() {
    PeriodDate last = null;
    for (End end : ends) {
      LocalDate day = end.day();
      if (day != null && (last == null || day.isAfter(last.day()))) {
        last = PeriodDate.ofDay(day);
      }
    }
    return last;
  }

  @Override
  public boolean allEnd() {
    return ends.stream().allMatch(end -> end.day() != null);
  }

  @Override
  public LaterEnds endingAfter(LocalDate day) {
    long later = 0;
    long usual = 0;
    long far = 0;
    for (SqlRow each : engine.ask(statements.endingAfter(day))) {
      ResultRow row = new ResultRow(each);
      LocalDate start = row.day();
      LocalDate end = row.day();
      long rows = row.number();
      PeriodDate stated = PeriodDate.ofDay(end);
      later += rows;
      usual += SubscriptionEnds.isUsualTerm(start, stated) ? rows : 0;
      far += SubscriptionEnds.isFar(stated, day) ? rows : 0;
    }
    return new LaterEnds(later, usual, far);
  }

  @Override
  public Running running(LocalDate day, BigInteger divisor) {
    ResultRow row = new ResultRow(engine.ask(statements.running(day)).get(0));
    return new Running(row.decimalOrZero(), row.decimalOrZero());
  }

  @Override
  public EndDays endDays(List<LocalDate> days, PeriodDate last) {
    BitSet onEnd = new BitSet();
    long atLast = 0;
    for (End end : ends) {
      atLast += last.day().equals(end.day()) ? end.rows() : 0;
      int at = end.day() == null ? -1 : Collections.binarySearch(days, end.day());
      if (end.paying() > 0 && at >= 0) {
        onEnd.set(at);
      }
    }
    lookedAt = days;
    return new EndDays(onEnd, atLast);
  }

  @Override
  public NextStarts nextStarts() {
    ResultRow row = new ResultRow(engine.ask(statements.nextStarts(GridDate.of(lookedAt))).get(0));
    return new NextStarts(
        row.decimalOrZero().longValueExact(), row.decimalOrZero().longValueExact());
  }
}
