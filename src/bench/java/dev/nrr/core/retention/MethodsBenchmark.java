package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.CohortTriangle;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the core computes of a book of 20,000 customers and 24 months: microseconds a book. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class MethodsBenchmark {

  private static final int CUSTOMERS = 20_000;
  private static final int MONTHS = 24;
  private static final int MONTHS_OF_YEAR = 12;
  private static final String[] SEGMENTS = {"SMB", "Mid-Market", "Enterprise", "Public Sector"};

  /** A book in which customers come, grow, shrink, pause and go. */
  @State(Scope.Benchmark)
  public static class Book {

    private RevenueBook book;

    @Setup
    public void build() {
      Random random = new Random(1);
      RevenueBookBuilder builder =
          new RevenueBookBuilder(new RevenueBookBuilder.Keeping(List.of("segment"), false, false));
      YearMonth first = YearMonth.of(2024, 1);
      List<YearMonth> months = IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
      months.forEach(month -> builder.dates().intern(month.toString()));
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        add(builder, builder.customers().intern("C" + customer), random);
      }
      book =
          builder.build(
              months.stream().map(PeriodDate::ofMonth).toList(),
              IntStream.range(0, MONTHS).toArray(),
              1,
              new Refusal());
    }

    private static void add(RevenueBookBuilder builder, int customer, Random random) {
      int[] segment = {builder.attribute(0).intern(SEGMENTS[random.nextInt(SEGMENTS.length)])};
      int begin = random.nextInt(3) == 0 ? random.nextInt(MONTHS) : 0;
      int end = random.nextInt(3) == 0 ? begin + random.nextInt(MONTHS) : MONTHS;
      long cents = 1_000 + random.nextInt(2_000_000);
      for (int month = begin; month < Math.min(end, MONTHS); month++) {
        if (random.nextInt(10) == 0) {
          cents = 1_000 + random.nextInt(2_000_000);
        }
        if (random.nextInt(50) > 0) {
          builder.add(customer, month, cents, 2, segment, 0);
        }
      }
    }
  }

  /** A method, all other choices as the program makes them. */
  @State(Scope.Benchmark)
  public static class Rule {

    /** How changes become one figure. */
    @Param({"POINT_TO_POINT", "MOVEMENTS", "CHAINED", "AVERAGE"})
    public Method method;

    private RetentionRule rule;

    @Setup
    public void choose() {
      rule = RetentionRule.of(method);
    }
  }

  /** The last year of the book, in total. */
  @Benchmark
  public WindowRetention total(Book book, Rule rule) {
    return lastYear(book.book, rule.rule, List.of());
  }

  /** The last year of the book, in total and by segment. */
  @Benchmark
  public WindowRetention bySegment(Book book, Rule rule) {
    return lastYear(book.book, rule.rule, List.of(List.of("segment")));
  }

  /** Every cohort of the book, by month of first revenue. */
  @Benchmark
  public CohortTriangle cohorts(Book book) {
    return CohortTriangle.of(book.book, IntStream.range(0, MONTHS).toArray());
  }

  private static WindowRetention lastYear(
      RevenueBook book, RetentionRule rule, List<List<String>> breakdowns) {
    int last = MONTHS - 1;
    return new RetentionCalculator(book, rule, breakdowns, MONTHS_OF_YEAR)
        .retention(last - MONTHS_OF_YEAR, last);
  }

  /** The book is to have one row a cell and nothing below zero. */
  private static final class Refusal implements CellListener {

    @Override
    public void repeated(String customer, int date, int firstLine, int line) {
      throw new IllegalStateException("repeated: " + customer + " " + date);
    }

    @Override
    public void negative(String customer, int date, int line, Amount amount) {
      throw new IllegalStateException("negative: " + customer + " " + date);
    }
  }
}
