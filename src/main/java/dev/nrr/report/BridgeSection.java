package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.TieOut;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bridge as a waterfall by the field's convention: starting, losses, retained (GRR), expansion,
 * ending (NRR), then what is not in NRR, up to all revenue where the parts add up to it.
 */
final class BridgeSection {

  private static final CustomerCounts NOT_COUNTED = CustomerCounts.ofStartingAndChurned(0, null);

  private final RetentionResult result;
  private final RetentionRule rule;
  private final BenchmarkContext benchmarks;
  private final @Nullable TieOut tieOut;
  private final List<Picture.Step> steps = new ArrayList<>();
  private Amount level = Amount.ZERO;

  private BridgeSection(
      RetentionResult result,
      RetentionRule rule,
      BenchmarkContext benchmarks,
      @Nullable TieOut tieOut) {
    this.result = result;
    this.rule = rule;
    this.benchmarks = benchmarks;
    this.tieOut = tieOut;
  }

  /**
   * The section of a result.
   *
   * @param tieOut the whole book's bridge; null where the input is not a book
   */
  static Block.Section of(
      RetentionResult result,
      RetentionRule rule,
      @Nullable String currency,
      BenchmarkContext benchmarks,
      @Nullable TieOut tieOut) {
    BridgeSection section = new BridgeSection(result, rule, benchmarks, tieOut);
    section.addSteps();
    Block.Table table = BridgeTable.of(result, rule, currency, benchmarks);
    Block.Table brief = BridgeTable.brief(result, rule, currency, benchmarks);
    return new Block.Section(
        "bridge",
        section.heading(),
        Cell.words(
            "How starting revenue became ending revenue"
                + (section.isAddedUp() ? ", all steps of the window added up" : "")),
        List.of(new Picture.Waterfall(section.steps, table, brief)),
        false);
  }

  private boolean isAddedUp() {
    return rule.method().isStepByStep();
  }

  private Cell heading() {
    RevenueBridge bridge = result.bridge();
    Amount lost = bridge.contraction().plus(bridge.churn());
    Amount gained = bridge.expansion();
    if (bridge.starting().isZero()) {
      return Cell.words("Starting revenue is zero, so there is nothing to retain");
    }
    Cell losses = share(lost, mirrored(Metrics.GRR));
    Cell expansion = share(gained, List.of(RoundingBoundary.strict(Ratio.ZERO)));
    if (lost.isZero()) {
      return gained.isZero()
          ? Cell.words("Nothing was lost and nothing added: all starting revenue stayed")
          : Cell.sentence(Cell.words("Nothing was lost, and expansion added "), expansion);
    }
    if (gained.isZero()) {
      return Cell.sentence(Cell.words("Losses of "), losses, Cell.words(" met no expansion"));
    }
    return lost.compareTo(gained) > 0
        ? Cell.sentence(
            Cell.words("Losses of "),
            losses,
            Cell.words(" were made up only in part by expansion of "),
            expansion)
        : Cell.sentence(
            Cell.words("Losses of "),
            losses,
            Cell.words(" were made up by expansion of "),
            expansion);
  }

  /** The lines of a metric as seen from what it is short of 1. */
  private List<RoundingBoundary> mirrored(Metric metric) {
    List<RoundingBoundary> boundaries = new ArrayList<>();
    boundaries.add(RoundingBoundary.strict(Ratio.ZERO));
    for (RoundingBoundary boundary : benchmarks.boundaries(metric.id())) {
      boundaries.add(RoundingBoundary.strict(Ratio.ONE.minus(boundary.at())));
    }
    return boundaries;
  }

