package dev.nrr.core.analysis;

import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.util.ArrayList;
import java.util.List;

/** One window of a book as the answer of {@code calc}. */
public final class BookAnalysis {

  private BookAnalysis() {}

  /**
   * The answer for one window.
   *
   * @param by breakdowns, each a list of attributes of the book
   * @param span the window, as dates of the book
   * @param notices what the user must know of the reading
   */
  public static Analysis of(
      RevenueSource book,
      RetentionRule rule,
      List<List<String>> by,
      Span span,
      Provenance provenance,
      List<Notice> notices) {
    RetentionCalculator calculator = new RetentionCalculator(book, rule, by, span.stepsPerYear());
    WindowRetention result = calculator.retentionOnDemand(span.from(), span.to());
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(result.notices());
    return new Analysis(
        rule,
        provenance,
        result.window(),
        result.total(),
        result.slices(),
        DiagnosisRule.diagnose(result.total(), calculator.concentration(span.from(), span.to())),
        all,
        result.tieOut());
  }

  /**
   * A window as the book's own dates.
   *
   * @param from the number of its first date
   * @param to the number of its last
   * @param stepsPerYear steps of the book's dates in a year; 0 where they have no regular step
   */
  public record Span(int from, int to, int stepsPerYear) {}
}
