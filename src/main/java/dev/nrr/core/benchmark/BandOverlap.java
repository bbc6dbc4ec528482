package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Two bands of one metric and segment that would both hold some ratio.
 *
 * @param earlier the one given first
 * @param later the one given after it
 */
record BandOverlap(Placed earlier, Placed later) {

  /** A band and the line or place it was given at. */
  record Placed(long line, Band band) implements Comparable<Placed> {

    /** By what bands are about, and there from the least lower end up. */
    @Override
    public int compareTo(Placed other) {
      int group = compareGroup(band, other.band);
      return group == 0 ? LOWER_END.compare(band.from(), other.band.from()) : group;
    }

    boolean isAboutTheSameAs(Placed other) {
      return compareGroup(band, other.band) == 0;
    }

    Placed furtherUp(Placed other) {
      Ratio end = band.to();
      Ratio otherEnd = other.band.to();
      boolean further = end == null || (otherEnd != null && end.compareTo(otherEnd) >= 0);
      return further ? this : other;
    }
  }

  private static final Comparator<String> SEGMENT =
      Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER);

  private static final Comparator<Ratio> LOWER_END =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static int compareGroup(Band one, Band other) {
    int metric = one.metric().compareTo(other.metric());
    return metric == 0 ? SEGMENT.compare(one.segment(), other.segment()) : metric;
  }

  /** At least one for every band that overlaps any other, by metric and segment. */
  static List<BandOverlap> among(List<Placed> bands) {
    List<BandOverlap> overlaps = new ArrayList<>();
    List<Placed> sorted = new ArrayList<>(bands);
    Collections.sort(sorted);
    Placed reach = null;
    for (Placed next : sorted) {
      if (reach == null || !reach.isAboutTheSameAs(next)) {
        reach = next;
        continue;
      }
      if (reach.band().meets(next.band())) {
        overlaps.add(between(reach, next));
      }
      reach = reach.furtherUp(next);
    }
    return overlaps;
  }

  private static BandOverlap between(Placed one, Placed other) {
    return one.line() < other.line() ? new BandOverlap(one, other) : new BandOverlap(other, one);
  }

  /** What overlaps, without saying where: {@code nrr 95 to 105 overlaps 100 to 110}. */
  String finding() {
    String segment = later.band().segment();
    return later.band().metric()
        + (segment == null ? "" : " of segment '" + segment + "'")
        + " "
        + later.band().range()
        + " overlaps "
        + earlier.band().range();
  }
}
