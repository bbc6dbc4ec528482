package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.RetentionRule;
import java.util.List;

/**
 * What can be asked of customers' revenue, wherever it is kept: a {@link RevenueBook} answers from
 * memory, an engine by a statement each. Dates go by number, in order.
 */
public interface RevenueSource {

  /** {@return the dates, in order; empty for a start and an end without dates} */
  List<PeriodDate> dates();

  /** {@return how many dates there are: 2 where they are not dated} */
  int dateCount();

  /** {@return whether it can tell who paid before; a start and an end without dates cannot} */
  boolean hasHistory();

  /**
   * Checks that attributes are known.
   *
   * @param names the input's own headers
   * @throws IllegalArgumentException if one is not
   */
  void requireAttributes(List<String> names);

  /**
   * {@return all revenue at a date}
   *
   * @param date the date's number
   */
  Amount total(int date);

  /**
   * {@return customers, or classes of them, as far as a window is concerned}
   *
   * @param look what is looked at
   */
  CustomerRevenue in(Look look);

  /**
   * {@return the same where nothing is asked but a window's two ends, so that customers may be put
   * together who are alike at both}
   *
   * @param look what is looked at, its steps not
   */
  default CustomerRevenue classes(Look look) {
    return in(look);
  }

  /**
   * {@return customers at all dates, those asked for among them}
   *
   * @param leaders which customers are asked for
   */
  RevenueBook leading(Leaders leaders);

  /**
   * {@return customers by when they first paid, one line for those alike at a date}
   *
   * @param dates the numbers of the dates that are looked at, rising
   */
  CohortRevenue cohorts(List<Integer> dates);

  /**
   * Says that a window will be asked for, so that it may be fetched with others.
   *
   * @param look what is looked at
   */
  default void expect(Look look) {}

  /**
   * What is looked at in a window.
   *
   * @param from the number of its first date
   * @param to the number of its last, greater
   * @param everyStep whether every step of it is, or its two ends alone
   * @param columns the attributes that customers are told apart by, at the window's start
   */
  record Look(int from, int to, boolean everyStep, List<String> columns) {

    /**
     * What is looked at, the list copied.
     *
     * @param from the number of its first date
     * @param to the number of its last, greater
     * @param everyStep whether every step of it is, or its two ends alone
     * @param columns the attributes that customers are told apart by, at the window's start
     */
    public Look {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Customers at the top of a window's cohort.
   *
   * @param look the window; those with the same values of its columns have leaders of their own
   * @param rule what counts as expansion
   * @param byStarting how many of the largest at the start
   * @param byChange how many of the largest changes, up or down
   * @param byExpansion how many of the largest expansions
   */
  record Leaders(Look look, RetentionRule rule, int byStarting, int byChange, int byExpansion) {}
}
