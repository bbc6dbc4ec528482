package dev.nrr.cli;

import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.GivenAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.MixedValuesException;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.retention.TopShares;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One window of an input as the answer of {@code calc}, by the options that choose it. */
final class Answers {

  private final Arguments arguments;
  private final RuleArguments rules;
  private final WindowArguments windows;

  Answers(Arguments arguments) {
    this.arguments = arguments;
    this.rules = new RuleArguments(arguments);
    this.windows = new WindowArguments(arguments);
  }

  Analysis of(Reading reading) throws InputRefused {
    refuseIdleEvery(reading);
    if (reading.content() instanceof Reading.Movements given) {
      RetentionRule rule = rules.asGiven();
      return GivenAnalysis.of(
          windows.of(given.movements()), rule, reading.provenance(), reading.notices());
    }
    return ofBook(((Reading.Book) reading.content()).book(), reading);
  }

  /** One window has no periods, so that only invoices are gathered by them. */
  private void refuseIdleEvery(Reading reading) {
    if (arguments.isTyped(Flags.EVERY) && !reading.provenance().shape().equals("transactions")) {
      throw new UsageError(
          Flags.EVERY.name() + " is about transactions here, not " + reading.provenance().shape());
    }
  }

  private Analysis ofBook(RevenueBook book, Reading reading) throws InputRefused {
    RetentionRule rule = rules.of(book);
    WindowArguments.Chosen window = windows.on(book);
    checkSteps(rule, window.span());
    List<Notice> notices = new ArrayList<>(reading.notices());
    notices.addAll(rules.notices());
    notices.addAll(window.notices());
    try {
      return BookAnalysis.of(
          book,
          rule,
          InputArguments.breakdowns(arguments),
          window.span(),
          reading.provenance(),
          notices);
    } catch (MixedValuesException mixed) {
      throw mixed(mixed);
    }
  }

  /** How much of starting revenue stands with the largest customers, by slice where known. */
  Map<Slice, TopShares> topShares(Reading reading) throws InputRefused {
    if (reading.content() instanceof Reading.Movements given) {
      return GivenAnalysis.topShares(windows.of(given.movements()));
    }
    RevenueBook book = ((Reading.Book) reading.content()).book();
    BookAnalysis.Span span = windows.on(book).span();
    return new RetentionCalculator(
            book, rules.of(book), InputArguments.breakdowns(arguments), span.stepsPerYear())
        .topShares(span.from(), span.to());
  }

  /** Refuses to raise to a year what has no regular step. */
  static void checkSteps(RetentionRule rule, BookAnalysis.Span span) throws InputRefused {
    if (rule.annualized() && span.stepsPerYear() == 0) {
      throw InputRefused.data(
          "--annualize needs dates a month, a quarter or a year apart, and the data keep no step");
    }
  }

  /** A customer in two slices at once. */
  static InputRefused mixed(MixedValuesException mixed) {
    return InputRefused.data(
        "--by: " + mixed.getMessage() + "; --where makes a slice a company of its own");
  }
}
