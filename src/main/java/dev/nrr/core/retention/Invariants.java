package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Basis;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.TieOut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of every result whatever the data, checked before anything is printed: a program
 * that contradicts itself must not answer. Source: documentation, "What is computed".
 */
public final class Invariants {

  private static final String NRR = Metrics.NRR.id();
  private static final String GRR = Metrics.GRR.id();

  private Invariants() {}

  /**
   * Checks one result: NRR is ending over starting and GRR is what was kept over starting (where
   * the method measures the bridge), GRR is at most 100 % and at most NRR, and not below zero.
   *
   * @param result what is checked
   * @param rule every choice that decides a figure
   * @return a notice where GRR is below zero because sums of movements do not suit the window
   * @throws InvariantViolation if the result contradicts itself
   */
  public static Optional<Notice> check(RetentionResult result, RetentionRule rule) {
    if (!rule.method().isStepByStep()) {
      checkMeasured(NRR, result, net(result, rule));
      checkMeasured(GRR, result, result.bridge().kept());
    }
    Optional<Ratio> gross = result.measure(GRR).find();
    if (gross.isPresent()) {
      checkGross(result, gross.get());
    }
    checkCustomers(result);
    return gross.isPresent() && gross.get().isNegative()
        ? Optional.of(belowZero(result, rule, gross.get()))
        : Optional.empty();
  }

  /**
   * Checks that the whole book ties out.
   *
   * @param tieOut the whole book's bridge
   * @throws InvariantViolation if some revenue is unexplained
   */
  public static void checkTieOut(TieOut tieOut) {
    if (!tieOut.difference().isZero()) {
      throw new InvariantViolation(
          "tie-out leaves " + tieOut.difference() + " unexplained: " + tieOut);
    }
  }

  /**
   * Checks the bridge against the cohort's revenue at the window's end, summed on its own.
   *
   * @param result what is checked
   * @param summed the cohort's revenue at the end
   * @throws InvariantViolation if the bridge does not lead there
   */
  public static void checkEnding(RetentionResult result, Amount summed) {
    if (result.bridge().ending().compareTo(summed) != 0) {
      throw new InvariantViolation(
          "ending of "
              + about(result)
              + " sums to "
              + summed
              + " but the bridge says "
              + result.bridge().ending());
    }
  }

  private static Amount net(RetentionResult result, RetentionRule rule) {
    Amount reactivation = result.memo().reactivation();
    return rule.reactivation() == Reactivation.GAIN && reactivation != null
        ? result.bridge().ending().plus(reactivation)
        : result.bridge().ending();
  }

  /** Compared by value: the equality that records come with is put together at its first use. */
  private static boolean isSame(Optional<Ratio> one, Optional<Ratio> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
  }

  private static void checkMeasured(String metric, RetentionResult result, Amount part) {
    Amount starting = result.bridge().starting();
    Optional<Ratio> expected =
        starting.isZero() ? Optional.empty() : Optional.of(Ratio.between(part, starting));
    MetricValue found = result.measure(metric);
    if (!isSame(found.find(), expected)) {
      throw new InvariantViolation(
          metric
              + " of "
              + about(result)
              + " is "
              + found
              + " but the bridge says "
              + part
              + " / "
              + starting);
    }
  }

  private static void checkGross(RetentionResult result, Ratio gross) {
    if (gross.compareTo(Ratio.ONE) > 0) {
      throw new InvariantViolation("grr of " + about(result) + " is " + gross + ", above 1");
    }
    Optional<Ratio> net = result.measure(NRR).find();
    if (net.isEmpty() || gross.compareTo(net.get()) > 0) {
      throw new InvariantViolation(
          "grr of " + about(result) + " is " + gross + ", above nrr " + result.measure(NRR));
    }
  }

  private static Notice belowZero(RetentionResult result, RetentionRule rule, Ratio gross) {
    if (rule.method().basis() != Basis.MOVEMENTS) {
      throw new InvariantViolation(
          "grr of " + about(result) + " is " + gross + ", below 0 with " + rule.method().word());
    }
    return new Notice(
        "method-unsuited",
        "GRR of "
            + about(result)
            + " is below zero: contraction and churn exceed starting revenue, so summed movements"
            + " do not suit this window; "
            + remedy(rule),
        1,
        result.bridge().kept().abs());
  }

  private static String remedy(RetentionRule rule) {
    boolean isStated = rule.interrupted() == null; // of customers it is known who paused
    return isStated
        ? "customers' revenue at its two ends allows point-to-point"
        : "--method point-to-point does";
  }

  private static void checkCustomers(RetentionResult result) {
    CustomerCounts customers = result.customers();
    if (customers == null) {
      return;
    }
    Optional<Long> classified =
        sum(
            customers.expanded(),
            customers.contracted(),
            customers.churned(),
            customers.unchanged());
    if (classified.isPresent() && classified.get() != customers.starting()) {
      throw new InvariantViolation(
          "customers of " + about(result) + " do not add up to those starting: " + customers);
    }
  }

  private static Optional<Long> sum(@Nullable Long... parts) {
    long sum = 0;
    for (Long part : parts) {
      if (part == null) {
        return Optional.empty();
      }
      sum += part;
    }
    return Optional.of(sum);
  }

  /** The slice in words: {@code the total}, or {@code segment=SMB, region=EU}. */
  private static String about(RetentionResult result) {
    return result.slice().isTotal() ? "the total" : result.slice().words();
  }

  /** How the slices of one breakdown divide the total, and so what of them must add up to it. */
  public enum Partition {
    /** Every customer stands in one slice: money and customers add up. */
    CUSTOMERS,
    /** A customer may stand in several slices with different revenue: only money adds up. */
    MONEY,
    /** Slices overlap or leave something out: nothing need add up. */
    NONE
  }
}
