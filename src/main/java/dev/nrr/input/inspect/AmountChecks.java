package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import dev.nrr.input.shape.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of amounts: their signs, currencies and decimals, and whether they recur. */
final class AmountChecks {

  private AmountChecks() {}

  /** {@code sign}: revenue below zero, and losses written with two signs. */
  static final class Signs implements RowCheck {

    private static final List<Field> LOSSES = List.of(Field.CONTRACTION, Field.CHURN);
    private static final List<Field> REVENUE =
        List.of(Field.STARTING, Field.ENDING, Field.EXPANSION, Field.NEW, Field.REACTIVATION);

    private final boolean applies;
    private final FindingCounter negative = new FindingCounter();
    private final FindingCounter negativeLosses = new FindingCounter();
    private final FindingCounter positiveLosses = new FindingCounter();

    Signs(Shape shape) {
      this.applies = !shape.isSigned();
    }

    @Override
    public void observe(InspectedRow row) {
      if (!applies) {
        return;
      }
      for (Field field : LOSSES) {
        int sign = sign(row.amount(field));
        if (sign != 0) {
          (sign < 0 ? negativeLosses : positiveLosses).add(row, row.text(field));
        }
      }
      List<String> revenue =
          row.has(Field.STARTING) ? REVENUE.stream().map(row::text).toList() : row.amountTexts();
      for (String text : revenue) {
        if (sign(row.amount(text)) < 0) {
          negative.add(row, text);
        }
      }
    }

    private static int sign(@Nullable BigDecimal amount) {
      return amount == null ? 0 : amount.signum();
    }

    @Override
    public Stream<InspectionFinding> findings() {
      boolean mixed = positiveLosses.count() > 0;
      return Stream.concat(
          negative.finding(
              "sign", Severity.ERROR, "amount", "of revenue below zero (--negative clip takes 0)"),
          negativeLosses.finding(
              "sign",
              mixed ? Severity.ERROR : Severity.INFO,
              "loss amount",
              mixed
                  ? "written below zero, others above"
                  : "written below zero, as all are: taken as losses"));
    }
  }

  /** {@code currency}: amounts of several currencies, by their column or by their own symbols. */
  static final class Currencies implements RowCheck {

    private final Map<String, Place> first = new LinkedHashMap<>();
    private final Map<String, Long> amounts = new LinkedHashMap<>();

    @Override
    public void observe(InspectedRow row) {
      String stated = row.text(Field.CURRENCY);
      if (!stated.isEmpty()) {
        add(stated, row);
        return;
      }
      for (String text : row.amountTexts()) {
        String named = row.currency(text);
        if (named != null) {
          add(named, row);
        }
      }
    }

    private void add(String currency, InspectedRow row) {
      first.putIfAbsent(currency, row.place());
      amounts.merge(currency, 1L, Long::sum);
    }

    /** Every currency, in order of appearance. */
    List<String> currencies() {
      return List.copyOf(first.keySet());
    }

    @Override
    public Stream<InspectionFinding> findings() {
      if (first.size() < 2) {
        return Stream.empty();
      }
      String found =
          amounts.entrySet().stream()
              .map(currency -> currency.getKey() + " (" + currency.getValue() + ")")
              .collect(Collectors.joining(", "));
      return Stream.of(
          new InspectionFinding(
              "currency",
              Severity.ERROR,
              "amounts of several currencies: " + found + " (--rates FILE makes them one)",
              first.size(),
              List.copyOf(first.values())));
    }
  }

  /** {@code precision}: more than two decimals, often the noise of binary fractions. */
  static final class Precision implements RowCheck {

    private static final int CENTS = 2;

    private final FindingCounter finer = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      for (String text : row.amountTexts()) {
        BigDecimal amount = row.amount(text);
        if (amount != null && amount.stripTrailingZeros().scale() > CENTS) {
          finer.add(row, text);
        }
      }
    }

    @Override
    public Stream<InspectionFinding> findings() {
      return finer.finding(
          "precision", Severity.INFO, "amount", "finer than cents, computed with as written");
    }
  }

  /** {@code one-time}: rows that by a plan, type or product are not recurring. */
  static final class OneTime implements RowCheck {

    private static final Pattern NOT_RECURRING =
        Pattern.compile(
            "\\b(one[- ]?time|one[- ]?off|set[- ]?up|onboarding|implementation|installation"
                + "|training|consulting|professional services|services|hardware|usage|overage"
                + "|refund|credit note)\\b",
            Pattern.CASE_INSENSITIVE);

    private final FindingCounter oneTime = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      for (String text : row.otherTexts()) {
        if (NOT_RECURRING.matcher(text.replace('_', ' ')).find()) {
          oneTime.add(row, text);
          return;
        }
      }
    }

    @Override
    public Stream<InspectionFinding> findings() {
      return oneTime.finding(
          "one-time",
          Severity.WARNING,
          "row",
          "that by its words is not recurring (--where or --exclude-type leaves such out)");
    }
  }
}
