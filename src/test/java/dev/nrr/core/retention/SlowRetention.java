package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.Books;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.RandomBook.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The definitions once more, as slow and plain as they read: maps of amounts, one customer after
 * another, each slice computed as a company of its own.
 */
public final class SlowRetention {

  private final RandomBook rows;
  private final RetentionRule rule;
  private final int from;
  private final int to;
  private final int stepsPerYear;
  private final Map<String, Map<Integer, Amount>> revenue = new TreeMap<>();
  private final Map<String, TreeMap<Integer, Row>> rowsOf = new TreeMap<>();

  public SlowRetention(RandomBook rows, RetentionRule rule, int from, int to, int stepsPerYear) {
    this.rows = rows;
    this.rule = rule;
    this.from = from;
    this.to = to;
    this.stepsPerYear = stepsPerYear;
    for (Row row : rows.rows()) {
      revenue
          .computeIfAbsent(row.customer(), c -> new TreeMap<>())
          .put(row.date(), rows.revenue(row));
      rowsOf.computeIfAbsent(row.customer(), c -> new TreeMap<>()).put(row.date(), row);
    }
  }

  public Set<String> customers() {
    return revenue.keySet();
  }

  RetentionResult total() {
    return result(Slice.TOTAL, customers());
  }

  RetentionResult without(String customer) {
    Set<String> rest = new TreeSet<>(customers());
    rest.remove(customer);
    return result(Slice.TOTAL, rest);
  }

  List<RetentionResult> slices(List<String> columns) {
    Map<Slice, Set<String>> members = new TreeMap<>();
    for (String customer : customers()) {
      List<String> values = columns.stream().map(column -> value(customer, column)).toList();
      members.computeIfAbsent(Slice.of(columns, values), s -> new TreeSet<>()).add(customer);
    }
    List<RetentionResult> slices = new ArrayList<>();
    members.forEach(
        (slice, customers) -> {
          RetentionResult result = result(slice, customers);
          if (isWorthTelling(result)) {
            slices.add(result);
          }
        });
    return slices;
  }

  private static boolean isWorthTelling(RetentionResult result) {
    boolean hasMoney =
        !result.bridge().equals(RevenueBridge.NONE)
            || isSome(result.memo().newBusiness())
            || isSome(result.memo().reactivation())
            || isSome(result.memo().returned());
    return result.customers().starting() > 0 || hasMoney;
  }

  private static boolean isSome(@Nullable Amount amount) {
    return amount != null && !amount.isZero();
  }

  private String value(String customer, String column) {
    TreeMap<Integer, Row> all = rowsOf.get(customer);
    Row row =
        all.floorKey(from) != null ? all.floorEntry(from).getValue() : all.firstEntry().getValue();
    return column.equals("segment") ? row.segment() : row.region();
  }

  public Amount at(String customer, int date) {
    return revenue.get(customer).getOrDefault(date, Amount.ZERO);
  }

  boolean isInCohort(String customer, int date) {
    Amount paid = at(customer, date);
    return paid.isPositive() && (rule.minStart() == null || paid.compareTo(rule.minStart()) >= 0);
  }

  boolean isTooSmall(String customer, int date) {
    return at(customer, date).isPositive() && !isInCohort(customer, date);
  }

  private boolean paidBefore(String customer, int date) {
    for (int d = 0; d < date; d++) {
      if (at(customer, d).isPositive()) {
        return true;
      }
    }
    return false;
  }

  private boolean wasZeroInside(String customer) {
    for (int d = from + 1; d < to; d++) {
      if (at(customer, d).isZero()) {
        return true;
      }
    }
    return false;
  }

  boolean isPausedAndLost(String customer) {
    return rule.interrupted() == Interrupted.CHURNED
        && isInCohort(customer, from)
        && at(customer, to).isPositive()
        && wasZeroInside(customer);
  }

  /** Sums by name. */
  private static final class Sums {
    Amount starting = Amount.ZERO;
    Amount expansion = Amount.ZERO;
    Amount contraction = Amount.ZERO;
    Amount churn = Amount.ZERO;
    Amount added = Amount.ZERO;
    Amount reactivation = Amount.ZERO;
    Amount returned = Amount.ZERO;

    RevenueBridge bridge() {
      return new RevenueBridge(starting, expansion, contraction, churn);
    }

    void move(Amount before, Amount after) {
      if (after.compareTo(before) > 0) {
        expansion = expansion.plus(after.minus(before));
      } else if (after.isZero()) {
        churn = churn.plus(before);
      } else {
        contraction = contraction.plus(before.minus(after));
      }
    }

    void join(Amount amount, boolean before) {
      if (before) {
        reactivation = reactivation.plus(amount);
      } else {
        added = added.plus(amount);
      }
    }
  }

  private RetentionResult result(Slice slice, Set<String> customers) {
    List<Sums> steps = steps(customers);
    Sums shown = new Sums();
    shown.starting = steps.get(0).starting;
    for (Sums step : steps) {
      shown.expansion = shown.expansion.plus(step.expansion);
      shown.contraction = shown.contraction.plus(step.contraction);
      shown.churn = shown.churn.plus(step.churn);
      shown.added = shown.added.plus(step.added);
      shown.reactivation = shown.reactivation.plus(step.reactivation);
      shown.returned = shown.returned.plus(step.returned);
    }
    CustomerCounts counts = counts(customers);
    Amount returned = rule.interrupted() == null ? null : shown.returned;
    return new RetentionResult(
        slice,
        new Window(Books.months(rows.months()).get(from), Books.months(rows.months()).get(to)),
        shown.bridge(),
        new Memo(shown.added, shown.reactivation, returned),
        counts,
        List.of(
            new RetentionResult.Measured("nrr", ratio(steps, true)),
            new RetentionResult.Measured("grr", ratio(steps, false)),
            new RetentionResult.Measured("logo_retention", logo(counts))));
  }

