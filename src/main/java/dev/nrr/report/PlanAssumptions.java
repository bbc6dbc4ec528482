package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.plan.LeverChange;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Base;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.Projection;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a plan takes for granted, each in a sentence with its figures. */
final class PlanAssumptions {

  /** What a plan is, and what it is not. */
  static final String STATEMENT = "arithmetic on the assumptions stated, not a forecast";

  private static final String COMPOUNDED = "compounded";

  private final Plan plan;
  private final Map<String, Cell> sentences = new LinkedHashMap<>();

  PlanAssumptions(Plan plan) {
    this.plan = plan;
    addLength();
    addChanges();
    if (!plan.targets().isEmpty()) {
      add(
          "one-lever",
          Cell.words(
              (plan.changed() == null ? "targets: from today" : "targets: from the changed bridge")
                  + ", one lever moves and the others stay"));
    }
    addRates();
    addYears();
  }

  private void add(String code, Cell sentence) {
    sentences.put(code, sentence);
  }

  /** What people are told: of rates only where they are shown. */
  List<Cell> sentences() {
    Map<String, Cell> told = new LinkedHashMap<>(sentences);
    if (!PlanRates.areShown(plan)) {
      told.remove(COMPOUNDED);
    }
    return List.copyOf(told.values());
  }

  ArrayNode fields() {
    return ArrayNode.of(
        List.copyOf(sentences.entrySet()),
        entry ->
            ObjectNode.NONE
                .with("code", Cell.words(entry.getKey()))
                .with("message", entry.getValue()));
  }

  private void addLength() {
    Length length = plan.length();
    String words =
        length == null
            ? "the window has a length that cannot be brought to a year's; no band applies"
            : switch (length.source()) {
              case DATES -> "the ratios are over " + months(length) + ", as the dates say";
              case GIVEN -> "the ratios are over " + months(length) + ", as --period says";
              case ASSUMED -> "the ratios are over a year; nothing says so (--period)";
            };
    add("length", Cell.words(words));
  }

  private static String months(Length length) {
    return length.isYear()
        ? "a year"
        : length.months() + (length.months() == 1 ? " month" : " months");
  }

  private void addChanges() {
    for (LeverChange change : plan.changes()) {
      Amount today = change.lever().of(plan.today().bridge());
      Amount difference = change.difference(today);
      List<Cell> parts = new ArrayList<>();
      parts.add(
          Cell.words(
              change.lever().word() + (difference.isNegative() ? " falls by " : " rises by ")));
      if (change.share() != null) {
        parts.add(new Cell.Limit(change.share().abs()));
        parts.add(Cell.words(", "));
      }
      parts.add(new Cell.Money(difference.abs()));
      parts.add(Cell.words(", from "));
      parts.add(new Cell.Money(today));
      parts.add(Cell.words(" to "));
      parts.add(new Cell.Money(today.plus(difference)));
      add("change-" + change.lever().word(), new Cell.Sentence(parts));
    }
    if (plan.changed() != null) {
      add("rest-unchanged", Cell.words("what is not said to change stays as it is today"));
    }
  }

  private void addRates() {
    if (plan.length() != null) {
      add(
          COMPOUNDED,
          Cell.words(
              "rates over other lengths: compounded, as if every period were like this one; a"
                  + " root without an end is cut off after 30 decimals, all else is exact"));
    }
  }

  private void addYears() {
    Base base = plan.base();
    if (base == null || plan.length() == null) {
      return;
    }
    add(
        "base",
        Cell.sentence(
            Cell.words("the base is "), new Cell.Money(base.amount()), Cell.words(origin(base))));
    add(
        "every-year",
        Cell.words(
            plan.length().isYear()
                ? "every year has the NRR of this one, new customers from their second year on"
                : "every year has this NRR compounded to a year, new customers from their second"
                    + " year on"));
    Projection first = plan.projections().get(0);
    add(
        "new-business",
        Cell.sentence(
            Cell.words("new business of a year is "),
            new Cell.Limit(first.newShare()),
            Cell.words(" of what is retained in it, won at its end")));
  }

  private static String origin(Base base) {
    return switch (base.source()) {
      case GIVEN -> ", as --base says";
      case BOOK -> ", all that is paid at the window's end";
      case MOVEMENTS -> ", what starting customers pay at the end and the new business stated";
      case STARTING_CUSTOMERS ->
          ", what starting customers pay at the end; new business is not known (--base)";
    };
  }
}
