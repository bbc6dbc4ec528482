package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import dev.nrr.core.book.RevenueBookBuilder.Keeping;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** A few customers of a table, as a book with all of its dates. */
final class SmallBook {

  private final List<PeriodDate> dates;
  private final RevenueBookBuilder builder;

  SmallBook(List<PeriodDate> dates, List<String> columns) {
    this.dates = dates;
    this.builder = new RevenueBookBuilder(new Keeping(columns, false, false));
  }

  void add(String customer, int date, BigDecimal amount, String... values) {
    int[] codes = new int[values.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = builder.attribute(i).intern(values[i]);
    }
    BigDecimal decimal = amount.scale() < 0 ? amount.setScale(0) : amount;
    int number = builder.customers().intern(customer);
    int first = builder.add(number, date, decimal.unscaledValue(), decimal.scale(), codes, 0);
    if (first != RevenueBookBuilder.FREE) {
      throw new EngineFault("customer '" + customer + "' came back twice for one date");
    }
  }

  /**
   * The book.
   *
   * @param divisor what all amounts are still to be divided by, 1 or more
   */
  RevenueBook build(BigInteger divisor) {
    int[] codes = IntStream.range(0, dates.size()).toArray();
    CellListener nothing =
        new CellListener() {
          @Override
          public void repeated(String customer, int date, int firstLine, int line) {
            throw new EngineFault("customer '" + customer + "' came back twice for one date");
          }

          @Override
          public void negative(String customer, int date, int line, Amount amount) {
            throw new EngineFault("customer '" + customer + "' pays less than nothing");
          }
        };
    return dates.isEmpty()
        ? builder.buildUndated(divisor.longValueExact(), nothing)
        : builder.build(dates, codes, divisor, nothing);
  }
}
