package dev.nrr.core.analysis;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.TieOut;
import dev.nrr.core.retention.InvariantViolation;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code trend}: one result a window, in order of time, each followed by its slices.
 *
 * @param points at least one
 * @param diagnoses what stands out in the last window
 * @param notices what the user must know; those about windows name the last
 * @param tieOut the last window's; null where the input is not a book
 */
public record TrendAnalysis(
    RetentionRule rule,
    Provenance input,
    List<RetentionResult> points,
    List<Diagnosis> diagnoses,
    List<Notice> notices,
    @Nullable TieOut tieOut) {

  /** Customers times windows from which on threads are worth starting. */
  private static final long WORTH_SHARING = 100_000;

  public TrendAnalysis {
    points = List.copyOf(points);
    diagnoses = List.copyOf(diagnoses);
    notices = List.copyOf(notices);
  }

  /**
   * Every window of a book.
   *
   * @param by breakdowns, each a list of attributes of the book
   * @param spans the windows, in order of time, at least one
   * @param notices what the user must know of the reading
   */
  public static TrendAnalysis ofBook(
      RevenueSource book,
      RetentionRule rule,
      List<List<String>> by,
      List<BookAnalysis.Span> spans,
      Provenance input,
      List<Notice> notices) {
    BookAnalysis.Span last = spans.get(spans.size() - 1);
    RetentionCalculator calculator = new RetentionCalculator(book, rule, by, last.stepsPerYear());
    for (BookAnalysis.Span span : spans) {
      calculator.expect(span.from(), span.to());
    }
    List<RetentionResult> points = new ArrayList<>();
    WindowNotices dated = new WindowNotices();
    for (WindowRetention result : results(calculator, book, spans.subList(0, spans.size() - 1))) {
      add(points, result.total(), result.slices());
      dated.add(result.notices(), result.window());
    }
    Analysis end = BookAnalysis.of(book, rule, by, last, input, List.of());
    add(points, end.total(), end.slices());
    dated.add(end.notices(), end.window());
    return new TrendAnalysis(
        rule, input, points, end.diagnoses(), dated.after(notices), end.tieOut());
  }

  /** The results of all windows, on all cores where that is worth the while. */
  private static List<WindowRetention> results(
      RetentionCalculator calculator, RevenueSource book, List<BookAnalysis.Span> spans) {
    if (book instanceof RevenueBook all && (long) all.customers() * spans.size() > WORTH_SHARING) {
      try {
        return spans.parallelStream()
            .map(span -> calculator.retention(span.from(), span.to()))
            .toList();
      } catch (MixedAttributeException | InvariantViolation e) {
        // again below, where the first window at fault is the one that is told of
      }
    }
    List<WindowRetention> results = new ArrayList<>();
    for (BookAnalysis.Span span : spans) {
      results.add(calculator.retention(span.from(), span.to()));
    }
    return results;
  }

  /** Every period of movements that came as such. */
  public static TrendAnalysis ofGiven(
      StatedMovements movements, RetentionRule rule, Provenance input, List<Notice> notices) {
    List<RetentionResult> points = new ArrayList<>();
    WindowNotices dated = new WindowNotices();
    List<Diagnosis> diagnoses = List.of();
    for (StatedMovements.Period period : movements.periods()) {
      Analysis analysis = StatedAnalysis.of(period, rule, input, List.of());
      add(points, analysis.total(), analysis.slices());
      dated.add(analysis.notices(), analysis.window());
      diagnoses = analysis.diagnoses();
    }
    return new TrendAnalysis(rule, input, points, diagnoses, dated.after(notices), null);
  }

  private static void add(
      List<RetentionResult> points, RetentionResult total, List<RetentionResult> slices) {
    points.add(total);
    points.addAll(slices);
  }
}
