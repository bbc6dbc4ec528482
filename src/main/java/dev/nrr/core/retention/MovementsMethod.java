package dev.nrr.core.retention;

import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.retention.BridgeSums.Line;

/**
 * Every step of the grid in the window, summed, over revenue at the window's start (documentation,
 * "Methods and switches"). Of the starting cohort only, where a return is expansion and what comes
 * from outside is told as by point-to-point; or of every customer.
 */
final class MovementsMethod implements RetentionMethod {

  private final RetentionMethod ends = new PointToPointMethod();

  @Override
  public String summary() {
    return "every gain and loss between, summed, over what was paid at the start; a pause counts as a loss and a gain";
  }

  @Override
  public boolean concerns(CohortWindow window, int customer) {
    return isOfAll(window) ? window.paysAtAnyDate(customer) : window.paysAtAnEnd(customer);
  }

  @Override
  public void add(CohortWindow window, int customer, int group, int leftOut, BridgeSums[] bridges) {
    boolean tellsEnds = window.customers().tellsEnds(customer);
    if (!isOfAll(window) && !window.paysAtStart(customer)) {
      if (tellsEnds) {
        ends.add(window, customer, group, leftOut, bridges);
      }
      return;
    }
    int home = window.isLeftOut(customer, window.from()) ? leftOut : group;
    if (tellsEnds) {
      bridges[0].addRevenue(Line.STARTING, home, customer, window.from());
      if (window.isInterrupted(customer)) {
        bridges[0].addRevenue(Line.RETURNED, home, customer, window.to());
      }
    }
    int end = window.customers().endStep(customer, window.to());
    for (int date = window.firstStep(customer); date < end; date++) {
      if (window.isGoneForGood(customer, date)) {
        return;
      }
      bridges[0].add(classify(window, customer, date), home, customer, date, date + 1);
    }
  }

  private static CustomerClass classify(CohortWindow window, int customer, int date) {
    CustomerClass kind = window.classify(customer, date, date + 1);
    return kind == CustomerClass.REACTIVATION && !isOfAll(window) ? CustomerClass.EXPANSION : kind;
  }

  private static boolean isOfAll(CohortWindow window) {
    return window.scope() == Scope.ALL;
  }
}
