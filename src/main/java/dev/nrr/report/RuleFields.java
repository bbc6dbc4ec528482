package dev.nrr.report;

import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.Provenance;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.RetentionRule.Choice;
import dev.nrr.core.retention.RetentionRule.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule behind a result: every choice, in machine fields and in words. */
final class RuleFields {

  private static final String NOT_APPLICABLE = "does not apply to the method";

  private RuleFields() {}

  /** The rule with the window it was applied to. */
  static Fields of(Analysis analysis) {
    return choices(analysis.rule(), analysis.input())
        .with("window", WindowFields.of(analysis.window()))
        .with("weighting", choice(analysis.rule().weighting()))
        .with("annualized", new Cell.Flag(analysis.rule().annualized()));
  }

  private static Fields choices(RetentionRule rule, Provenance input) {
    return Fields.NONE
        .with("method", choice(rule.method()))
        .with("scope", choice(rule.scope()))
        .with("reactivation", choice(rule.reactivation()))
        .with("interrupted", choice(rule.interrupted()))
        .with("min_start", Cell.orAbsent(rule.minStart(), "any above zero", Cell.Money::new))
        .with(
            "customer",
            Cell.orAbsent(input.columns().get("customer"), "no customer column", Cell::words))
        .with("currency", Cell.orAbsent(input.currency(), "none stated", Cell::words));
  }

  private static Cell choice(@Nullable Choice choice) {
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
}
