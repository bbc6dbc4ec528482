package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.TieOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code plan}: one window's bridge, what it would become, what a target takes, and
 * where it leads. Arithmetic on assumptions that are stated, not a forecast.
 *
 * @param analysis what is planned from
 * @param length how long a time its ratios are over; null where nobody knows
 * @param today its bridge
 * @param changes what is to change; empty for nothing
 * @param changed the bridge with all changes; null where there is none
 * @param targets what each target takes, of the changed bridge where there is one
 * @param base what is carried on; null where nothing is
 * @param projections of today's ratio, then of the changed one where there is one; empty for none
 */
public record Plan(
    Analysis analysis,
    @Nullable Length length,
    PlanBasis today,
    List<LeverChange> changes,
    @Nullable PlanBasis changed,
    List<Target> targets,
    @Nullable Base base,
    List<Projection> projections) {

  /** Months of a year. */
  public static final int YEAR = 12;

  /** Who says how long a window is. */
  public enum LengthSource {
    /** The input's dates. */
    DATES,
    /** The user. */
    GIVEN,
    /** Nobody: figures are taken for a year's. */
    ASSUMED
  }

  /**
   * How long a time ratios are over.
   *
   * @param months 1 or more
   */
  public record Length(int months, LengthSource source) {

    /** Whether it is a year, which benchmark bands are for. */
    public boolean isYear() {
      return months == YEAR;
    }

    /** Whether so many of it are a year, so that compounding to a year is exact. */
    public boolean isPartOfYear() {
      return YEAR % months == 0;
    }
  }

  /** What a base is. */
  public enum BaseSource {
    /** What the user said. */
    GIVEN,
    /** All revenue of the book at the window's end. */
    BOOK,
    /** What starting customers pay at the end, with new business and returns that are stated. */
    MOVEMENTS,
    /** What starting customers pay at the end; new business is not known. */
    STARTING_CUSTOMERS
  }

  /** What is carried on. */
  public record Base(Amount amount, BaseSource source) {

    /** All that is known to be paid at the end of a window. */
    public static Base of(Analysis analysis) {
      TieOut tieOut = analysis.tieOut();
      if (tieOut != null) {
        return new Base(tieOut.end(), BaseSource.BOOK);
      }
      Amount ending = analysis.total().bridge().ending();
      Memo memo = analysis.total().memo();
      Amount added = memo.newBusiness();
      Amount reactivation = memo.reactivation();
      if (added == null) {
        return new Base(
            reactivation == null ? ending : ending.plus(reactivation),
            BaseSource.STARTING_CUSTOMERS);
      }
      Amount all = ending.plus(added);
      return new Base(reactivation == null ? all : all.plus(reactivation), BaseSource.MOVEMENTS);
    }
  }

  /**
   * A base to carry on.
   *
   * @param years how many, 0 for none
   * @param newShare new business of a year over what is retained in it
   */
  public record Course(Base base, int years, Ratio newShare) {}

  public Plan {
    changes = List.copyOf(changes);
    targets = List.copyOf(targets);
    projections = List.copyOf(projections);
  }

  /**
   * Plans from an analysis.
   *
   * @param targets ratios that are wanted
   * @param course needs a length that is a part of a year; null for none
   * @throws IllegalArgumentException if no plan can be made from it, or a change goes too far
   */
  public static Plan of(
      Analysis analysis,
      @Nullable Length length,
      List<LeverChange> changes,
      Map<Goal, Ratio> targets,
      @Nullable Course course) {
    PlanBasis today = basis(analysis);
    PlanBasis changed = changes.isEmpty() ? null : today.with(changes);
    PlanBasis from = changed == null ? today : changed;
    List<Target> needs = new ArrayList<>();
    targets.forEach((goal, ratio) -> needs.add(Target.of(from, goal, ratio)));
    List<Projection> projections = new ArrayList<>();
    if (course != null && length != null) {
      projections.add(carriedOn(course, today, length));
      if (changed != null) {
        projections.add(carriedOn(course, changed, length));
      }
    }
    return new Plan(
        analysis,
        length,
        today,
        changes,
        changed,
        needs,
        course == null ? null : course.base(),
        projections);
  }

  /**
   * The bridge of an analysis, checked to give the analysis' own ratio.
   *
   * @throws IllegalArgumentException if its ratio does not follow from one bridge
   */
  private static PlanBasis basis(Analysis analysis) {
    Amount reactivation = analysis.total().memo().reactivation();
    Amount returned =
        reactivation != null && analysis.rule().reactivation() == Reactivation.GAIN
            ? reactivation
            : Amount.ZERO;
    PlanBasis basis = new PlanBasis(analysis.total().bridge(), returned);
    Ratio stated = analysis.total().measure(Metrics.NRR.id()).find().orElse(null);
    if (!basis.nrr().equals(stated)) {
      throw new IllegalArgumentException("the ratio does not follow from one bridge");
    }
    return basis;
  }

  private static Projection carriedOn(Course course, PlanBasis basis, Length length) {
    Ratio yearly = CompoundedRate.of(basis.nrr(), length.months(), YEAR).ratio();
    return Projection.of(course.base().amount(), yearly, course.newShare(), course.years());
  }
}
