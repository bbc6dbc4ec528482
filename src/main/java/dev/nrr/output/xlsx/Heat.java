package dev.nrr.output.xlsx;

import dev.nrr.core.amount.Ratio;
import java.util.List;

/**
 * The colours of a map of heat, on which black words can be read: orange for lost, blue for won.
 */
final class Heat {

  /** A colour for all below a limit. */
  private record Step(Ratio below, String colour) {
    static Step of(String percent, String colour) {
      return new Step(Ratio.ofPercent(percent), colour);
    }
  }

  private static final List<Step> STEPS =
      List.of(
          Step.of("50", "FFE9925A"),
          Step.of("70", "FFF0AE7C"),
          Step.of("80", "FFF6C797"),
          Step.of("90", "FFFBDAC0"),
          Step.of("97.5", "FFFCE6D0"),
          Step.of("102.5", "FFEEF1F5"),
          Step.of("110", "FFD6E6F8"),
          Step.of("120", "FFA9CDF0"),
          Step.of("140", "FF8ABCEB"));

  private static final String MOST = "FF6AA6E0";

  private Heat() {}

  /** The colour beneath a share. */
  static String of(Ratio ratio) {
    for (Step step : STEPS) {
      if (ratio.compareTo(step.below()) < 0) {
        return step.colour();
      }
    }
    return MOST;
  }
}
