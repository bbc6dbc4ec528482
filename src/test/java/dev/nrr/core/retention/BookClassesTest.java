package dev.nrr.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.book.RevenueSums;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.RandomBook.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A large book puts customers together that are alike, and nobody can tell. */
class BookClassesTest {

  private static final List<List<String>> BREAKDOWNS =
      List.of(List.of("segment"), List.of("region"), List.of("segment", "region"));

  private static final int BOOKS = 60;
  private static final int COPIES = 40;

  /** A book that never puts customers together. */
  private record OneByOne(RevenueBook book) implements RevenueSource {

    @Override
    public List<PeriodDate> dates() {
      return book.dates();
    }

    @Override
    public int dateCount() {
      return book.dateCount();
    }

    @Override
    public boolean hasHistory() {
      return book.hasHistory();
    }

    @Override
    public void requireAttributes(List<String> names) {
      book.requireAttributes(names);
    }

    @Override
    public Amount total(int date) {
      return book.total(date);
    }

    @Override
    public CustomerRevenue in(Look look) {
      return book.in(look);
    }

    @Override
    public RevenueBook leading(Leaders leaders) {
      return book.leading(leaders);
    }

    @Override
    public RevenueBook cohorts(List<Integer> dates) {
      return book;
    }
  }

  /** Every customer of a random book so many times, each time with other amounts of the same. */
  private static RandomBook many(long seed) {
    RandomBook few = RandomBook.of(seed);
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      for (Row row : few.rows()) {
        Row amount = few.rows().get(random.nextInt(few.rows().size()));
        BigDecimal units = random.nextInt(3) == 0 ? amount.units() : row.units();
        rows.add(new Row(row.customer() + copy, row.date(), units, row.segment(), row.region()));
      }
    }
    return few.withRows(rows);
  }

  @Test
  void everyRuleGivesTheSameOfClassesAsOfCustomers() {
    int together = 0;
    for (long seed = 0; seed < BOOKS; seed++) {
      RandomBook rows = many(seed);
      RevenueBook book = rows.book();
      Random random = new Random(seed);
      int to = 1 + random.nextInt(rows.months() - 1);
      int from = random.nextInt(to);
      Look look = new Look(from, to, false, List.of("segment", "region"));
      together += book.classes(look) == book ? 0 : 1;
      for (RetentionRule rule : Rules.all()) {
        String name = "seed " + seed + ", " + rule + ", " + from + " to " + to;
        RetentionCalculator one = new RetentionCalculator(book, rule, BREAKDOWNS, 12);
        RetentionCalculator other =
            new RetentionCalculator(new OneByOne(book), rule, BREAKDOWNS, 12);
        assertThat(other.retention(from, to)).as(name).isEqualTo(one.retention(from, to));
        assertThat(other.concentration(from, to)).as(name).isEqualTo(one.concentration(from, to));
        assertThat(other.topShares(from, to)).as(name).isEqualTo(one.topShares(from, to));
      }
    }
    assertThat(together).isGreaterThan(BOOKS / 3);
  }

  @Test
  void aCustomerOfSeveralValuesIsNamed() {
    RevenueBookBuilder builder = Books.summing("segment");
    for (int customer = 0; customer < 200; customer++) {
      Books.add(builder, "c" + customer, 0, "5", "SMB");
      Books.add(builder, "c" + customer, 1, "6", "SMB");
    }
    Books.add(builder, "c150", 0, "5", "Mid");
    Books.add(builder, "gone", 1, "0", "SMB");
    RevenueBook book = Books.build(builder, 2);
    Look bySegment = new Look(0, 1, false, List.of("segment"));
    assertThat(book.classes(bySegment)).isSameAs(book);
    RetentionCalculator calculator =
        new RetentionCalculator(
            book, RetentionRule.pointToPoint(), List.of(List.of("segment")), 12);
    assertThatThrownBy(() -> calculator.retention(0, 1))
        .isInstanceOf(MixedAttributeException.class)
        .hasMessageContaining("'c150'")
        .hasMessageContaining("2024-01");
  }

  @Test
  void customersOfEachRangeArePutTogether() {
    RevenueBookBuilder builder = Books.summing("segment");
    int customers = 20_000;
    for (int customer = 0; customer < customers; customer++) {
      String segment = customer % 3 == 0 ? "SMB" : "Mid";
      Books.add(builder, "c" + customer, 0, Integer.toString(customer % 7), segment);
      Books.add(builder, "c" + customer, 1, Integer.toString(customer * 9 % 5), segment);
    }
    RevenueBook book = Books.build(builder, 2);
    Look bySegment = new Look(0, 1, false, List.of("segment"));
    assertThat(book.classes(bySegment).customers()).isLessThan(100);
    for (RetentionRule rule : Rules.all()) {
      RetentionCalculator one =
          new RetentionCalculator(book, rule, List.of(List.of("segment")), 12);
      RetentionCalculator other =
          new RetentionCalculator(new OneByOne(book), rule, List.of(List.of("segment")), 12);
      assertThat(other.retention(0, 1)).isEqualTo(one.retention(0, 1));
      assertThat(other.concentration(0, 1)).isEqualTo(one.concentration(0, 1));
    }
    long paid = 0;
    RevenueBookBuilder mixed = Books.summing("segment");
    for (int customer = 0; customer < customers; customer++) {
      paid += customer;
      Books.add(mixed, "c" + customer, 0, Integer.toString(customer), "SMB");
    }
    Books.add(mixed, "c" + (customers - 1), 0, "1", "Mid");
    RevenueBook other = Books.build(mixed, 2);
    assertThat(other.classes(bySegment)).isSameAs(other);
    assertThat(other.total(0)).isEqualTo(Amount.of(paid + 1));
  }

  @Test
  void aClassIsWhatOneOfItsCustomersIs() {
    RevenueBookBuilder builder = Books.builder("segment");
    for (int customer = 0; customer < 100; customer++) {
      Books.add(builder, "c" + customer, 0, "5", "SMB");
      Books.add(builder, "c" + customer, 1, "7", "SMB");
    }
    RevenueBook book = Books.build(builder, 2);
    CustomerRevenue classes = book.classes(new Look(0, 1, false, List.of("segment")));
    assertThat(classes.customers()).isEqualTo(1);
    assertThat(classes.count(0)).isEqualTo(100);
    assertThat(classes.customer(0)).isEqualTo("c99");
    assertThat(classes.firstStep(0, 0)).isZero();
    assertThat(classes.endStep(0, 1)).isEqualTo(1);
    assertThat(classes.attribute("segment").name()).isEqualTo("segment");
    assertThat(classes.attribute("segment").rowDate(0, 0)).isZero();
    RevenueSums sums = classes.sums(2);
    sums.addRevenue(0, 0, 1);
    sums.addChange(1, 0, 0, 1);
    assertThat(sums.amount(0)).isEqualTo(Amount.of(700));
    assertThat(sums.amount(1)).isEqualTo(Amount.of(200));
    assertThat(sums.compare(0, 1)).isPositive();
    sums.copy(0, 1);
    assertThat(sums.compare(0, 1)).isZero();
    sums.clear(0);
    assertThat(sums.amount(0)).isEqualTo(Amount.ZERO);
    assertThatThrownBy(() -> classes.pauses(0, 0, 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> classes.atLeast(Amount.of(5)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> book.attribute("plan")).hasMessage("no column 'plan' in the book");
  }
}
