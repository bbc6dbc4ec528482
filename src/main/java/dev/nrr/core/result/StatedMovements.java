package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bridges that came as such: figures, or a movements file, one a period. There is no customers'
 * history behind them, so no method applies.
 *
 * @param periods in order of time; one without a date where the input states no periods
 */
public record StatedMovements(List<Period> periods) {

  /**
   * One period.
   *
   * @param date null where the input states none
   * @param total the whole of it
   * @param slices one a value, breakdown after breakdown
   * @param expander the customer that expanded most; null where none did or the input cannot tell
   * @param largest the customer with the largest starting revenue; null where the input cannot tell
   * @param notices what the user must know of this period
   * @param customers every customer by itself; null where nobody asked for them, or rows are none
   */
  public record Period(
      @Nullable PeriodDate date,
      Part total,
      List<Part> slices,
      @Nullable Standout expander,
      @Nullable Standout largest,
      List<Notice> notices,
      @Nullable List<Customer> customers) {

    /**
     * One period, its lists copied.
     *
     * @param date null where the input states none
     * @param total the whole of it
     * @param slices one a value, breakdown after breakdown
     * @param expander the customer that expanded most; null where none did or the input cannot tell
     * @param largest the customer with the largest starting revenue; null where the input cannot
     *     tell
     * @param notices what the user must know of this period
     * @param customers every customer by itself; null where nobody asked for them, or rows are none
     */
    public Period {
      slices = LazyList.copyOf(slices);
      notices = List.copyOf(notices);
      customers = customers == null ? null : List.copyOf(customers);
    }

    /**
     * A period of which no customer is told by itself.
     *
     * @param date null where the input states none
     * @param total the whole of it
     * @param slices one a value, breakdown after breakdown
     * @param expander the customer that expanded most; null where the input cannot tell
     * @param largest the customer with the largest starting revenue; null where the input cannot
     *     tell
     * @param notices what the user must know of this period
     */
    public Period(
        @Nullable PeriodDate date,
        Part total,
        List<Part> slices,
        @Nullable Standout expander,
        @Nullable Standout largest,
        List<Notice> notices) {
      this(date, total, slices, expander, largest, notices, null);
    }
  }

  /**
   * One customer of a period.
   *
   * @param name as in the file
   * @param bridge its part of the bridge; nothing of one that paid nothing at the start
   * @param newBusiness what it brought as a new customer; zero where none is stated
   * @param reactivation what it brought as a former one; zero where none is stated
   * @param leftOut whether it pays too little at the start to be in any figure
   * @param line the number of its first row's line
   */
  public record Customer(
      String name,
      RevenueBridge bridge,
      Amount newBusiness,
      Amount reactivation,
      boolean leftOut,
      int line) {

    /**
     * {@return the same with what another row of it states}
     *
     * @param other the other row
     */
    public Customer plus(Customer other) {
      return new Customer(
          name,
          bridge.plus(other.bridge),
          newBusiness.plus(other.newBusiness),
          reactivation.plus(other.reactivation),
          leftOut || other.leftOut,
          line);
    }

    /** {@return what it pays at the end} */
    public Amount ending() {
      return bridge.ending().plus(newBusiness).plus(reactivation);
    }

    /** {@return what became of it, by its net change} */
    public CustomerClass kind() {
      boolean paid = !bridge.starting().isZero();
      Amount end = paid ? bridge.ending() : ending();
      return CustomerClass.of(
          paid, !end.isZero(), !reactivation.isZero(), end.compareTo(bridge.starting()));
    }
  }

  /**
   * A customer that weighs more than any other.
   *
   * @param customer the name, as in the file
   * @param amount what it weighs
   * @param without the period's total had this customer never been there
   */
  public record Standout(String customer, Amount amount, Part without) {}

  /**
   * What became of one slice's starting revenue.
   *
   * @param slice which part of the business
   * @param bridge what starting revenue became
   * @param memo what stands beside the bridge
   * @param customers how many there are; null where the input does not say
   */
  public record Part(
      Slice slice, RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers) {}

  /**
   * Movements, their list copied.
   *
   * @param periods in order of time; one without a date where the input states no periods
   */
  public StatedMovements {
    periods = List.copyOf(periods);
  }
}
