package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every choice that decides a retention figure. Two tools that disagree differ here, not in
 * arithmetic, so each result carries its rule. Null means the choice does not apply to the method.
 *
 * <p>A rule starts as a method with its defaults and is changed choice by choice: {@code
 * RetentionRule.pointToPoint().withReactivation(Reactivation.GAIN)}. Whether the choices suit each
 * other and the input is checked where the rule is used. Source: documentation, "What is computed".
 *
 * @param method how customers' changes become one figure
 * @param scope whose movements count; only {@code movements} has one
 * @param reactivation whether former customers that came back count in net retention
 * @param interrupted what becomes of cohort customers that paused inside the window; null with a
 *     step-by-step method and with movements as given
 * @param weighting how {@code average} weighs its steps; null with any other method
 * @param annualized whether {@code average} is raised to the power of steps per year
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

    /** {@return the constant's name in Java, such as {@code POINT_TO_POINT}} */
    String name();

    /**
     * {@return the word used on the command line and in every output, such as {@code
     * point-to-point}}
     */
    default String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How customers' changes become one figure. */
  public enum Method implements Choice {
    /** Each customer's revenue at the window's two ends. */
    POINT_TO_POINT(Basis.ENDS),
    /** All movements inside the window, summed, over revenue at its start. */
    MOVEMENTS(Basis.MOVEMENTS),
    /** The product of the ratios of all steps. */
    CHAINED(Basis.STEPS),
    /** The mean of the ratios of all steps. */
    AVERAGE(Basis.STEPS),
    /** The input is movements already; there is no customers' history to apply a method to. */
    AS_GIVEN(Basis.MOVEMENTS);

    private final Basis basis;

    Method(Basis basis) {
      this.basis = basis;
    }

    /** {@return what the method's ratios are measured on} */
    public Basis basis() {
      return basis;
    }

    /** {@return whether every step of the window has a cohort and a bridge of its own} */
    public boolean isStepByStep() {
      return basis == Basis.STEPS;
    }
  }

  /** What the ratios of a method are measured on. */
  public enum Basis {
    /** One bridge from the window's start to its end. */
    ENDS,
    /** One bridge of summed movements, which may count losses of revenue gained after the start. */
    MOVEMENTS,
    /** One bridge a step; the ratio is not that of their sum. */
    STEPS
  }

  /** Whose movements {@link Method#MOVEMENTS} counts. */
  public enum Scope implements Choice {
    /** Customers that pay at the window's start. */
    COHORT,
    /** Every customer. */
    ALL
  }

  /** What a former customer's return does to net retention. */
  public enum Reactivation implements Choice {
    /** Nothing: it is told beside the bridge. */
    SEPARATE,
    /** It counts as a gain. */
    GAIN
  }

  /** What a cohort customer counts as that went to zero inside the window and came back. */
  public enum Interrupted implements Choice {
    /** As a customer that stayed. */
    RETURNED,
    /** As lost, whatever it pays later. */
    CHURNED
  }

  /** How {@link Method#AVERAGE} weighs its steps. */
  public enum Weighting implements Choice {
    /** All alike. */
    SIMPLE,
    /** By their starting revenue. */
    REVENUE
  }

  /**
   * {@return a method with its defaults: scope cohort, interrupted returned, weighting simple}
   *
   * @param method the method
   */
  public static RetentionRule of(Method method) {
    boolean hasPauses = !method.isStepByStep() && method != Method.AS_GIVEN;
    return new RetentionRule(
        method,
        method == Method.MOVEMENTS ? Scope.COHORT : null,
        Reactivation.SEPARATE,
        hasPauses ? Interrupted.RETURNED : null,
        method == Method.AVERAGE ? Weighting.SIMPLE : null,
        false,
        null);
  }

  /** {@return the window's two ends; the rule nobody has to choose} */
  public static RetentionRule pointToPoint() {
    return of(Method.POINT_TO_POINT);
  }

  /**
   * {@return all movements inside the window}
   *
   * @param scope whose movements count
   */
  public static RetentionRule movements(Scope scope) {
    return of(Method.MOVEMENTS).withScope(scope);
  }

  /** {@return the product of the steps' ratios} */
  public static RetentionRule chained() {
    return of(Method.CHAINED);
  }

  /**
   * {@return the mean of the steps' ratios}
   *
   * @param weighting how steps are weighed
   */
  public static RetentionRule average(Weighting weighting) {
    return of(Method.AVERAGE).withWeighting(weighting);
  }

  /** {@return the rule of figures and of movements files: nothing but what they say} */
  public static RetentionRule asGiven() {
    return of(Method.AS_GIVEN);
  }

  /**
   * {@return this rule with other customers whose movements count}
   *
   * @param other the choice
   */
  public RetentionRule withScope(Scope other) {
    return new RetentionRule(
        method, other, reactivation, interrupted, weighting, annualized, minStart);
  }

  /**
   * {@return this rule with its steps weighed otherwise}
   *
   * @param other the choice
   */
  public RetentionRule withWeighting(Weighting other) {
    return new RetentionRule(method, scope, reactivation, interrupted, other, annualized, minStart);
  }

  /**
   * {@return this rule with another choice for former customers that came back}
   *
   * @param other the choice
   */
  public RetentionRule withReactivation(Reactivation other) {
    return new RetentionRule(method, scope, other, interrupted, weighting, annualized, minStart);
  }

  /**
   * {@return this rule with another choice for customers that paused; null where none applies}
   *
   * @param other the choice
   */
  public RetentionRule withInterrupted(@Nullable Interrupted other) {
    return new RetentionRule(method, scope, reactivation, other, weighting, annualized, minStart);
  }

  /**
   * {@return this rule with its average raised to a year, or not}
   *
   * @param other the choice
   */
  public RetentionRule withAnnualized(boolean other) {
    return new RetentionRule(method, scope, reactivation, interrupted, weighting, other, minStart);
  }

  /**
   * {@return this rule with another least starting revenue of a cohort customer; null for none}
   *
   * @param other the choice
   */
  public RetentionRule withMinStart(@Nullable Amount other) {
    return new RetentionRule(
        method, scope, reactivation, interrupted, weighting, annualized, other);
  }
}
