package dev.nrr.core.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two bands of one metric and segment that would both hold some ratio.
 *
 * @param earlier the one given first
 * @param later the one given after it
 */
record Overlap(Placed earlier, Placed later) {

  /** A band and the line or place it was given at. */
  record Placed(long line, Band band) {

    boolean isAboutTheSameAs(Placed other) {
      return GROUP.compare(this, other) == 0;
    }

    Placed furtherUp(Placed other) {
      return UPPER_END.compare(this, other) >= 0 ? this : other;
    }
  }

  private static final Comparator<Placed> GROUP =
      Comparator.<Placed, String>comparing(placed -> placed.band().metric())
          .thenComparing(
              placed -> placed.band().segment(),
              Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));

  private static final Comparator<Placed> LOWER_END =
      Comparator.comparing(
          placed -> placed.band().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final Comparator<Placed> UPPER_END =
      Comparator.comparing(
          placed -> placed.band().to(), Comparator.nullsLast(Comparator.naturalOrder()));

  /** At least one for every band that overlaps any other, by metric and segment. */
  static List<Overlap> among(List<Placed> bands) {
    List<Overlap> overlaps = new ArrayList<>();
    Placed reach = null;
    for (Placed next : bands.stream().sorted(GROUP.thenComparing(LOWER_END)).toList()) {
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

  private static Overlap between(Placed one, Placed other) {
    return one.line() < other.line() ? new Overlap(one, other) : new Overlap(other, one);
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
