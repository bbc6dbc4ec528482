package dev.nrr.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.analysis.CohortTriangle;
import dev.nrr.core.analysis.Movers;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.Rules;
import dev.nrr.warehouse.WarehouseSource.Profile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of a table in an engine are those of the same rows in memory, under every rule. */
class WarehouseSourceTest {

  private static final List<List<String>> BREAKDOWNS =
      List.of(List.of("segment"), List.of("region"), List.of("segment", "region"));

  private static final int TABLES = 30;

  @Test
  void everyFigureIsThatOfTheBook() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      for (long seed = 0; seed < TABLES; seed++) {
        RandomTable table = RandomTable.of(seed);
        table.write(connection);
        agree(seed, table.book(), source(connection, table));
        agreeTogether(seed, table.book(), connection, table);
      }
    }
  }

  private static void agree(long seed, RevenueBook book, RevenueSource engine) {
    Random random = new Random(seed);
    int to = 1 + random.nextInt(book.dateCount() - 1);
    int from = random.nextInt(to);
    for (RetentionRule rule : Rules.all()) {
      String name = "seed " + seed + ", " + rule + ", " + from + " to " + to;
      RetentionCalculator one = new RetentionCalculator(book, rule, BREAKDOWNS, 12);
      RetentionCalculator other = new RetentionCalculator(engine, rule, BREAKDOWNS, 12);
      assertThat(other.retention(from, to)).as(name).isEqualTo(one.retention(from, to));
      assertThat(other.concentration(from, to)).as(name).isEqualTo(one.concentration(from, to));
      assertThat(other.topShares(from, to)).as(name).isEqualTo(one.topShares(from, to));
      RevenueBook few = RetentionCalculator.movers(engine, rule, from, to, 3);
      assertThat(few.customers()).isLessThanOrEqualTo(3);
      assertThat(new Movers(engine, few, rule, from, to, 12).top(3))
          .as(name)
          .isEqualTo(new Movers(book, rule, from, to, 12).top(3));
    }
    assertThat(RuleComparison.of(engine, null, from, to))
        .isEqualTo(RuleComparison.of(book, null, from, to));
    int[] buckets = IntStream.range(0, book.dateCount()).map(date -> date / 2).toArray();
    assertThat(CohortTriangle.of(engine, buckets)).isEqualTo(CohortTriangle.of(book, buckets));
  }

  /** All windows of a length, which are asked for together. */
  private static void agreeTogether(
      long seed, RevenueBook book, Connection connection, RandomTable table) {
    int length = 1 + (int) seed % (book.dateCount() - 1);
    for (RetentionRule rule : Rules.all()) {
      RetentionCalculator one = new RetentionCalculator(book, rule, BREAKDOWNS, 12);
      RetentionCalculator other =
          new RetentionCalculator(source(connection, table), rule, BREAKDOWNS, 12);
      for (int from = 0; from + length < book.dateCount(); from++) {
        other.expect(from, from + length);
      }
      for (int from = 0; from + length < book.dateCount(); from++) {
        assertThat(other.retention(from, from + length))
            .as("seed " + seed + ", " + rule + ", " + length + " from " + from)
            .isEqualTo(one.retention(from, from + length));
      }
    }
  }

  private static RevenueSource source(Connection connection, RandomTable table) {
    SqlDialect dialect = SqlDialect.named("h2").orElseThrow().keeping(true);
    SnapshotTable snapshots =
        new SnapshotTable(
            "\"mrr\"",
            "customer",
            "month_end",
            "mrr",
            null,
            null,
            List.of("segment", "region"),
            null);
    RevenueBook book = table.book();
    List<GridDate> grid = new ArrayList<>();
    List<BigDecimal> totals = new ArrayList<>();
    List<Long> paying = new ArrayList<>();
    for (int date = 0; date < book.dateCount(); date++) {
      grid.add(new GridDate(date, book.dates().get(date).day()));
      totals.add(book.total(date).toDecimal());
      int at = date;
      paying.add(IntStream.range(0, book.customers()).filter(c -> book.isPaying(c, at)).count());
    }
    return new WarehouseSource(
        new JdbcEngine(TestSession.of(connection)),
        new CellSql(dialect, snapshots, grid),
        new Profile(new DateTotals(book.dates(), totals, BigInteger.ONE), paying),
        List.of("segment", "region"),
        null);
  }
}
