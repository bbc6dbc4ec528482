package dev.nrr.cli.command;

import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.InputOptions;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.RuleOptions;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.StatedAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One window of an input as the answer of {@code calc}, by the options that choose it. */
final class Answers {

  private final OptionValues arguments;
  private final RuleOptions rules;
  private final WindowOptions windows;

  Answers(OptionValues arguments) {
    this.arguments = arguments;
    this.rules = new RuleOptions(arguments);
    this.windows = new WindowOptions(arguments);
  }

  Analysis of(InputData reading) throws InputException {
    refuseIdleEvery(reading);
    if (reading.content() instanceof InputData.Movements given) {
      RetentionRule rule = rules.asGiven();
      return StatedAnalysis.of(
          windows.of(given.movements()), rule, reading.provenance(), reading.notices());
    }
    return ofBook(((InputData.Book) reading.content()).book(), reading);
  }

  /** One window has no periods, so that only invoices are gathered by them. */
  private void refuseIdleEvery(InputData reading) {
    if (arguments.isTyped(Flags.EVERY) && !reading.provenance().shape().equals("transactions")) {
      throw new OptionException(
          Flags.EVERY.name() + " is about transactions here, not " + reading.provenance().shape());
    }
  }

  private Analysis ofBook(RevenueBook book, InputData reading) throws InputException {
    RetentionRule rule = rules.of(book);
    WindowOptions.Chosen window = windows.on(book);
    checkSteps(rule, window.span());
    List<Notice> notices = new ArrayList<>(reading.notices());
    notices.addAll(rules.notices());
    notices.addAll(window.notices());
    try {
      return BookAnalysis.of(
          book,
          rule,
          InputOptions.breakdowns(arguments),
          window.span(),
          reading.provenance(),
          notices);
    } catch (MixedAttributeException mixed) {
      throw mixed(mixed);
    }
  }

  /** How much of starting revenue stands with the largest customers, by slice where known. */
  Map<Slice, TopShares> topShares(InputData reading) throws InputException {
    if (reading.content() instanceof InputData.Movements given) {
      return StatedAnalysis.topShares(windows.of(given.movements()));
    }
    RevenueBook book = ((InputData.Book) reading.content()).book();
    BookAnalysis.Span span = windows.on(book).span();
    return new RetentionCalculator(
            book, rules.of(book), InputOptions.breakdowns(arguments), span.stepsPerYear())
        .topShares(span.from(), span.to());
  }

  /** Refuses to raise to a year what has no regular step. */
  static void checkSteps(RetentionRule rule, BookAnalysis.Span span) throws InputException {
    if (rule.annualized() && span.stepsPerYear() == 0) {
      throw InputException.data(
          "--annualize needs dates a month, a quarter or a year apart, and the data keep no step");
    }
  }

  /** A customer in two slices at once. */
  static InputException mixed(MixedAttributeException mixed) {
    return InputException.data(
        "--by: " + mixed.getMessage() + "; --where makes a slice a company of its own");
  }
}
