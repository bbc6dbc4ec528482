package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Books of monthly dates for tests. */
public final class Books {

  public static final YearMonth FIRST = YearMonth.of(2024, 1);

  /** A listener where there is nothing to hear of. */
  public static final CellListener SILENT =
      new CellListener() {
        @Override
        public void repeated(String customer, int date, int firstLine, int line) {
          throw new AssertionError("repeated: " + customer + " " + date);
        }

        @Override
        public void negative(String customer, int date, int line, Amount amount) {
          throw new AssertionError("negative: " + customer + " " + date);
        }
      };

  private Books() {}

  public static RevenueBookBuilder builder(String... attributes) {
    return new RevenueBookBuilder(new RevenueBookBuilder.Keeping(List.of(attributes), true, false));
  }

  public static RevenueBookBuilder summing(String... attributes) {
    return new RevenueBookBuilder(new RevenueBookBuilder.Keeping(List.of(attributes), true, true));
  }

  /** Adds one row; dates by number. */
  public static int add(
      RevenueBookBuilder builder, String customer, int date, String revenue, String... values) {
    return add(builder, 0, customer, date, revenue, values);
  }

  public static int add(
      RevenueBookBuilder builder,
      int line,
      String customer,
      int date,
      String revenue,
      String... values) {
    int[] codes =
        IntStream.range(0, values.length)
            .map(i -> builder.attribute(i).intern(values[i]))
            .toArray();
    BigDecimal decimal = new BigDecimal(revenue);
    return builder.add(
        builder.customers().intern(customer),
        builder.dates().intern(Integer.toString(date)),
        decimal.unscaledValue(),
        decimal.scale(),
        codes,
        line);
  }

  /** The book of so many months, for a builder whose date texts are their numbers. */
  public static RevenueBook build(RevenueBookBuilder builder, int months) {
    return build(builder, months, 1, SILENT);
  }

  public static RevenueBook build(
      RevenueBookBuilder builder, int months, long divisor, CellListener listener) {
    return builder.build(
        months(months),
        builder.dates().texts().stream().mapToInt(Integer::parseInt).toArray(),
        divisor,
        listener);
  }

  public static List<PeriodDate> months(int count) {
    return IntStream.range(0, count)
        .mapToObj(month -> PeriodDate.ofMonth(FIRST.plusMonths(month)))
        .toList();
  }

  /** A row of whole amounts, one a month. */
  public static void addRow(RevenueBookBuilder builder, String customer, int... revenue) {
    for (int date = 0; date < revenue.length; date++) {
      add(builder, customer, date, Integer.toString(revenue[date]));
    }
  }
}
