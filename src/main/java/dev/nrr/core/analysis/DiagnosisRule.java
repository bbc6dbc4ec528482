package dev.nrr.core.analysis;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.LargestCustomer;
import dev.nrr.core.result.Concentration.LargestExpander;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Diagnosis.Figure;
import dev.nrr.core.result.RetentionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ordered list of what may stand out in a result. A rule holds on exact ratios, and never where
 * a ratio it needs is undefined or not known. Source: documentation, "Benchmarks".
 *
 * <p>Example: net retention of 102 % with gross retention of 80 % is {@link #MASKED_CHURN}; with
 * gross retention of exactly 85 % it is not.
 */
public enum DiagnosisRule {
  /** Net retention of 100 % or more with gross retention below 85 %. */
  MASKED_CHURN("masked-churn", "churn masked by expansion"),

  /** Net retention less than one point above gross retention. */
  NO_EXPANSION("no-expansion", "no expansion motion"),

  /** Net retention below 90 %. */
  LEAKY_BASE("leaky-base", "a leaky base"),

  /** One customer made more than 20 % of all expansion. */
  CONCENTRATED_EXPANSION("concentrated-expansion", "expansion is concentrated in one customer"),

  /** Net retention differs by more than 5 points without the largest starting customer. */
  CONCENTRATED_BASE("concentrated-base", "net retention hangs on the largest customer");

  private final String code;
  private final String finding;

  DiagnosisRule(String code, String finding) {
    this.code = code;
    this.finding = finding;
  }

  /** Everything that stands out, in the order of the rules. */
  public static List<Diagnosis> diagnose(RetentionResult total, Concentration concentration) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (DiagnosisRule rule : values()) {
      Optional<Diagnosis> diagnosis = rule.find(total, concentration);
      if (diagnosis.isPresent()) {
        diagnoses.add(diagnosis.get());
      }
    }
    return diagnoses;
  }

  /** The stable name for scripts. */
  public String code() {
    return code;
  }

  /** This rule's diagnosis, where it holds. */
  public Optional<Diagnosis> find(RetentionResult total, Concentration concentration) {
    List<Figure> figures = figures(total, concentration);
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Diagnosis(code, finding, figures));
  }

  /** What makes the rule hold; empty where it does not. */
  private List<Figure> figures(RetentionResult total, Concentration concentration) {
    Optional<Ratio> nrr = nrr(total);
    Optional<Ratio> grr = total.measure(Metrics.GRR.id()).find();
    return switch (this) {
      case MASKED_CHURN -> both(atLeast("NRR", nrr, "100"), below("GRR", grr, "85"));
      case NO_EXPANSION -> inPoints(below("NRR - GRR", difference(nrr, grr), "1"));
      case LEAKY_BASE -> below("NRR", nrr, "90");
      case CONCENTRATED_EXPANSION -> byOne(concentration.expander());
      case CONCENTRATED_BASE -> withoutOne(nrr, concentration.largest());
    };
  }

  private static List<Figure> byOne(@Nullable LargestExpander expander) {
    return expander == null
        ? List.of()
        : above("share of expansion by " + expander.customer(), expander.share(), "20");
  }

  private static List<Figure> withoutOne(Optional<Ratio> nrr, @Nullable LargestCustomer largest) {
    if (largest == null) {
      return List.of();
    }
    Optional<Ratio> difference = difference(nrr, nrr(largest.without()));
    Optional<Ratio> size = difference.isEmpty() ? difference : Optional.of(difference.get().abs());
    return inPoints(above("difference in NRR without " + largest.customer(), size, "5"));
  }

  private static Optional<Ratio> nrr(RetentionResult result) {
    return result.measure(Metrics.NRR.id()).find();
  }

  private static Optional<Ratio> difference(Optional<Ratio> one, Optional<Ratio> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().minus(other.get()))
        : Optional.empty();
  }

  private static List<Figure> atLeast(String name, Optional<Ratio> ratio, String percent) {
    return figure(name, ratio, percent, 0, 1);
  }

  private static List<Figure> above(String name, Optional<Ratio> ratio, String percent) {
    return figure(name, ratio, percent, 1, 1);
  }

  private static List<Figure> below(String name, Optional<Ratio> ratio, String percent) {
    return figure(name, ratio, percent, -1, -1);
  }

  /** The figure, if its side of the limit (-1 below, 0 on it, 1 above) is one of these. */
  private static List<Figure> figure(
      String name, Optional<Ratio> ratio, String percent, int lowest, int highest) {
    if (ratio.isEmpty()) {
      return List.of();
    }
    Ratio limit = Ratio.ofPercent(percent);
    int side = Integer.signum(ratio.get().compareTo(limit));
    return side >= lowest && side <= highest
        ? List.of(new Figure(name, ratio.get(), limit))
        : List.of();
  }

  private static List<Figure> inPoints(List<Figure> figures) {
    List<Figure> differences = new ArrayList<>();
    for (Figure figure : figures) {
      differences.add(figure.asDifference());
    }
    return differences;
  }

  private static List<Figure> both(List<Figure> one, List<Figure> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    List<Figure> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
