package dev.nrr.core.analysis;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How slices stand among each other, breakdown after breakdown: by their values, or the highest
 * first by a figure. Equal ones stand by their values; those without a ratio stand last.
 */
public enum SliceOrder {
  NAME,
  NRR,
  STARTING;

  /** The same answer with its slices in this order. */
  public Analysis of(Analysis analysis) {
    if (this == NAME) {
      return analysis;
    }
    List<RetentionResult> slices = new ArrayList<>(analysis.slices());
    List<Set<String>> breakdowns =
        slices.stream().map(slice -> slice.slice().values().keySet()).distinct().toList();
    slices.sort(
        Comparator.<RetentionResult>comparingInt(
                slice -> breakdowns.indexOf(slice.slice().values().keySet()))
            .thenComparing(this == NRR ? SliceOrder::byNrr : SliceOrder::byStarting));
    return analysis.with(slices);
  }

  private static int byNrr(RetentionResult one, RetentionResult other) {
    Ratio nothing = Ratio.ofPercent("-1"); // below every ratio there is
    return nrr(other, nothing).compareTo(nrr(one, nothing));
  }

  private static Ratio nrr(RetentionResult slice, Ratio orElse) {
    return slice.measure(Metrics.NRR.id()).find().orElse(orElse);
  }

  private static int byStarting(RetentionResult one, RetentionResult other) {
    return other.bridge().starting().compareTo(one.bridge().starting());
  }
}
