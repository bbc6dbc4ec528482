package dev.nrr.core.check;

import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.check.Threshold.Subject;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with every check of it: failures first, then warnings, then what holds, each in the
 * order of the thresholds.
 *
 * @param analysis what was checked
 * @param baseline what drops were measured from; null for none
 */
public record CheckResult(Analysis analysis, @Nullable Baseline baseline, List<Check> checks) {

  /** Where nothing is known of the largest customers. */
  private static final TopShares UNKNOWN = unknown();

  public CheckResult {
    checks = checks.stream().sorted(Comparator.comparing(Check::outcome)).toList();
  }

  private static TopShares unknown() {
    MetricValue none = new MetricValue.Undefined("customers are not known");
    return new TopShares(none, none, none);
  }

  /**
   * Puts every demand to the total, or to the total and each slice; one of a slice to that alone.
   *
   * @param each whether slices are checked too
   * @param shares how much stands with the largest customers, by slice; may lack some
   */
  public static CheckResult of(
      Analysis analysis,
      List<Demand> demands,
      boolean each,
      Map<Slice, TopShares> shares,
      @Nullable Baseline baseline) {
    List<RetentionResult> results = new ArrayList<>(List.of(analysis.total()));
    results.addAll(analysis.slices());
    List<Check> checks = new ArrayList<>();
    for (RetentionResult result : results) {
      Subject subject =
          new Subject(
              result,
              shares.getOrDefault(result.slice(), UNKNOWN),
              baseline == null ? null : baseline.of(result.slice()));
      for (Demand demand : demands) {
        if (isAbout(demand, result.slice(), each, demands)) {
          checks.add(demand.threshold().check(demand.limit(), demand.warning(), subject));
        }
      }
    }
    return new CheckResult(analysis, baseline, checks);
  }

  /** Whether a demand is put to a slice, or to the total. */
  private static boolean isAbout(Demand demand, Slice slice, boolean each, List<Demand> demands) {
    if (demand.slice() != null) {
      return demand.slice().equals(slice);
    }
    return slice.isTotal()
        || (each && demands.stream().noneMatch(other -> demand.isReplacedBy(other, slice)));
  }

  /** The same with further checks. */
  public CheckResult with(List<Check> more) {
    List<Check> all = new ArrayList<>(checks);
    all.addAll(more);
    return new CheckResult(analysis, baseline, all);
  }

  /** Whether nothing failed; warnings do not count. */
  public boolean passed() {
    return count(Check.Outcome.FAILED) == 0;
  }

  /** How many checks came to this. */
  public long count(Check.Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  /**
   * An earlier result to compare with.
   *
   * @param name of the file it came from
   * @param measures what it says of each slice, by metric id
   */
  public record Baseline(String name, Map<Slice, Map<String, MetricValue>> measures) {

    public Baseline {
      measures = Map.copyOf(measures);
    }

    /** What it says of a slice, by metric id; null where it has no such slice. */
    public @Nullable Map<String, MetricValue> of(Slice slice) {
      return measures.get(slice);
    }
  }
}
