package dev.nrr.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.CohortTriangle;
import dev.nrr.core.analysis.Movers;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.ClassTable;
import dev.nrr.core.book.ClassTable.ClassRow;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.book.RevenueSums;
import dev.nrr.core.result.RetentionRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes of customers give what the customers do, under every rule. */
class ClassedBooksTest {

  private static final List<List<String>> BREAKDOWNS =
      List.of(List.of("segment"), List.of("region"), List.of("segment", "region"));

  private static final int BOOKS = 80;

  @Test
  void everyRuleGivesTheSameOfClassesAsOfCustomers() {
    for (long seed = 0; seed < BOOKS; seed++) {
      RandomBook rows = RandomBook.of(seed);
      if (rows.divisor() != 1) {
        continue; // an engine's sums are decimals
      }
      RevenueBook book = rows.book();
      ClassedBook classes = new ClassedBook(book);
      Random random = new Random(seed);
      int to = 1 + random.nextInt(rows.months() - 1);
      int from = random.nextInt(to);
      for (RetentionRule rule : Rules.all()) {
        String name = "seed " + seed + ", " + rule + ", " + from + " to " + to;
        RetentionCalculator one = new RetentionCalculator(book, rule, BREAKDOWNS, 12);
        RetentionCalculator other = new RetentionCalculator(classes, rule, BREAKDOWNS, 12);
        assertThat(other.retention(from, to)).as(name).isEqualTo(one.retention(from, to));
        assertThat(other.concentration(from, to)).as(name).isEqualTo(one.concentration(from, to));
        assertThat(other.topShares(from, to)).as(name).isEqualTo(one.topShares(from, to));
        assertThat(new Movers(classes, book, rule, from, to, 12).top(3))
            .as(name)
            .isEqualTo(new Movers(book, rule, from, to, 12).top(3));
      }
      assertThat(RuleComparison.of(classes, null, from, to))
          .isEqualTo(RuleComparison.of(book, null, from, to));
      int[] buckets = IntStream.range(0, book.dateCount()).map(date -> date / 2).toArray();
      assertThat(CohortTriangle.of(classes, buckets)).isEqualTo(CohortTriangle.of(book, buckets));
    }
  }

  @Test
  void aClassTellsOnlyOfItsOwnDates() {
    ClassRow row =
        new ClassRow(
            1,
            List.of(),
            true,
            true,
            false,
            0,
            false,
            true,
            2,
            BigDecimal.TEN,
            BigDecimal.ONE,
            "Acme");
    CustomerRevenue classes = new ClassTable(0, 3, List.of("segment"), List.of());
    assertThat(classes.attribute("segment").values()).isEmpty();
    CustomerRevenue step = new ClassTable(0, 3, List.of(), List.of(row));
    assertThat(step.isPaying(0, 0)).isTrue();
    assertThat(step.isPaying(0, 3)).isFalse();
    assertThat(step.customer(0)).isEqualTo("Acme");
    assertThatThrownBy(() -> step.paidBefore(0, 2)).hasMessage("a class of date 1 asked at 2");
    assertThatThrownBy(() -> step.compare(0, 3, 1)).hasMessage("a class up to 2 asked at 3");
    assertThatThrownBy(() -> step.attribute("region")).hasMessageContaining("'region'");
    assertThatThrownBy(() -> step.atLeast(Amount.of(5)))
        .isInstanceOf(UnsupportedOperationException.class);
    RevenueSums sums = step.sums(2);
    sums.addRevenue(0, 0, 1);
    sums.addChange(1, 0, 1, 2);
    assertThat(sums.amount(0)).isEqualTo(Amount.of(10));
    assertThat(sums.amount(1)).isEqualTo(Amount.of(-9));
    assertThat(sums.compare(0, 1)).isPositive();
    sums.copy(0, 1);
    assertThat(sums.compare(0, 1)).isZero();
    sums.clear(0);
    assertThat(sums.amount(0)).isEqualTo(Amount.ZERO);
  }

  @Test
  void classesTellWhoPaysEnoughForACohort() {
    ClassRow row =
        new ClassRow(
            1,
            List.of(),
            true,
            true,
            true,
            0,
            false,
            true,
            2,
            BigDecimal.TEN,
            BigDecimal.TEN,
            "",
            false,
            true);
    CustomerRevenue classes =
        new ClassTable(
            0, 3, List.of(), List.of(row.withValues(List.of())), BigInteger.ONE, Amount.of(5));
    CustomerRevenue.AtLeast least = classes.atLeast(Amount.of(5));
    assertThat(least.isMet(0, 1)).isFalse();
    assertThat(least.isMet(0, 0)).isTrue();
    assertThatThrownBy(() -> least.isMet(0, 2)).hasMessage("a class of date 1 asked at 2");
    assertThatThrownBy(() -> classes.atLeast(Amount.of(6)))
        .hasMessage("classes of customers are not told apart by 6");
  }

  @Test
  void aClassOfSeveralValuesIsNamedByOneOfIt() {
    ClassRow row =
        new ClassRow(
            ClassRow.ENDS,
            Arrays.asList((String) null),
            true,
            true,
            false,
            0,
            false,
            true,
            1,
            BigDecimal.ONE,
            BigDecimal.ONE,
            "Acme");
    CustomerRevenue classes = new ClassTable(0, 1, List.of("segment"), List.of(row));
    RevenueBook book = RandomBook.of(1).book();
    assertThatThrownBy(
            () -> new CustomerGroups(book, classes, List.of("segment"), 0, customer -> true))
        .isInstanceOf(MixedAttributeException.class)
        .hasMessage("customer 'Acme' has rows with different values of 'segment'");
  }

  @Test
  void aBookIsAskedForWhatItHas() {
    RevenueBook book = RandomBook.of(1).book();
    Look look = new Look(0, 1, false, List.of());
    assertThat(book.in(look)).isSameAs(book);
    assertThat(AttributeColumn.NO_ROW).isNegative();
  }
}
