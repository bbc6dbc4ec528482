package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Customer;
import dev.nrr.core.retention.WindowFigures.Step;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers that make a period of movements: each one's net change, and what net retention
 * would be without it.
 *
 * <p>Example: with Acme starting at 100 and churning 100, and Bolt starting at 100 and expanding by
 * 20, Acme is first, its class churn, its change -100, and NRR without it 120 %.
 */
final class StatedMovers {

  private final StatedMovements.Part total;
  private final RetentionRule rule;
  private final List<Customer> customers;
  private final List<Customer> cohort;

  /**
   * The movers of one period.
   *
   * @param period whose customers are told by themselves, or which leading ones are known of
   */
  StatedMovers(StatedMovements.Period period, RetentionRule rule) {
    List<Customer> all = period.customers();
    this.total = period.total();
    this.rule = rule;
    this.customers =
        all == null
            ? List.of()
            : all.stream().sorted(Comparator.comparing(Customer::name)).toList();
    this.cohort =
        customers.stream().filter(c -> !c.leftOut() && !c.bridge().starting().isZero()).toList();
  }

  private static Amount change(Customer customer) {
    return customer.bridge().ending().minus(customer.bridge().starting());
  }

  /** The cohort's customers with the largest changes, up or down, equal ones by name. */
  List<Movers.Mover> top(int count) {
    return cohort.stream()
        .sorted(Comparator.comparing((Customer customer) -> change(customer).abs()).reversed())
        .limit(count)
        .map(this::mover)
        .toList();
  }

  /** The same of customers that are known to lead. */
  List<Movers.Mover> of(StatedLeaders leaders) {
    return leaders.movers().stream().map(this::mover).toList();
  }

  private Movers.Mover mover(Customer customer) {
    RevenueBridge bridge = customer.bridge();
    return new Movers.Mover(
        customer.name(),
        customer.kind(),
        bridge.starting(),
        bridge.ending(),
        change(customer),
        nrrWithout(customer));
  }

  private MetricValue nrrWithout(Customer customer) {
    RevenueBridge all = total.bridge();
    RevenueBridge own = customer.bridge();
    RevenueBridge rest =
        new RevenueBridge(
            all.starting().minus(own.starting()),
            all.expansion().minus(own.expansion()),
            all.contraction().minus(own.contraction()),
            all.churn().minus(own.churn()));
    Memo memo =
        new Memo(
            minus(total.memo().newBusiness(), customer.newBusiness()),
            minus(total.memo().reactivation(), customer.reactivation()),
            null);
    return Metrics.NRR.measure(rest, memo, null, rule);
  }

  private static @Nullable Amount minus(@Nullable Amount all, Amount own) {
    return all == null ? null : all.minus(own);
  }

  /** What the cohort's customers became, each by its net change. */
  RevenueBridge changes() {
    RevenueBridge changes = RevenueBridge.NONE;
    for (Customer customer : cohort) {
      CustomerClass kind = customer.kind();
      Amount size = change(customer).abs();
      changes =
          changes.plus(
              new RevenueBridge(
                  customer.bridge().starting(),
                  kind == CustomerClass.EXPANSION ? size : Amount.ZERO,
                  kind == CustomerClass.CONTRACTION ? size : Amount.ZERO,
                  kind == CustomerClass.CHURN ? size : Amount.ZERO));
    }
    return changes;
  }

  /** How much of starting revenue stands with the largest customers. */
  TopShares concentration() {
    List<Amount> largest =
        cohort.stream()
            .map(customer -> customer.bridge().starting())
            .sorted(Comparator.reverseOrder())
            .limit(10)
            .toList();
    return concentration(largest);
  }

  /**
   * The same of what is known.
   *
   * @param largest starting revenue of the ten largest, the largest first
   */
  TopShares concentration(List<Amount> largest) {
    return new TopShares(share(largest, 1), share(largest, 5), share(largest, 10));
  }

  private MetricValue share(List<Amount> largest, int count) {
    Amount all = total.bridge().starting();
    Amount sum = largest.stream().limit(count).reduce(Amount.ZERO, Amount::plus);
    return all.isZero()
        ? MetricValue.Undefined.NO_STARTING_REVENUE
        : new MetricValue.Measured(Ratio.between(sum, all));
  }

  /** What one customer adds to the figures. */
  private static Step part(Customer customer) {
    return customer.leftOut()
        ? new Step(RevenueBridge.NONE, new Memo(Amount.ZERO, Amount.ZERO, null))
        : new Step(
            customer.bridge(), new Memo(customer.newBusiness(), customer.reactivation(), null));
  }

  /** Every customer of the period, by name. */
  List<Movers.Line> lines() {
    return customers.stream()
        .map(
            customer ->
                new Movers.Line(
                    customer.name(),
                    customer.kind(),
                    customer.leftOut(),
                    customer.bridge().starting(),
                    customer.ending(),
                    customer.line(),
                    customer.line(),
                    part(customer)))
        .toList();
  }
}
