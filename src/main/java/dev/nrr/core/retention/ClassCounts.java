package dev.nrr.core.retention;

import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.CustomerCounts;

/** How many customers of each class there are, in one group. */
final class ClassCounts {

  private final long[] byClass = new long[CustomerClass.values().length];

  void add(CustomerClass kind, long customers) {
    byClass[kind.ordinal()] += customers;
  }

  ClassCounts plus(ClassCounts other) {
    return combined(other, 1);
  }

  ClassCounts minus(ClassCounts other) {
    return combined(other, -1);
  }

  private ClassCounts combined(ClassCounts other, int sign) {
    ClassCounts sum = new ClassCounts();
    for (int i = 0; i < byClass.length; i++) {
      sum.byClass[i] = byClass[i] + sign * other.byClass[i];
    }
    return sum;
  }

  long of(CustomerClass kind) {
    return byClass[kind.ordinal()];
  }

  /** Customers that paid at the start. */
  long starting() {
    return of(CustomerClass.EXPANSION)
        + of(CustomerClass.CONTRACTION)
        + of(CustomerClass.CHURN)
        + of(CustomerClass.UNCHANGED);
  }

  CustomerCounts counts(boolean hasHistory) {
    return new CustomerCounts(
        starting(),
        of(CustomerClass.EXPANSION),
        of(CustomerClass.CONTRACTION),
        of(CustomerClass.CHURN),
        of(CustomerClass.UNCHANGED),
        of(CustomerClass.NEW),
        hasHistory ? of(CustomerClass.REACTIVATION) : null);
  }
}
