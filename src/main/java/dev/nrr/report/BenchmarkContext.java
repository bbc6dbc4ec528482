package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ratios are held against: a benchmark set for context, and the user's own thresholds. Both
 * give the boundaries that rounding must not cross.
 *
 * @param set null for no benchmarks
 * @param segment which of the set's typical ranges; null for those of any business
 * @param thresholds metric id to the lines its ratio was checked against
 */
public record BenchmarkContext(
    @Nullable BenchmarkSet set,
    @Nullable String segment,
    Map<String, List<RoundingBoundary>> thresholds) {

  /** No benchmarks and no thresholds. */
  public static final BenchmarkContext NONE = new BenchmarkContext(null, null, Map.of());

  public BenchmarkContext {
    thresholds = Map.copyOf(thresholds);
  }

  /** A benchmark set alone. */
  public static BenchmarkContext of(BenchmarkSet set, @Nullable String segment) {
    return new BenchmarkContext(set, segment, Map.of());
  }

  /** The same, with thresholds: what each is about, and its lines. */
  public BenchmarkContext with(Map<String, List<RoundingBoundary>> lines) {
    return new BenchmarkContext(set, segment, lines);
  }

  /** The set's name; empty without a set. */
  public String setName() {
    return set == null ? "" : set.name();
  }

  /** The set's name, with the segment it was asked for; empty without a set. */
  public String title() {
    return set == null || segment == null ? setName() : set.name() + ", " + segment;
  }

  /** Whether the set says anything of a metric. */
  public boolean covers(String metric) {
    return !bands(metric).isEmpty();
  }

  /** The bands of a metric, in the order of the set; empty where the set has none. */
  List<Band> bands(String metric) {
    return set == null ? List.of() : set.bands(metric, segment);
  }

  /** The band a ratio stands in. */
  public Optional<Band> find(String metric, Ratio ratio) {
    return set == null ? Optional.empty() : set.find(metric, ratio, segment);
  }

  /** A metric's bands as stretches of a scale, from below; empty where the set has none. */
  public List<Picture.Zone> zones(String metric) {
    List<Picture.Zone> zones = new ArrayList<>();
    for (Band band : bands(metric)) {
      int at = zones.size();
      while (at > 0 && isBelow(band.from(), zones.get(at - 1).from())) {
        at--;
      }
      zones.add(at, new Picture.Zone(band.from(), band.to(), band.label()));
    }
    return zones;
  }

  /** Whether a beginning is below another; no beginning is below all. */
  private static boolean isBelow(@Nullable Ratio from, @Nullable Ratio other) {
    return other != null && (from == null || from.compareTo(other) < 0);
  }

  /** Every line a metric's ratio may not seem to cross. */
  public List<RoundingBoundary> boundaries(String metric) {
    List<RoundingBoundary> boundaries = new ArrayList<>(thresholds.getOrDefault(metric, List.of()));
    if (set != null) {
      for (Ratio at : set.edges(metric, segment)) {
        boundaries.add(RoundingBoundary.from(at));
      }
    }
    return boundaries;
  }

  /**
   * What a ratio's place among the bands means to a reader: the lowest band is poor, the second of
   * several fair, the others good.
   */
  public Tone tone(String metric, Ratio ratio) {
    List<Ratio> edges = set == null ? List.of() : set.edges(metric, segment);
    if (edges.isEmpty() || ratio.compareTo(edges.get(0)) < 0) {
      return Tone.POOR;
    }
    return edges.size() > 1 && ratio.compareTo(edges.get(1)) < 0 ? Tone.FAIR : Tone.GOOD;
  }
}
