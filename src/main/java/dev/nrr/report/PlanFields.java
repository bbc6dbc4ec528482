package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.LeverChange;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.PlanBasis;
import dev.nrr.core.plan.Projection;
import dev.nrr.core.plan.Target;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan as machine fields, whole and as rows. */
final class PlanFields {

  private static final String NO_LENGTH = "the length is not known";

  private final Plan plan;
  private final BenchmarkContext benchmarks;
  private final PlanCells cells;

  PlanFields(Plan plan, PlanCells cells) {
    this.plan = plan;
    this.benchmarks = cells.benchmarks();
    this.cells = cells;
  }

  ObjectNode document(ObjectNode begin, PlanAssumptions assumptions) {
    return begin
        .with("rule", RuleFields.of(plan.analysis()))
        .with("input", InputFields.of(plan.analysis().input()))
        .with("statement", Cell.words(PlanAssumptions.STATEMENT))
        .with("assumptions", assumptions.fields())
        .with("length", length(plan.length()))
        .with("today", basis(plan.today()))
        .with("changes", ArrayNode.of(plan.changes(), this::change))
        .with("changed", changed())
        .with("targets", ArrayNode.of(plan.targets(), this::target))
        .with("rates", new ArrayNode(rates()))
        .with("projections", new ArrayNode(projections()))
        .with("warnings", ArrayNode.of(plan.analysis().notices(), NoticeBlocks::fields));
  }

  private static Node length(@Nullable Length length) {
    return length == null
        ? new Cell.Absent(NO_LENGTH)
        : ObjectNode.NONE
            .with("months", new Cell.Count(length.months()))
            .with("source", Cell.words(length.source().name().toLowerCase(Locale.ROOT)));
  }

  private Node changed() {
    return plan.changed() == null ? new Cell.Absent("nothing changes") : basis(plan.changed());
  }

  private ObjectNode basis(PlanBasis basis) {
    return ObjectNode.NONE
        .with("starting", new Cell.Money(basis.bridge().starting()))
        .with("expansion", new Cell.Money(basis.bridge().expansion()))
        .with("contraction", new Cell.Money(basis.bridge().contraction()))
        .with("churn", new Cell.Money(basis.bridge().churn()))
        .with("ending", new Cell.Money(basis.bridge().ending()))
        .with("reactivation_counted", new Cell.Money(basis.returned()))
        .with("nrr", cells.share(Goal.NRR, basis.nrr()))
        .with("grr", cells.share(Goal.GRR, basis.grr()))
        .with("bands", bands(basis.nrr(), basis.grr(), cells.isYear()));
  }

  private ObjectNode bands(Ratio nrr, Ratio grr, boolean banded) {
    return ObjectNode.NONE
        .with("nrr", RetentionFields.band(benchmarks, "nrr", nrr, banded))
        .with("grr", RetentionFields.band(benchmarks, "grr", grr, banded));
  }

  private ObjectNode change(LeverChange change) {
    Amount today = change.lever().of(plan.today().bridge());
    Amount difference = change.difference(today);
    return ObjectNode.NONE
        .with("lever", Cell.words(change.lever().word()))
        .with("share", Cell.orAbsent(change.share(), "by an amount", Cell.Limit::new))
        .with("from", new Cell.Money(today))
        .with("change", new Cell.Money(difference))
        .with("to", new Cell.Money(today.plus(difference)));
  }

  private ObjectNode target(Target target) {
    return ofTarget(target).with("levers", ArrayNode.of(target.needs(), this::need));
  }

  private ObjectNode ofTarget(Target target) {
    String metric = PlanCells.metric(target.goal());
    return ObjectNode.NONE
        .with("metric", Cell.words(metric))
        .with("target", new Cell.Limit(target.ratio()))
        .with("ratio", cells.share(target.goal(), target.today()))
        .with("held", new Cell.Flag(target.isHeld()))
        .with("band", RetentionFields.band(benchmarks, metric, target.ratio(), cells.isYear()));
  }

