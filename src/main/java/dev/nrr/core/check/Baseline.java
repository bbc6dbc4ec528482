package dev.nrr.core.check;

import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Slice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
