package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Choice;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule behind a result: every choice, in machine fields and in words. */
final class RuleFields {

  private static final String NOT_APPLICABLE = "does not apply to the method";

  private RuleFields() {}

  /** The rule with the window it was applied to. */
  static ObjectNode of(Analysis analysis) {
    return of(analysis.rule(), analysis.input(), analysis.window());
  }

  /** The rule with a window; null where there are several, or none is stated. */
  static ObjectNode of(RetentionRule rule, Provenance input, @Nullable Window window) {
    return choices(rule, input)
        .with("window", WindowFields.of(window))
        .with("weighting", choice(rule.weighting()))
        .with("annualized", new Cell.Flag(rule.annualized()))
        .with("where", where(input))
        .with("fiscal_year_start", fiscalYearStart(input))
        .with("amount_per", amountPer(input))
        .with("grace", grace(input))
        .with("paying", paying(input));
  }

  private static ObjectNode choices(RetentionRule rule, Provenance input) {
    return ObjectNode.NONE
        .with("method", choice(rule.method()))
        .with("scope", choice(rule.scope()))
        .with("reactivation", choice(rule.reactivation()))
        .with("interrupted", choice(rule.interrupted()))
        .with("min_start", minStart(rule.minStart()))
        .with("customer", customer(input))
        .with("currency", currency(input));
  }

  /** The least starting revenue of a cohort customer. */
  static Cell minStart(@Nullable Amount minStart) {
    return Cell.orAbsent(minStart, "any above zero", Cell.Money::new);
  }

  /** The column that says what one customer is. */
  static Cell customer(Provenance input) {
    return Cell.orAbsent(input.columns().get("customer"), "no customer column", Cell::words);
  }

  /** The words of the status column that pay. */
  static Cell paying(Provenance input) {
    return Cell.orAbsent(
        input.treatment().paying(),
        "no status column",
        words -> Cell.words(String.join(", ", words)));
  }

  /** Which rows were asked for. */
  static Cell where(Provenance input) {
    return Cell.orAbsent(input.where(), "every row", Cell::words);
  }

  /** The month that fiscal years begin in, where it was given. */
  static Cell fiscalYearStart(Provenance input) {
    return Cell.orAbsent(
        input.fiscalYearStart(), "not given", month -> new Cell.Count(month.longValue()));
  }

  /** In words, how years and quarters were taken; nothing where it was not said. */
  static List<Block.LabelledValue> fiscalYear(Provenance input) {
    Integer start = input.fiscalYearStart();
    return start == null
        ? List.of()
        : fact(
            "Fiscal year",
            "starts in month "
                + start
                + " and is named by the year it ends in; quarters and years, of the data and of"
                + " options, are fiscal");
  }

  /** What an amount is paid for. */
  static Cell amountPer(Provenance input) {
    return Cell.orAbsent(input.recurring().amountPer(), "as the shape has it", Cell::words);
  }

  /** The longest break that is no churn. */
  static Cell grace(Provenance input) {
    return Cell.orAbsent(input.recurring().grace(), "none", Cell::words);
  }

  /** In words, what amounts are paid for and for how long they go on, where it was said. */
  static List<Block.LabelledValue> recurring(Provenance input) {
    List<Block.LabelledValue> facts = new ArrayList<>();
    String per = input.recurring().amountPer();
    if (per != null) {
      facts.addAll(fact("Amounts are per", per));
    }
    String grace = input.recurring().grace();
    if (grace != null) {
      facts.addAll(
          fact(
              "Grace", "a break of up to " + grace + " is no churn; the amount before it goes on"));
    }
    return facts;
  }

  /** The one currency of all amounts. */
  static Cell currency(Provenance input) {
    return Cell.orAbsent(input.currency(), "none stated", Cell::words);
  }

  /** One choice, or that the method has none. */
  static Cell choice(@Nullable Choice choice) {
    return Cell.orAbsent(choice, NOT_APPLICABLE, made -> Cell.words(made.word()));
  }

  /** Every choice in one line. */
  static Cell words(RetentionRule rule) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(method(rule)));
    add(parts, "scope", rule.scope());
    add(parts, "weighting", rule.weighting());
    if (rule.annualized()) {
      parts.add(Cell.words(", annualized: raised to the power of steps per year"));
    }
    add(parts, "reactivation", rule.reactivation());
    add(parts, "interrupted", rule.interrupted());
    if (rule.minStart() != null) {
      parts.add(Cell.words(", starting revenue of at least "));
      parts.add(new Cell.Money(rule.minStart()));
    }
    return new Cell.Sentence(parts);
  }

  private static String method(RetentionRule rule) {
    return rule.method() == Method.AS_GIVEN ? "movements as given" : rule.method().word();
  }

  private static void add(List<Cell> parts, String name, @Nullable Choice choice) {
    if (choice != null) {
      parts.add(Cell.words(", " + name + " " + choice.word()));
    }
  }

  /** What must be said beside the rule's name. */
  static List<Block.LabelledValue> caveat(RetentionRule rule) {
    Method method = rule.method();
    if (method == Method.AS_GIVEN) {
      return fact("Unchecked", "cohort membership and the per-customer cap of GRR");
    }
    return method == Method.CHAINED || method == Method.AVERAGE
        ? fact("Amounts", "sum of the one-step bridges, so NRR is not ending / starting")
        : List.of();
  }

  private static List<Block.LabelledValue> fact(String label, String words) {
    return List.of(new Block.LabelledValue(label, Cell.words(words)));
  }
}