  private ObjectNode need(Target.Need need) {
    return ObjectNode.NONE
        .with("lever", Cell.words(need.lever().word()))
        .with("today", new Cell.Money(need.today()))
        .with("needed", Cell.orAbsent(need.needed(), "out of reach", Cell.Money::new))
        .with("change", Cell.orAbsent(need.change(), "out of reach", Cell.Money::new))
        .with("change_share", Cell.orAbsent(need.changeShare(), "no share", Cell.Limit::new))
        .with("reach", Cell.words(need.reach().name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .with("furthest", Cell.orAbsent(need.furthest(), "not at an end", Cell.Limit::new));
  }

  private List<Node> rates() {
    List<Node> nodes = new ArrayList<>();
    Length length = plan.length();
    if (length != null) {
      PlanRates.of(plan.today(), length).forEach(rate -> nodes.add(rate("today", rate)));
      if (plan.changed() != null) {
        PlanRates.of(plan.changed(), length).forEach(rate -> nodes.add(rate("changed", rate)));
      }
    }
    return nodes;
  }

  private ObjectNode rate(String scenario, PlanRates.Rate rate) {
    boolean banded = rate.per().months() == Plan.YEAR;
    return ObjectNode.NONE
        .with("scenario", Cell.words(scenario))
        .with("per", Cell.words(rate.per().toString()))
        .with("nrr", cells.share(Goal.NRR, rate.nrr().ratio()))
        .with("nrr_exact", new Cell.Flag(rate.nrr().isExact()))
        .with("grr", cells.share(Goal.GRR, rate.grr().ratio()))
        .with("grr_exact", new Cell.Flag(rate.grr().isExact()))
        .with("bands", bands(rate.nrr().ratio(), rate.grr().ratio(), banded));
  }

  private List<Node> projections() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < plan.projections().size(); i++) {
      Projection projection = plan.projections().get(i);
      nodes.add(projection(i).with("years", ArrayNode.of(projection.years(), PlanFields::year)));
    }
    return nodes;
  }

  /** Without its years; the first is of today. */
  private ObjectNode projection(int number) {
    Projection projection = plan.projections().get(number);
    return ObjectNode.NONE
        .with("scenario", Cell.words(number == 0 ? "today" : "changed"))
        .with("base", new Cell.Money(projection.base()))
        .with("nrr", cells.share(Goal.NRR, projection.nrr()))
        .with("band", RetentionFields.band(benchmarks, "nrr", projection.nrr(), true))
        .with("new_share", new Cell.Limit(projection.newShare()))
        .with("growth", new Cell.Share(projection.growth(), List.of()));
  }

  private static ObjectNode year(Projection.Year year) {
    return ObjectNode.NONE
        .with("year", new Cell.Count(year.number()))
        .with("starting", new Cell.Money(year.starting()))
        .with("retained", new Cell.Money(year.retained()))
        .with("new", new Cell.Money(year.newBusiness()))
        .with("ending", new Cell.Money(year.ending()));
  }

  /** One row a bridge, a lever of a target, a rate and a year, told apart by their first field. */
  List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    rows.add(row("today").with("today", basis(plan.today())));
    if (plan.changed() != null) {
      rows.add(row("changed").with("changed", basis(plan.changed())));
    }
    for (Target target : plan.targets()) {
      for (Target.Need need : target.needs()) {
        rows.add(row("target").with("target", ofTarget(target)).with("lever", need(need)));
      }
    }
    rates().forEach(rate -> rows.add(row("rate").with("rate", rate)));
    for (int i = 0; i < plan.projections().size(); i++) {
      for (Projection.Year year : plan.projections().get(i).years()) {
        rows.add(row("year").with("projection", projection(i)).with("year", year(year)));
      }
    }
    return rows;
  }

  private static ObjectNode row(String part) {
    return ObjectNode.NONE.with("part", Cell.words(part));
  }
}
