package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Customers by when they first paid, as an engine that groups gives them: at each date those that
 * pay less than at first apart from those that do not.
 */
public final class CohortTable implements CohortRevenue {

  private final List<CohortRow> rows;
  private final BigInteger divisor;

  /**
   * The classes of all dates.
   *
   * @param rows for each first date those of that date itself, and of each date looked at after it
   */
  public CohortTable(List<CohortRow> rows) {
    this(rows, BigInteger.ONE);
  }

  /**
   * The classes of all dates, whose amounts are whole numbers of a part of a month's.
   *
   * @param rows for each first date those of that date itself, and of each date looked at after it
   * @param divisor what all amounts are still to be divided by, 1 or more
   */
  public CohortTable(List<CohortRow> rows, BigInteger divisor) {
    this.rows = List.copyOf(rows);
    this.divisor = divisor;
  }

  /**
   * Customers alike.
   *
   * @param first the number of the date they first paid at
   * @param date the number of a date, not before
   * @param pays whether they pay then
   * @param comparison of what each pays then with what it first paid
   * @param customers how many they are
   * @param base what they first paid together
   * @param revenue what they pay together at the date
   */
  public record CohortRow(
      int first,
      int date,
      boolean pays,
      int comparison,
      long customers,
      BigDecimal base,
      BigDecimal revenue) {}

  @Override
  public int customers() {
    return rows.size();
  }

  @Override
  public long count(int customer) {
    return rows.get(customer).customers();
  }

  @Override
  public int firstPaying(int customer) {
    return rows.get(customer).first();
  }

  @Override
  public boolean tells(int customer, int date) {
    return rows.get(customer).date() == date;
  }

  @Override
  public boolean isPaying(int customer, int date) {
    return rows.get(customer).pays();
  }

  @Override
  public int compare(int customer, int date, int otherDate) {
    return rows.get(customer).comparison();
  }

  @Override
  public RevenueSums sums(int slots) {
    return new ClassSums(
        slots, (customer, date) -> Amount.ofDivided(revenue(rows.get(customer), date), divisor));
  }

  private static BigDecimal revenue(CohortRow row, int date) {
    return date == row.date() ? row.revenue() : row.base();
  }
}
