package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.BandOverlap.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Benchmark bands under one name. A ratio stands in the one band that contains it or in none: bands
 * of one metric and segment never overlap, and may leave gaps. Segments are told apart without
 * regard to case.
 *
 * <p>With a segment, a metric's bands are those of that segment; a metric the set does not break
 * down by that segment keeps its bands for any. Without one, only the bands for any count. Source:
 * documentation, "Benchmarks".
 *
 * @param name a built-in set's name, or the file's
 * @param bands in the order given
 */
public record BenchmarkSet(String name, List<Band> bands) {

  /** Fails with {@link IllegalArgumentException} if bands of one metric and segment overlap. */
  public BenchmarkSet {
    bands = List.copyOf(bands);
    List<Placed> placed = new ArrayList<>();
    for (Band band : bands) {
      placed.add(new Placed(placed.size(), band));
    }
    for (BandOverlap overlap : BandOverlap.among(placed)) {
      throw new IllegalArgumentException(overlap.finding());
    }
  }

  /** The band a ratio stands in. */
  public Optional<Band> find(String metric, Ratio ratio, @Nullable String segment) {
    for (Band band : bands(metric, segment)) {
      if (band.contains(ratio)) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }

  /** Where one band of a metric ends and another begins, each once, from the least up. */
  public List<Ratio> edges(String metric, @Nullable String segment) {
    TreeSet<Ratio> edges = new TreeSet<>();
    for (Band band : bands(metric, segment)) {
      if (band.from() != null) {
        edges.add(band.from());
      }
      if (band.to() != null) {
        edges.add(band.to());
      }
    }
    return List.copyOf(edges);
  }

  /** The bands a metric is held against, in the order given. */
  public List<Band> bands(String metric, @Nullable String segment) {
    List<Band> own = new ArrayList<>();
    for (Band band : bands) {
      if (band.metric().equals(metric) && isSegment(band.segment(), segment)) {
        own.add(band);
      }
    }
    return own.isEmpty() && segment != null ? bands(metric, null) : own;
  }

  /** The segments the set knows, each once, in the order given. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    bands.stream()
        .map(Band::segment)
        .filter(Objects::nonNull)
        .filter(segment -> segments.stream().noneMatch(segment::equalsIgnoreCase))
        .forEach(segments::add);
    return List.copyOf(segments);
  }

  /** Whether some band is about this segment. */
  public boolean hasSegment(String segment) {
    return segments().stream().anyMatch(segment::equalsIgnoreCase);
  }

  private static boolean isSegment(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equalsIgnoreCase(other);
  }
}
