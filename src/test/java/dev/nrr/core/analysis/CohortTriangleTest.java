package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.CohortTriangle.Cell;
import dev.nrr.core.analysis.CohortTriangle.Row;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.retention.RandomBook;
import dev.nrr.core.retention.Rules;
import dev.nrr.core.retention.SlowRetention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CohortTriangleTest {

  private static final int[] BY_MONTH = {100, 101, 102, 103};

  private static RevenueBook book() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Early", 100, 120, 0, 90);
    Books.addRow(builder, "Feb one", 0, 50, 75, 60);
    Books.addRow(builder, "Feb two", 0, 50, 40, 0);
    Books.addRow(builder, "Apr", 0, 0, 0, 10);
    Books.addRow(builder, "Never", 0, 0, 0, 0);
    return Books.build(builder, 4);
  }

  @Test
  void followsEachMonthsFirstPayers() {
    assertThat(CohortTriangle.of(book(), BY_MONTH).rows())
        .containsExactly(
            new Row(
                100,
                0,
                true,
                1,
                Amount.of(100),
                List.of(
                    cell(0, 1, 1, 1, 1, 1),
                    cell(1, 120, 100, 100, 1, 1),
                    cell(2, 0, 0, 100, 0, 1),
                    cell(3, 90, 90, 100, 1, 1))),
            new Row(
                101,
                1,
                false,
                2,
                Amount.of(100),
                List.of(
                    cell(0, 1, 1, 1, 1, 1),
                    cell(1, 115, 90, 100, 2, 2),
                    cell(2, 60, 50, 100, 1, 2))),
            new Row(103, 3, false, 1, Amount.of(10), List.of(cell(0, 1, 1, 1, 1, 1))));
  }

  @Test
  void thoseOfTheFirstDateAreARowOfTheirOwnInItsQuarter() {
    List<Row> rows = CohortTriangle.of(book(), new int[] {7, 7, 7, 9}).rows();
    assertThat(rows)
        .extracting(Row::bucket, Row::firstDate, Row::payingAtFirstDate, Row::customers)
        .containsExactly(tuple(7, 0, true, 1L), tuple(7, 0, false, 2L), tuple(9, 3, false, 1L));
    assertThat(rows.get(1).cells())
        .containsExactly(cell(0, 1, 1, 1, 1, 1), cell(2, 60, 50, 100, 1, 2));
  }

  private static Cell cell(int age, long net, long gross, long base, long paying, long of) {
    return new Cell(
        age, Ratio.between(net, base), Ratio.between(gross, base), Ratio.between(paying, of));
  }

  @Test
  void refusesBucketsThatAreNotThoseOfTheDates() {
    assertThatThrownBy(() -> CohortTriangle.of(book(), new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 buckets for 4 dates");
    assertThatThrownBy(() -> CohortTriangle.of(book(), new int[] {1, 3, 2, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bucket 2 after a later one");
  }

  @Test
  void agreesWithCustomersAddedUpOneByOne() {
    for (long seed = 0; seed < 400; seed++) {
      RandomBook rows = RandomBook.of(seed);
      int[] buckets = new int[rows.months()];
      for (int date = 0; date < buckets.length; date++) {
        buckets[date] = date / 2;
      }
      SlowRetention slow = new SlowRetention(rows, Rules.DEFAULT, 0, 1, 12);
      Map<String, List<String>> cohorts = new TreeMap<>();
      for (String customer : slow.customers()) {
        int first = first(slow, customer, rows.months());
        if (first >= 0) {
          String key = first / 2 + (first == 0 ? " a" : " b");
          cohorts.computeIfAbsent(key, k -> new ArrayList<>()).add(customer);
        }
      }
      List<Row> expected = new ArrayList<>();
      cohorts.forEach((key, customers) -> expected.add(row(slow, rows.months(), key, customers)));
      assertThat(CohortTriangle.of(rows.book(), buckets).rows())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static int first(SlowRetention slow, String customer, int months) {
    for (int date = 0; date < months; date++) {
      if (slow.at(customer, date).isPositive()) {
        return date;
      }
    }
    return -1;
  }

  private static Row row(SlowRetention slow, int months, String key, List<String> customers) {
    int bucket = Integer.parseInt(key.substring(0, 1));
    List<Cell> cells = new ArrayList<>(List.of(cell(0, 1, 1, 1, 1, 1)));
    Amount base = Amount.ZERO;
    for (String customer : customers) {
      base = base.plus(slow.at(customer, first(slow, customer, months)));
    }
    for (int later = bucket + 1; later <= (months - 1) / 2; later++) {
      int date = Math.min(later * 2 + 1, months - 1);
      Amount net = Amount.ZERO;
      Amount gross = Amount.ZERO;
      long paying = 0;
      for (String customer : customers) {
        Amount first = slow.at(customer, first(slow, customer, months));
        Amount there = slow.at(customer, date);
        net = net.plus(there);
        gross = gross.plus(there.compareTo(first) < 0 ? there : first);
        paying += there.isPositive() ? 1 : 0;
      }
      cells.add(
          new Cell(
              later - bucket,
              Ratio.between(net, base),
              Ratio.between(gross, base),
              Ratio.between(paying, customers.size())));
    }
    return new Row(bucket, bucket * 2, key.endsWith("a"), customers.size(), base, cells);
  }
}
