package dev.nrr.core.analysis;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.retention.RetentionCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code movers}: one window and the customers that make its figures.
 *
 * @param analysis the window as {@code calc} has it
 * @param movers the customers with the largest changes, largest first
 * @param changes the cohort's changes between the window's two ends, which movers are a share of;
 *     with {@code point-to-point} the bridge itself
 * @param concentration how much of starting revenue stands with the largest customers
 * @param customers every customer of the book; null where nobody asked for them
 */
public record MoversAnalysis(
    Analysis analysis,
    List<Movers.Mover> movers,
    RevenueBridge changes,
    TopShares concentration,
    @Nullable List<Movers.Line> customers) {

  public MoversAnalysis {
    movers = List.copyOf(movers);
    customers = customers == null ? null : List.copyOf(customers);
  }

  /**
   * Who makes a window.
   *
   * @param wanted how many customers to name
   * @param notices what the user must know of the reading
   */
  public static MoversAnalysis of(
      RevenueSource book,
      RetentionRule rule,
      BookAnalysis.Span span,
      Wanted wanted,
      Provenance input,
      List<Notice> notices) {
    Analysis analysis = BookAnalysis.of(book, rule, List.of(), span, input, notices);
    RevenueBook leading =
        RetentionCalculator.movers(book, rule, span.from(), span.to(), wanted.top());
    Movers movers = new Movers(book, leading, rule, span.from(), span.to(), span.stepsPerYear());
    TopShares shares =
        new RetentionCalculator(book, rule, List.of(), span.stepsPerYear())
            .topShares(span.from(), span.to())
            .get(Slice.TOTAL);
    return new MoversAnalysis(
        analysis,
        movers.top(wanted.top()),
        changes(book, rule, span),
        Objects.requireNonNull(shares),
        wanted.all() ? customers(movers, wanted.parts()) : null);
  }

  /**
   * How many customers to name.
   *
   * @param top the largest movers, 1 or more
   * @param all every customer too
   * @param parts each of them with its part of the figures
   */
  public record Wanted(int top, boolean all, boolean parts) {}

  /**
   * Who makes a period of movements.
   *
   * @param period whose customers are told by themselves
   * @param analysis the period as {@code calc} has it
   * @param wanted how many customers to name
   */
  public static MoversAnalysis of(StatedMovements.Period period, Analysis analysis, Wanted wanted) {
    StatedMovers movers = new StatedMovers(period, analysis.rule());
    return new MoversAnalysis(
        analysis,
        movers.top(wanted.top()),
        movers.changes(),
        movers.concentration(),
        wanted.all() ? movers.lines() : null);
  }

  /**
   * Who makes a period of movements of which the leading customers are known, and no others.
   *
   * @param period as it was asked for
   * @param leaders of it
   * @param analysis the period as {@code calc} has it
   */
  public static MoversAnalysis of(
      StatedMovements.Period period, StatedLeaders leaders, Analysis analysis) {
    StatedMovers movers = new StatedMovers(period, analysis.rule());
    return new MoversAnalysis(
        analysis,
        movers.of(leaders),
        leaders.changes(),
        movers.concentration(leaders.largest()),
        null);
  }

  /** The bridge of the window's ends, whatever the method, as movers have it. */
  private static RevenueBridge changes(
      RevenueSource book, RetentionRule rule, BookAnalysis.Span span) {
    Interrupted interrupted = rule.interrupted();
    RetentionRule ends =
        RetentionRule.pointToPoint()
            .withInterrupted(interrupted == null ? Interrupted.RETURNED : interrupted)
            .withMinStart(rule.minStart());
    return new RetentionCalculator(book, ends, List.of(), span.stepsPerYear())
        .retention(span.from(), span.to())
        .total()
        .bridge();
  }

  private static List<Movers.Line> customers(Movers movers, boolean parts) {
    List<Movers.Line> lines = new ArrayList<>();
    movers.forEach(lines::add, parts);
    return lines;
  }
}
