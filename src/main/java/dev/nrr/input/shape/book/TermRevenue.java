package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.RevenueBookBuilder;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts what the rows of subscriptions pay into the book, once it is decided how long each goes on.
 */
final class TermRevenue {

  /** How many numbers of a term decide what is added of a row. */
  private static final int DATES = 4;

  private final RowTerms terms;
  private final PendingRows pending;
  private final BookRowCollector rows;

  /**
   * The revenue of some rows.
   *
   * @param rows has the book
   */
  TermRevenue(RowTerms terms, BookRowCollector rows) {
    this.terms = terms;
    this.pending = terms.pending();
    this.rows = rows;
  }

  /**
   * Adds what every row pays, still to be divided.
   *
   * @param divisor what all amounts are still to be divided by
   * @return what is paid on a day
   */
  TermFacts.Running write(BookDates.Sampled sampled, LocalDate day, BigInteger divisor) {
    List<BigInteger> factors = terms.factors(divisor);
    int[] dates = dates(sampled.byDay(), day.toEpochDay());
    int[] customers = pending.customers();
    List<Adder> adders = Collections.synchronizedList(new ArrayList<>());
    rows.builder()
        .fill(
            (part, first, end) -> {
              Adder adder = new Adder(part, dates, factors);
              adders.add(adder);
              return adder.addAll(customers, first, end);
            });
    ExactSum money = new ExactSum();
    ExactSum endingLater = new ExactSum();
    for (Adder adder : adders) {
      money.add(adder.running[0]);
      money.add(adder.running[1]);
      endingLater.add(adder.running[1]);
    }
    return new TermFacts.Running(money.toAmount().toDecimal(), endingLater.toAmount().toDecimal());
  }

  /** By term, what an {@link Adder} must know of it. */
  private int[] dates(BookDates.DayIndex days, long day) {
    int[] dates = new int[DATES * terms.terms().size()];
    for (int term = 0; term < terms.terms().size(); term++) {
      int at = DATES * term;
      int from = terms.fromOf(term);
      int to = terms.toOf(term);
      boolean runs = from <= day && to > day;
      dates[at] = days.from(from);
      dates[at + 2] = days.from(to);
      dates[at + 1] = Math.min(dates[at + 2], days.from(terms.changeOf(term)));
      dates[at + 3] = !runs ? -1 : to == RowTerms.NEVER ? 0 : 1;
    }
    return dates;
  }

  /** Adds what the rows of some customers pay. */
  private final class Adder {

    private final RevenueBookBuilder part;

    /**
     * By term, the indexes of its first date, of the one it changes at and behind its last; then
     * among which sums of a day's it is, below 0 for none.
     */
    private final int[] dates;

    private final List<BigInteger> factors;
    private final int[] attributes = new int[rows.attributeCodes().length];
    private final MutableAmount paid = new MutableAmount();

    /** What is paid on a day by rows without an end, and by those with one. */
    private final ExactSum[] running = {new ExactSum(), new ExactSum()};

    Adder(RevenueBookBuilder part, int[] dates, List<BigInteger> factors) {
      this.part = part;
      this.dates = dates;
      this.factors = factors;
    }

    boolean addAll(int[] customers, int first, int end) {
      for (int row : terms.live()) {
        if (customers[row] >= first && customers[row] < end) {
          add(row);
        }
      }
      return true;
    }

    private void add(int row) {
      pending.readAttributes(row, attributes);
      BigInteger factor = factors.get(terms.interval(row));
      pending.readAmount(row, paid);
      BillingInterval.multiply(paid, factor);
      int term = DATES * terms.term(row);
      int changed = dates[term + 1];
      int last = dates[term + 2];
      if (dates[term + 3] >= 0) {
        running[dates[term + 3]].add(paid);
      }
      add(row, dates[term], changed);
      if (changed < last) {
        paid.set(pending.amount(RowTerms.CHANGED_AMOUNT, row));
        BillingInterval.multiply(paid, factor);
        add(row, changed, last);
      }
    }

    private void add(int row, int from, int to) {
      BookRowCollector.addAll(
          part, pending.customer(row), from, to, paid, attributes, pending.place(row));
    }
  }
}
