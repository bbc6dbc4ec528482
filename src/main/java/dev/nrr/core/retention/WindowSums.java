package dev.nrr.core.retention;

import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.book.RevenueSums;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.WindowFigures.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The bridges and counts of a window being added up, one set a group, and one of those left out.
 */
public final class WindowSums {

  private final CohortWindow window;
  private final RetentionMethod method;
  private final int leftOut;
  private final BridgeSums[] bridges;
  private final ClassCounts[] counts;
  private final RevenueSums cohortEnd;
  private long customersLeftOut;

  /**
   * Sums of zero.
   *
   * @param source what customers paid
   * @param rule every choice that decides a figure
   * @param window the window
   * @param groups how many groups customers are added to
   */
  public WindowSums(RevenueSource source, RetentionRule rule, CohortWindow window, int groups) {
    this.window = window;
    this.method = RetentionMethods.of(rule);
    this.leftOut = groups;
    this.bridges = new BridgeSums[rule.method().isStepByStep() ? window.steps() : 1];
    this.counts = new ClassCounts[groups + 1];
    this.cohortEnd = window.customers().sums(groups + 1);
    for (int step = 0; step < bridges.length; step++) {
      bridges[step] = new BridgeSums(window.customers(), source.hasHistory(), rule, groups + 1);
    }
    for (int group = 0; group < counts.length; group++) {
      counts[group] = new ClassCounts();
    }
  }

  /**
   * Adds what one customer does in the window.
   *
   * @param customer the customer's number
   * @param group from 0 to below the number of groups
   */
  public void add(int customer, int group) {
    method.add(window, customer, group, leftOut, bridges);
    int home = window.isLeftOut(customer, window.from()) ? leftOut : group;
    boolean tellsEnds = window.customers().tellsEnds(customer);
    if (tellsEnds) {
      counts[home].add(window.classify(customer), window.customers().count(customer));
      if (window.paysAtStart(customer)) {
        cohortEnd.addRevenue(home, customer, window.to());
      }
    }
    if (tellsEnds && method.leavesOut(window, customer)) {
      customersLeftOut += window.customers().count(customer);
    }
  }

  /**
   * {@return what the customers of a group add up to}
   *
   * @param group the group's number, from 0
   */
  public WindowFigures figures(int group) {
    List<Step> steps = new ArrayList<>();
    for (BridgeSums bridge : bridges) {
      steps.add(bridge.step(group));
    }
    return new WindowFigures(steps, counts[group], cohortEnd.amount(group));
  }

  WindowFigures leftOut() {
    return figures(leftOut);
  }

  /** How many customers paid too little at a start. */
  long customersLeftOut() {
    return customersLeftOut;
  }
}
