package dev.nrr.core.retention;

import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.BridgeSums.Line;
import java.util.Optional;

/** Methods that take each step of the grid as a window with a cohort of its own. */
abstract class StepByStep implements RetentionMethod {

  @Override
  public Optional<String> inWords(RetentionRule rule, int steps) {
    return steps == 1
        ? Optional.empty()
        : Optional.of(
            steps + " steps, each over the customers that pay at its start: " + combinedAs(rule));
  }

  /** How the ratios of the steps become one, in words. */
  abstract String combinedAs(RetentionRule rule);

  @Override
  public boolean concerns(CohortWindow window, int customer) {
    return window.paysAtAnyDate(customer);
  }

  @Override
  public boolean leavesOut(CohortWindow window, int customer) {
    for (int date = window.from(); date < window.to(); date++) {
      if (window.isLeftOut(customer, date)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void add(CohortWindow window, int customer, int group, int leftOut, BridgeSums[] bridges) {
    int end = window.customers().endStep(customer, window.to());
    for (int date = window.firstStep(customer); date < end; date++) {
      int step = date - window.from();
      int home = window.isLeftOut(customer, date) ? leftOut : group;
      bridges[step].addRevenue(Line.STARTING, home, customer, date);
      bridges[step].add(window.classify(customer, date, date + 1), home, customer, date, date + 1);
    }
  }
}
