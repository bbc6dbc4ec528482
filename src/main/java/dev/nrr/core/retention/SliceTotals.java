package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.Invariants.Partition;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds slices of one breakdown up, to see that they come to the total as far as they divide it. */
final class SliceTotals {

  /** What adds up where every piece of revenue stands in one slice. */
  private static final List<String> MONEY =
      List.of("starting", "expansion", "contraction", "churn", "new", "reactivation", "returned");

  /** What adds up too where every customer does. */
  private static final List<String> CUSTOMERS =
      List.of("starting", "expanded", "contracted", "churned", "unchanged", "new", "reactivated");

  /** What has to add up, money first; null once a slice's part is unknown. */
  private final @Nullable Amount[] sums;

  SliceTotals(Partition partition) {
    int customers = partition == Partition.CUSTOMERS ? CUSTOMERS.size() : 0;
    sums = new Amount[partition == Partition.NONE ? 0 : MONEY.size() + customers];
    Arrays.fill(sums, Amount.ZERO);
  }

  void add(RetentionResult slice) {
    @Nullable Amount[] parts = parts(slice);
    for (int i = 0; i < sums.length; i++) {
      Amount sum = sums[i];
      Amount part = parts[i];
      sums[i] = sum == null || part == null ? null : sum.plus(part);
    }
  }

  /**
   * Fails with {@link InvariantViolation} if the slices add up to anything but the total; passes
   * where a part of one of them is unknown.
   */
  void check(RetentionResult total) {
    @Nullable Amount[] whole = parts(total);
    for (int i = 0; i < sums.length; i++) {
      Amount sum = sums[i];
      if (sum != null && whole[i] != null && !sum.equals(whole[i])) {
        String name =
            i < MONEY.size() ? MONEY.get(i) : CUSTOMERS.get(i - MONEY.size()) + " customers";
        throw new InvariantViolation(
            name + " of the slices adds up to " + sum + ", the total is " + whole[i]);
      }
    }
  }

  /** What a result has to add; null what it cannot tell. */
  private static @Nullable Amount[] parts(RetentionResult result) {
    RevenueBridge bridge = result.bridge();
    Memo memo = result.memo();
    CustomerCounts counts = result.customers();
    return new @Nullable Amount[] {
      bridge.starting(),
      bridge.expansion(),
      bridge.contraction(),
      bridge.churn(),
      memo.newBusiness(),
      memo.reactivation(),
      memo.returned(),
      counts == null ? null : Amount.of(counts.starting()),
      counts == null ? null : count(counts.expanded()),
      counts == null ? null : count(counts.contracted()),
      counts == null ? null : count(counts.churned()),
      counts == null ? null : count(counts.unchanged()),
      counts == null ? null : count(counts.added()),
      counts == null ? null : count(counts.reactivated())
    };
  }

  private static @Nullable Amount count(@Nullable Long customers) {
    return customers == null ? null : Amount.of(customers);
  }
}
