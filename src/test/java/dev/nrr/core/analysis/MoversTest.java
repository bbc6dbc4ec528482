package dev.nrr.core.analysis;

import static dev.nrr.core.result.RetentionRule.Interrupted.CHURNED;
import static dev.nrr.core.result.RetentionRule.Reactivation.SEPARATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.Movers.Line;
import dev.nrr.core.analysis.Movers.Mover;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.Rules;
import dev.nrr.core.retention.WorkedBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoversTest {

  private static Movers of(RetentionRule rule) {
    return new Movers(WorkedBook.book(), rule, WorkedBook.FROM, WorkedBook.TO, 12);
  }

  @Test
  void namesTheWorkedBooksMovers() {
    assertThat(of(Rules.DEFAULT).top(10))
        .containsExactly(
            mover("E", CustomerClass.CHURN, 300, 0, Ratio.between(1900, 1900)),
            mover("B", CustomerClass.EXPANSION, 500, 600, Ratio.between(1300, 1700)),
            mover("C", CustomerClass.CONTRACTION, 400, 300, Ratio.between(1600, 1800)),
            mover("A", CustomerClass.UNCHANGED, 1000, 1000, Ratio.between(900, 1200)));
  }

  @Test
  void givesNoMoreThanAskedFor() {
    assertThat(of(Rules.DEFAULT).top(2)).extracting(Mover::customer).containsExactly("E", "B");
  }

  @Test
  void aPauseCountedAsChurnMovesAllOfIt() {
    Mover first = of(Rules.pointToPoint(SEPARATE, CHURNED)).top(1).get(0);
    assertThat(first).isEqualTo(mover("C", CustomerClass.CHURN, 400, 0, Ratio.between(1600, 1800)));
  }

  private static Mover mover(
      String customer, CustomerClass kind, long starting, long ending, Ratio without) {
    return new Mover(
        customer,
        kind,
        Amount.of(starting),
        Amount.of(ending),
        Amount.of(ending - starting),
        new MetricValue.Measured(without));
  }

  @Test
  void withoutTheOnlyCustomerNothingIsMeasured() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Acme", 10, 20);
    Mover only = new Movers(Books.build(builder, 2), Rules.DEFAULT, 0, 1, 12).top(1).get(0);
    assertThat(only.nrrWithout()).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
  }

  @Test
  void listsEveryCustomerWithItsLines() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, 2, "Cora", 0, "5");
    Books.add(builder, 3, "Bolt", 1, "7");
    Books.add(builder, 4, "Acme", 0, "10");
    Books.add(builder, 5, "Acme", 1, "4");
    Books.add(builder, 6, "Dora", 0, "0");
    RetentionRule rule = Rules.DEFAULT.withMinStart(Amount.of(6));
    List<Line> lines = new ArrayList<>();
    new Movers(Books.build(builder, 2), rule, 0, 1, 12).forEach(lines::add, false);
    assertThat(lines)
        .containsExactly(
            line("Acme", CustomerClass.CONTRACTION, false, 10, 4, 4, 5),
            line("Bolt", CustomerClass.NEW, false, 0, 7, 0, 3),
            line("Cora", CustomerClass.CHURN, true, 5, 0, 2, 0),
            line("Dora", CustomerClass.ABSENT, false, 0, 0, 6, 0));
  }

  @Test
  void customersPartsAddUpToTheFigures() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Acme", 10, 25, 5);
    Books.addRow(builder, "Bolt", 4, 0, 6);
    Books.addRow(builder, "Cora", 0, 3, 7);
    RetentionRule rule =
        RetentionRule.movements(RetentionRule.Scope.COHORT).withMinStart(Amount.of(5));
    List<Line> lines = new ArrayList<>();
    new Movers(Books.build(builder, 3), rule, 0, 2, 12).forEach(lines::add, true);
    assertThat(lines.get(0).part().bridge())
        .isEqualTo(new RevenueBridge(Amount.of(10), Amount.of(15), Amount.of(20), Amount.ZERO));
    assertThat(lines.get(1).part().bridge()).isEqualTo(RevenueBridge.NONE);
    assertThat(lines.get(2).part().memo())
        .isEqualTo(new Memo(Amount.of(7), Amount.ZERO, Amount.ZERO));
  }

  private static Line line(
      String customer,
      CustomerClass kind,
      boolean leftOut,
      long starting,
      long ending,
      int startLine,
      int endLine) {
    return new Line(
        customer, kind, leftOut, Amount.of(starting), Amount.of(ending), startLine, endLine, null);
  }

  @Test
  void refusesARuleThatContradictsItself() {
    assertThatThrownBy(() -> of(RetentionRule.asGiven()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyIsConcentratedInAnEmptyBook() {
    assertThat(
            new RetentionCalculator(Books.build(Books.builder(), 2), Rules.DEFAULT, List.of(), 12)
                .concentration(0, 1))
        .isEqualTo(Concentration.UNKNOWN);
  }

  @Test
  void amongEqualsTheFirstByNameIsLargest() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Bolt", 10, 15);
    Books.addRow(builder, "Acme", 10, 15);
    Books.addRow(builder, "Cora", 10, 15);
    Concentration found =
        new RetentionCalculator(Books.build(builder, 2), Rules.DEFAULT, List.of(), 12)
            .concentration(0, 1);
    assertThat(found.largest().customer()).isEqualTo("Acme");
    assertThat(found.expander().customer()).isEqualTo("Acme");
    assertThat(found.expander().share()).contains(Ratio.between(1, 3));
  }
}
