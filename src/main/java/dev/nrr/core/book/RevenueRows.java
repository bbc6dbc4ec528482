package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import dev.nrr.core.book.RevenueBookBuilder.Keeping;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a program on their way to a book: what a customer paid at a date, one row each. Whatever
 * could be meant two ways is refused: a second row of a customer and date, revenue below zero,
 * dates that cover months beside dates that cover days. For one thread; after {@link #book} it is
 * spent.
 *
 * <pre>{@code
 * RevenueRows rows = new RevenueRows("segment");
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2024, 12)), new BigDecimal("120.50"), "SMB");
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2025, 12)), new BigDecimal("150.00"), "SMB");
 * System.out.println(rows.book().total(1)); // 150
 * }</pre>
 */
public final class RevenueRows {

  private final List<String> attributes;
  private final RevenueBookBuilder builder;
  private final Map<PeriodDate, Integer> codes = new LinkedHashMap<>();
  private final CellListener refusal = new Refusal();

  /**
   * No rows yet.
   *
   * @param attributes names of what else is known of a row, such as {@code segment}
   */
  public RevenueRows(String... attributes) {
    this.attributes = List.of(attributes);
    this.builder = new RevenueBookBuilder(new Keeping(this.attributes, false, false));
  }

  /**
   * Adds what a customer paid at a date. A customer without a row at a date paid nothing there.
   *
   * @param customer the customer's name or number, taken as it is
   * @param date a day, a month or a longer period, alike in all rows
   * @param revenue zero or more, for as long in all rows: a month's, or a year's
   * @param values one an attribute, in their order
   * @throws IllegalArgumentException if the row cannot be meant, or is the second of its cell
   */
  public void add(String customer, PeriodDate date, BigDecimal revenue, String... values) {
    if (values.length != attributes.size()) {
      throw new IllegalArgumentException(
          values.length + " values for the attributes " + attributes + " of " + customer);
    }
    int[] valueCodes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      valueCodes[i] = builder.attribute(i).intern(values[i]);
    }
    BigDecimal decimal = revenue.scale() < 0 ? revenue.setScale(0) : revenue;
    Integer known = codes.putIfAbsent(date, codes.size());
    int code = known == null ? codes.size() - 1 : known;
    int number = builder.customers().intern(customer);
    int first = builder.add(number, code, decimal.unscaledValue(), decimal.scale(), valueCodes, 0);
    if (first != RevenueBookBuilder.FREE) {
      throw secondRow(customer);
    }
  }

  /**
   * {@return the book of all rows: their dates in order, each once}
   *
   * @throws IllegalArgumentException if revenue is below zero, or dates are of several kinds
   * @throws dev.nrr.core.date.DateException if there are no rows
   */
  public RevenueBook book() {
    Timeline timeline = Timeline.of(codes.keySet());
    int[] indexOfCode = new int[codes.size()];
    codes.forEach((date, code) -> indexOfCode[code] = timeline.indexOf(date));
    return builder.build(timeline.dates(), indexOfCode, 1, refusal);
  }

  private static IllegalArgumentException secondRow(String customer) {
    return new IllegalArgumentException("a second row of " + customer + " at one date");
  }

  /** A program has no row to be asked about: what a file's reader counts is refused here. */
  static final class Refusal implements CellListener {

    @Override
    public void repeated(String customer, int date, int firstLine, int line) {
      throw secondRow(customer);
    }

    @Override
    public void negative(String customer, int date, int line, Amount amount) {
      throw new IllegalArgumentException("revenue of " + customer + " is below zero: " + amount);
    }
  }
}
