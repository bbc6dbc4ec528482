package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.RetentionResult;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One part of a result that adds up over slices.
 *
 * @param name the part as messages call it
 * @param of the part of a result; nothing where it is not known
 * @param zero the sum of no slices
 */
record SliceSum<T>(
    String name, Function<RetentionResult, Optional<T>> of, T zero, BinaryOperator<T> plus) {

  /** What adds up where every piece of revenue stands in one slice. */
  static final List<SliceSum<?>> MONEY =
      List.of(
          money("starting", result -> Optional.of(result.bridge().starting())),
          money("expansion", result -> Optional.of(result.bridge().expansion())),
          money("contraction", result -> Optional.of(result.bridge().contraction())),
          money("churn", result -> Optional.of(result.bridge().churn())),
          money("new", result -> Optional.ofNullable(result.memo().newBusiness())),
          money("reactivation", result -> Optional.ofNullable(result.memo().reactivation())),
          money("returned", result -> Optional.ofNullable(result.memo().returned())));

  /** What adds up where every customer stands in one slice. */
  static final List<SliceSum<?>> CUSTOMERS =
      List.of(
          customers("starting", counts -> Optional.of(counts.starting())),
          customers("expanded", counts -> Optional.ofNullable(counts.expanded())),
          customers("contracted", counts -> Optional.ofNullable(counts.contracted())),
          customers("churned", counts -> Optional.ofNullable(counts.churned())),
          customers("unchanged", counts -> Optional.ofNullable(counts.unchanged())),
          customers("new", counts -> Optional.ofNullable(counts.added())),
          customers("reactivated", counts -> Optional.ofNullable(counts.reactivated())));

  private static SliceSum<Amount> money(
      String name, Function<RetentionResult, Optional<Amount>> of) {
    return new SliceSum<>(name, of, Amount.ZERO, Amount::plus);
  }

  private static SliceSum<Long> customers(
      String name, Function<CustomerCounts, Optional<Long>> of) {
    return new SliceSum<>(
        name + " customers",
        result -> Optional.ofNullable(result.customers()).flatMap(of),
        0L,
        Math::addExact);
  }

  /** Fails if the slices add up to anything but the total; passes where one of them is unknown. */
  void check(RetentionResult total, List<RetentionResult> slices) {
    List<T> parts = slices.stream().map(of).flatMap(Optional::stream).toList();
    Optional<T> whole = of.apply(total);
    if (whole.isEmpty() || parts.size() < slices.size()) {
      return;
    }
    T sum = parts.stream().reduce(zero, plus);
    InvariantViolation.unless(
        sum.equals(whole.get()),
        () -> name + " of the slices adds up to " + sum + ", the total is " + whole.get());
  }
}
