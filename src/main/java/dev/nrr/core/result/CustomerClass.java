package dev.nrr.core.result;

/** What became of one customer between two dates (documentation, "What is computed"). */
public enum CustomerClass {
  /** Pays more at the end than at the start. */
  EXPANSION("expansion"),
  /** Pays less, but still pays. */
  CONTRACTION("contraction"),
  /** Paid at the start and no longer pays. */
  CHURN("churn"),
  /** Pays the same. */
  UNCHANGED("unchanged"),
  /** Pays for the first time. */
  NEW("new"),
  /** Paid once, not at the start, and pays again. */
  REACTIVATION("reactivation"),
  /** Paid at neither date. */
  ABSENT("absent");

  private final String word;

  CustomerClass(String word) {
    this.word = word;
  }

  /** {@return the field's word, as outputs write it} */
  public String word() {
    return word;
  }

  /**
   * {@return the one class of a customer}
   *
   * @param paidAtStart revenue above zero at the start
   * @param paidAtEnd revenue above zero at the end
   * @param paidBefore revenue above zero at any date before the start
   * @param change the sign of revenue at the end less revenue at the start
   * @throws IllegalArgumentException if the change cannot be between such a start and end
   */
  public static CustomerClass of(
      boolean paidAtStart, boolean paidAtEnd, boolean paidBefore, int change) {
    if (paidAtStart != paidAtEnd || !paidAtStart) {
      requireChange(Integer.signum(change), (paidAtEnd ? 1 : 0) - (paidAtStart ? 1 : 0));
    }
    if (!paidAtStart) {
      return !paidAtEnd ? ABSENT : paidBefore ? REACTIVATION : NEW;
    }
    if (!paidAtEnd) {
      return CHURN;
    }
    return change > 0 ? EXPANSION : change < 0 ? CONTRACTION : UNCHANGED;
  }

  private static void requireChange(int actual, int expected) {
    if (actual != expected) {
      throw new IllegalArgumentException("a change of sign " + actual + ", not " + expected);
    }
  }
}
