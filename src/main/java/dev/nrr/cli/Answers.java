package dev.nrr.cli;

import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.GivenAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.MixedValuesException;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.RetentionRule.Interrupted;
import dev.nrr.core.retention.RetentionRule.Method;
import dev.nrr.core.retention.RetentionRule.Reactivation;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.retention.TopShares;
import dev.nrr.core.value.Amount;
import dev.nrr.core.value.DateArgument;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.DateProblem;
import dev.nrr.core.value.FiscalYear;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One window of an input as the answer of {@code calc}, by the options that choose it. */
final class Answers {

  private final Arguments arguments;

  Answers(Arguments arguments) {
    this.arguments = arguments;
  }

  Analysis of(Reading reading) throws InputRefused {
    Amount minStart = arguments.parse(Flags.MIN_START, InputArguments::amount).orElse(null);
    if (reading.content() instanceof Reading.Movements given) {
      return GivenAnalysis.of(
          period(given.movements()),
          RetentionRule.asGiven(minStart),
          reading.provenance(),
          reading.notices());
    }
    return ofBook(((Reading.Book) reading.content()).book(), reading);
  }

  private RetentionRule rule() {
    return new RetentionRule(
        Method.POINT_TO_POINT,
        null,
        Reactivation.SEPARATE,
        Interrupted.RETURNED,
        null,
        false,
        arguments.parse(Flags.MIN_START, InputArguments::amount).orElse(null));
  }

  private Analysis ofBook(RevenueBook book, Reading reading) throws InputRefused {
    if (arguments.has(Flags.AT)) {
      throw new UsageError("--at chooses a date, and the input has none");
    }
    RetentionRule rule = rule();
    try {
      return BookAnalysis.of(
          book,
          rule,
          InputArguments.breakdowns(arguments),
          new BookAnalysis.Span(0, 1, 0),
          reading.provenance(),
          reading.notices());
    } catch (MixedValuesException mixed) {
      throw InputRefused.data(mixed.getMessage() + "; --where makes a slice a company of its own");
    }
  }

  /** How much of starting revenue stands with the largest customers, by slice where known. */
  Map<Slice, TopShares> topShares(Reading reading) throws InputRefused {
    if (reading.content() instanceof Reading.Movements given) {
      return GivenAnalysis.topShares(period(given.movements()));
    }
    RevenueBook book = ((Reading.Book) reading.content()).book();
    RetentionCalculator calculator =
        new RetentionCalculator(book, rule(), InputArguments.breakdowns(arguments), 0);
    return calculator.topShares(0, 1);
  }

  private GivenMovements.Period period(GivenMovements movements) throws InputRefused {
    List<GivenMovements.Period> periods = movements.periods();
    GivenMovements.Period last = periods.get(periods.size() - 1);
    Optional<DateArgument> at = arguments.parse(Flags.AT, this::date);
    if (at.isEmpty()) {
      return last;
    }
    if (last.date() == null) {
      throw new UsageError("--at chooses a period, and the input has no period column");
    }
    try {
      GridDate date = at.get().on(DateGrid.of(dates(periods)));
      return periods.stream().filter(p -> date.equals(p.date())).findFirst().orElseThrow();
    } catch (DateProblem problem) {
      throw InputRefused.data("--at: " + problem.getMessage());
    }
  }

  private static List<GridDate> dates(List<GivenMovements.Period> periods) {
    return periods.stream().map(period -> Objects.requireNonNull(period.date())).toList();
  }

  private DateArgument date(String text) {
    FiscalYear year =
        arguments.parse(Flags.FISCAL_YEAR_START, FiscalYear::parse).orElse(FiscalYear.CALENDAR);
    return DateArgument.parse(text, year);
  }
}