  private List<Sums> steps(Set<String> customers) {
    if (rule.method() == Method.POINT_TO_POINT) {
      return List.of(ends(customers, from, to, true));
    }
    if (rule.method() == Method.MOVEMENTS) {
      return List.of(rule.scope() == Scope.ALL ? everybody(customers) : cohortOnly(customers));
    }
    List<Sums> steps = new ArrayList<>();
    for (int d = from; d < to; d++) {
      steps.add(ends(customers, d, d + 1, false));
    }
    return steps;
  }

  private Sums ends(Set<String> customers, int start, int end, boolean pauses) {
    Sums sums = new Sums();
    for (String customer : customers) {
      Amount s = at(customer, start);
      Amount e = at(customer, end);
      if (isInCohort(customer, start)) {
        sums.starting = sums.starting.plus(s);
        if (pauses && isPausedAndLost(customer)) {
          sums.churn = sums.churn.plus(s);
          sums.returned = sums.returned.plus(e);
        } else {
          sums.move(s, e);
        }
      } else if (s.isZero() && e.isPositive()) {
        sums.join(e, paidBefore(customer, start));
      }
    }
    return sums;
  }

  private Sums cohortOnly(Set<String> customers) {
    Set<String> others = new LinkedHashSet<>(customers);
    others.removeIf(customer -> isInCohort(customer, from));
    Sums sums = ends(others, from, to, true);
    for (String customer : customers) {
      if (isInCohort(customer, from)) {
        sums.starting = sums.starting.plus(at(customer, from));
        walk(sums, customer);
      }
    }
    return sums;
  }

  private void walk(Sums sums, String customer) {
    for (int d = from; d < to; d++) {
      Amount before = at(customer, d);
      if (before.isZero() && rule.interrupted() == Interrupted.CHURNED) {
        sums.returned = sums.returned.plus(at(customer, to));
        return;
      }
      Amount after = at(customer, d + 1);
      if (!before.equals(after)) {
        sums.move(before, after);
      }
    }
  }

  private Sums everybody(Set<String> customers) {
    Sums sums = new Sums();
    for (String customer : customers) {
      boolean starts = at(customer, from).isPositive();
      sums.starting = sums.starting.plus(at(customer, from));
      for (int d = from; d < to; d++) {
        Amount before = at(customer, d);
        Amount after = at(customer, d + 1);
        if (before.isZero() && starts && rule.interrupted() == Interrupted.CHURNED) {
          sums.returned = sums.returned.plus(at(customer, to));
          break;
        }
        if (before.isPositive()) {
          sums.move(before, after);
        } else if (after.isPositive()) {
          sums.join(after, paidBefore(customer, d));
        }
      }
    }
    return sums;
  }

  private CustomerCounts counts(Set<String> customers) {
    long[] counts = new long[7];
    for (String customer : customers) {
      Amount s = at(customer, from);
      Amount e = at(customer, to);
      if (isInCohort(customer, from)) {
        counts[0]++;
        boolean lost = e.isZero() || isPausedAndLost(customer);
        int change = e.compareTo(s);
        counts[lost ? 3 : change > 0 ? 1 : change < 0 ? 2 : 4]++;
      } else if (s.isZero() && e.isPositive()) {
        counts[paidBefore(customer, from) ? 6 : 5]++;
      }
    }
    return new CustomerCounts(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
  }

  private static MetricValue logo(CustomerCounts counts) {
    return counts.starting() == 0
        ? new MetricValue.Undefined("no starting customers")
        : new MetricValue.Measured(
            Ratio.between(counts.starting() - counts.churned(), counts.starting()));
  }

  private MetricValue ratio(List<Sums> steps, boolean net) {
    Ratio product = Ratio.ONE;
    Ratio sum = Ratio.ZERO;
    Amount parts = Amount.ZERO;
    Amount wholes = Amount.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      Sums step = steps.get(i);
      if (step.starting.isZero()) {
        return undefined(i);
      }
      Amount part = step.bridge().kept();
      if (net) {
        part = part.plus(step.expansion);
        part = rule.reactivation() == Reactivation.GAIN ? part.plus(step.reactivation) : part;
      }
      Ratio ratio = Ratio.between(part, step.starting);
      product = product.multipliedBy(ratio);
      sum = sum.plus(ratio);
      parts = parts.plus(part);
      wholes = wholes.plus(step.starting);
    }
    if (rule.method() != Method.AVERAGE) {
      return new MetricValue.Measured(product);
    }
    Ratio mean =
        rule.weighting() == Weighting.SIMPLE
            ? sum.dividedBy(steps.size())
            : Ratio.between(parts, wholes);
    return new MetricValue.Measured(rule.annualized() ? mean.pow(stepsPerYear) : mean);
  }

  private MetricValue undefined(int step) {
    boolean isStep = rule.method() == Method.CHAINED || rule.method() == Method.AVERAGE;
    String date = isStep ? " at " + Books.months(rows.months()).get(from + step) : "";
    return new MetricValue.Undefined("starting revenue is zero" + date);
  }
}
