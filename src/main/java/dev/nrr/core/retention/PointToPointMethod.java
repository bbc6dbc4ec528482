package dev.nrr.core.retention;

import dev.nrr.core.retention.BridgeSums.Line;

/** The window's two ends and nothing between (documentation, "What is computed"). */
final class PointToPointMethod implements RetentionMethod {

  @Override
  public String summary() {
    return "the window's two ends: what its customers pay at the end, over what they paid at the start";
  }

  @Override
  public boolean concerns(CohortWindow window, int customer) {
    return window.paysAtAnEnd(customer);
  }

  @Override
  public void add(CohortWindow window, int customer, int group, int leftOut, BridgeSums[] bridges) {
    int from = window.from();
    int to = window.to();
    int home = window.isLeftOut(customer, from) ? leftOut : group;
    bridges[0].addRevenue(Line.STARTING, home, customer, from);
    bridges[0].add(window.classify(customer), home, customer, from, to);
    if (window.isInterrupted(customer)) {
      bridges[0].addRevenue(Line.RETURNED, home, customer, to);
    }
  }
}
