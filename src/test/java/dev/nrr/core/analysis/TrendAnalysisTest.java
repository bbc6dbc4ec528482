package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A trend over a book large enough for its windows to be computed side by side. */
class TrendAnalysisTest {

  private static final int DATES = 12;
  private static final int CUSTOMERS = 12_000;
  private static final List<List<String>> BY_TEAM = List.of(List.of("team"));
  private static final RetentionRule RULE = BookAnalysisTest.RULE;

  private static RevenueBookBuilder book() {
    Random random = new Random(7);
    RevenueBookBuilder builder = Books.summing("team");
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      for (int date = 0; date < DATES; date++) {
        String revenue = Integer.toString(random.nextInt(3) * random.nextInt(1000));
        Books.add(builder, "c" + customer, date, revenue, "t" + customer % 3);
      }
    }
    return builder;
  }

  private static List<BookAnalysis.Span> spans() {
    return IntStream.range(1, DATES).mapToObj(to -> new BookAnalysis.Span(to - 1, to, 12)).toList();
  }

  private static TrendAnalysis trend(RevenueBook book) {
    return TrendAnalysis.ofBook(book, RULE, BY_TEAM, spans(), BookAnalysisTest.INPUT, List.of());
  }

  @Test
  void isEveryWindowInItsOrder() {
    RevenueBook book = Books.build(book(), DATES);
    RetentionCalculator alone = new RetentionCalculator(book, RULE, BY_TEAM, 12);
    List<RetentionResult> expected = new ArrayList<>();
    for (BookAnalysis.Span span : spans()) {
      WindowRetention window = alone.retention(span.from(), span.to());
      expected.add(window.total());
      expected.addAll(window.slices());
    }

    assertThat(trend(book).points()).isEqualTo(expected);
  }

  @Test
  void tellsOfTheFirstWindowAtFault() {
    RevenueBookBuilder builder = book();
    for (int date = 3; date < DATES - 1; date++) {
      Books.add(builder, "twice at " + date, date, "10", "t0");
      Books.add(builder, "twice at " + date, date, "10", "t1");
    }
    RevenueBook book = Books.build(builder, DATES);

    assertThatThrownBy(() -> trend(book))
        .isInstanceOf(MixedAttributeException.class)
        .hasMessageContaining("'twice at 3'");
  }
}
