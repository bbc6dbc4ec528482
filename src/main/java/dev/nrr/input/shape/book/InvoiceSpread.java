package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invoices spread over the months they are for, summed by period. The book reaches from the first
 * period to the last in which both invoices are dated and months are paid: what is paid ahead
 * beyond the last invoice is no business that is known.
 */
final class InvoiceSpread {

  private final InputRequest request;
  private final PendingRows pending;
  private final InvoiceDays days;

  /** The terms of a row: as told by its dates, or so many months from its date. */
  interface Terms {
    void shares(int row, InvoiceTerms.Shares shares);
  }

  /**
   * The invoices of one input.
   *
   * @param days days of invoices
   */
  InvoiceSpread(InputRequest request, PendingRows pending, InvoiceDays days) {
    this.request = request;
    this.pending = pending;
    this.days = days;
  }

  /** Whether an invoice is later than what is looked at. */
  private boolean isLate(int row) {
    DateOption asOf = request.dates().asOf();
    return asOf != null && days.day(row).isAfter(asOf.label().day());
  }

  /**
   * The periods of the book.
   *
   * @param dated the period of each row's own date, by the row's date code
   */
  BookDates dates(Terms terms, List<PeriodDate> dated, int dateCode) throws InputException {
    Set<YearMonth> months = new LinkedHashSet<>();
    Map<PeriodDate, Long> rows = new HashMap<>();
    for (int row = 0; row < pending.size(); row++) {
      terms.shares(row, (month, share) -> months.add(month));
      rows.merge(dated.get(pending.code(dateCode, row)), 1L, Long::sum);
    }
    Set<PeriodDate> covered = new LinkedHashSet<>();
    for (YearMonth month : months) {
      covered.add(period(month));
    }
    PeriodDate last = max(rows.keySet());
    PeriodDate lastCovered = max(covered);
    last = lastCovered.compareTo(last) < 0 ? lastCovered : last;
    List<PeriodDate> known = new ArrayList<>();
    for (PeriodDate period : covered) {
      if (period.compareTo(last) <= 0) {
        known.add(period);
      }
    }
    return BookDates.ofPeriods(request, known, code -> rows.getOrDefault(known.get(code), 0L));
  }

  private static PeriodDate max(Set<PeriodDate> periods) {
    @Nullable PeriodDate greatest = null;
    for (PeriodDate period : periods) {
      greatest = greatest == null || period.compareTo(greatest) > 0 ? period : greatest;
    }
    return Objects.requireNonNull(greatest);
  }

  private PeriodDate period(YearMonth month) throws InputException {
    try {
      return PeriodDate.ofMonth(month).in(request.dates().every(), request.columns().fiscalYear());
    } catch (DateException problem) {
      throw InputException.data("--every: " + problem.getMessage());
    }
  }

  /** The smallest divisor of all shares. */
  BigInteger divisor(Terms terms) {
    Set<BillingInterval> shares = new LinkedHashSet<>();
    for (int row = 0; row < pending.size(); row++) {
      terms.shares(row, (month, share) -> shares.add(share));
    }
    BigInteger divisor = BigInteger.ONE;
    for (BillingInterval share : shares) {
      divisor = share.divisorBeside(divisor);
    }
    return divisor;
  }

  /** Adds the share of every month to its period, still to be divided. */
  void addAll(BookRowCollector rows, Terms terms, BookDates kept, BigInteger divisor)
      throws InputException {
    Map<YearMonth, Integer> indexes = new HashMap<>();
    MutableAmount amount = new MutableAmount();
    int[] attributes = new int[rows.attributeCodes().length];
    List<YearMonth> months = new ArrayList<>();
    List<BillingInterval> shares = new ArrayList<>();
    for (int row = 0; row < pending.size(); row++) {
      if (isLate(row)) {
        continue;
      }
      months.clear();
      shares.clear();
      terms.shares(
          row,
          (month, share) -> {
            months.add(month);
            shares.add(share);
          });
      pending.readAttributes(row, attributes);
      for (int i = 0; i < months.size(); i++) {
        Integer index = indexes.get(months.get(i));
        if (index == null) {
          index = kept.grid().indexOf(period(months.get(i)));
          indexes.put(months.get(i), index);
        }
        if (index >= 0) {
          pending.readAmount(row, amount);
          BillingInterval.multiply(amount, shares.get(i).factor(divisor));
          rows.add(pending.customer(row), index, amount, attributes, pending.place(row));
        }
      }
    }
  }
}
