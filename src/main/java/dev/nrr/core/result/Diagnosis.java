package dev.nrr.core.result;

import dev.nrr.core.amount.Ratio;
import java.util.List;

/**
 * Something that stands out in a result, with the figures that say so.
 *
 * @param code stable name for scripts, such as {@code masked-churn}
 * @param finding in words, without a full stop: {@code churn masked by expansion}
 * @param figures the ratios that make it hold, each with the limit it was held against, so that
 *     rounding never shows it on the other side
 */
public record Diagnosis(String code, String finding, List<Figure> figures) {

  /**
   * A ratio with its name and the limit it crossed.
   *
   * @param name such as {@code NRR} or {@code share of expansion by Acme}
   * @param ratio the share
   * @param limit the share from which it stands out
   * @param isDifference whether the ratio is one share less another, to be told in points
   */
  public record Figure(String name, Ratio ratio, Ratio limit, boolean isDifference) {

    /**
     * A share.
     *
     * @param name what it is a share of
     * @param ratio the share, 0 to 1
     * @param limit the share from which it stands out
     */
    public Figure(String name, Ratio ratio, Ratio limit) {
      this(name, ratio, limit, false);
    }

    /** {@return the same figure as a difference of two shares} */
    public Figure asDifference() {
      return new Figure(name, ratio, limit, true);
    }
  }

  /**
   * What stands out, its figures copied.
   *
   * @param code stable name for scripts, such as {@code masked-churn}
   * @param finding in words, without a full stop: {@code churn masked by expansion}
   * @param figures the ratios that make it hold, each with the limit it was held against, so that
   *     rounding never shows it on the other side
   */
  public Diagnosis {
    figures = List.copyOf(figures);
  }
}