  private void addSteps() {
    RevenueBridge bridge = result.bridge();
    if (bridge.starting().isZero()) {
      return;
    }
    Memo memo = result.memo();
    CustomerCounts counts = Objects.requireNonNullElse(result.customers(), NOT_COUNTED);
    Window window = result.window();
    PartCounts known = new PartCounts(counts, result.customers() != null);
    sum(
        BridgePart.TOTAL,
        "Starting",
        window == null || window.from() == null ? "" : window.from().toString(),
        bridge.starting(),
        known.of(counts.starting()));
    change(BridgePart.CONTRACTION, bridge.contraction(), known.of(counts.contracted()));
    change(BridgePart.CHURN, bridge.churn(), known.of(counts.churned()));
    sum(BridgePart.SUBTOTAL, "Retained", note(Metrics.GRR, "GRR"), level, Cell.BLANK);
    change(BridgePart.EXPANSION, bridge.expansion(), known.of(counts.expanded()));
    boolean gain = rule.reactivation() == Reactivation.GAIN;
    if (gain) {
      beside(BridgePart.REACTIVATION, memo.reactivation(), "in NRR", known);
    }
    sum(BridgePart.TOTAL, "Ending", note(Metrics.NRR, "NRR"), level, known.left());
    beside(BridgePart.NEW, memo.newBusiness(), "not in NRR", known);
    if (!gain) {
      beside(BridgePart.REACTIVATION, memo.reactivation(), "not in NRR", known);
    }
    beside(BridgePart.RETURNED, memo.returned(), "not in NRR", known);
    if (tieOut != null && level.equals(tieOut.end()) && isGrown()) {
      String to = window == null ? "" : window.to().toString();
      sum(BridgePart.SUBTOTAL, "All revenue", to, level, Cell.BLANK);
    }
  }

  /** Whether something stands beside the ending. */
  private boolean isGrown() {
    return steps.get(steps.size() - 1).part() != BridgePart.TOTAL;
  }

  /** That a level is a metric's numerator, where it is. */
  private String note(Metric metric, String name) {
    Ratio reached = Ratio.between(level, result.bridge().starting());
    Optional<Ratio> ratio = result.measure(metric.id()).find();
    return ratio.isPresent() && ratio.get().equals(reached) ? "= " + name : "";
  }

  private void sum(BridgePart part, String label, String note, Amount amount, Cell customers) {
    List<RoundingBoundary> boundaries =
        note.equals("= GRR")
            ? benchmarks.boundaries(Metrics.GRR.id())
            : note.equals("= NRR") ? benchmarks.boundaries(Metrics.NRR.id()) : List.of();
    level = amount;
    steps.add(
        new Picture.Step(
            part,
            label,
            note,
            Amount.ZERO,
            amount,
            new Cell.Money(amount),
            share(amount, boundaries),
            customers));
  }

  private void change(BridgePart part, Amount amount, Cell customers) {
    add(part, "", amount, customers);
  }

  private void beside(BridgePart part, @Nullable Amount amount, String note, PartCounts customers) {
    if (amount != null && !amount.isZero()) {
      add(part, note, amount, customers.of(part));
    }
  }

  private void add(BridgePart part, String note, Amount amount, Cell customers) {
    Amount before = level;
    level = part.isLoss() ? before.minus(amount) : before.plus(amount);
    String figure = part == BridgePart.CONTRACTION ? "contraction" : "churn";
    List<RoundingBoundary> boundaries = part.isLoss() ? benchmarks.boundaries(figure) : List.of();
    steps.add(
        new Picture.Step(
            part,
            part.word(),
            note,
            before,
            level,
            new Cell.Money(amount),
            share(amount, boundaries),
            customers));
  }

  private Cell share(Amount amount, List<RoundingBoundary> boundaries) {
    return new Cell.Share(Ratio.between(amount, result.bridge().starting()), boundaries);
  }

  /** Numbers of customers, blank where they are not known. */
  private record PartCounts(CustomerCounts counts, boolean known) {

    Cell of(@Nullable Long count) {
      return count == null || !known ? Cell.BLANK : new Cell.Count(count);
    }

    Cell of(BridgePart part) {
      return switch (part) {
        case NEW -> of(counts.added());
        case REACTIVATION -> of(counts.reactivated());
        default -> Cell.BLANK;
      };
    }

    Cell left() {
      Long churned = counts.churned();
      return churned == null ? Cell.BLANK : of(counts.starting() - churned);
    }
  }
}
