package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Every choice that decides a retention figure. Two tools that disagree differ here, not in
 * arithmetic, so each result carries its rule. Null means the choice does not apply to the method.
 *
 * @param method how customers' changes become one figure
 * @param scope whose movements count; only {@code movements} has one
 * @param reactivation whether former customers that came back count in net retention
 * @param interrupted what becomes of cohort customers that paused inside the window
 * @param weighting how {@code average} weighs its steps; null with any other method
 * @param annualized whether {@code average} is raised to a year
 * @param minStart the least starting revenue of a cohort customer; null for any above zero
 */
public record RetentionRule(
    Method method,
    @Nullable Scope scope,
    Reactivation reactivation,
    @Nullable Interrupted interrupted,
    @Nullable Weighting weighting,
    boolean annualized,
    @Nullable Amount minStart) {

  /** A choice as options, JSON and messages write it. */
  public interface Choice {
    /** The word used on the command line and in every output. */
    String word();
  }

  /** How customers' changes become one figure (definitions, section 2). */
  public enum Method implements Choice {
    POINT_TO_POINT("point-to-point"),
    MOVEMENTS("movements"),
    CHAINED("chained"),
    AVERAGE("average"),
    /** The input is movements already; there is no customers' history to apply a method to. */
    AS_GIVEN("as-given");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Whose movements {@link Method#MOVEMENTS} counts. */
  public enum Scope implements Choice {
    COHORT("cohort"),
    ALL("all");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What a former customer's return does to net retention. */
  public enum Reactivation implements Choice {
    SEPARATE("separate"),
    GAIN("gain");

    private final String word;

    Reactivation(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What a cohort customer counts as that went to zero inside the window and came back. */
  public enum Interrupted implements Choice {
    RETURNED("returned"),
    CHURNED("churned");

    private final String word;

    Interrupted(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How {@link Method#AVERAGE} weighs its steps. */
  public enum Weighting implements Choice {
    SIMPLE("simple"),
    REVENUE("revenue");

    private final String word;

    Weighting(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The rule of figures and of movements files: nothing but what they say. */
  public static RetentionRule asGiven(@Nullable Amount minStart) {
    return new RetentionRule(
        Method.AS_GIVEN, null, Reactivation.SEPARATE, null, null, false, minStart);
  }
}
