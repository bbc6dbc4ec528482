package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.retention.WorkedBook;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepMovementsTest {

  @Test
  void everyStepIsTheBookFromOneDateToTheNext() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Grows", 10, 15, 12);
    Books.addRow(builder, "Pauses", 20, 0, 20);
    Books.addRow(builder, "New", 0, 7, 0);
    RevenueBook book = Books.build(builder, 3);
    StepMovements movements = StepMovements.of(book, List.of(0, 1, 2));
    assertThat(movements.steps())
        .containsExactly(
            new StepMovements.Step(
                book.dates().get(1), amount(7), amount(5), amount(0), amount(0), amount(20)),
            new StepMovements.Step(
                book.dates().get(2), amount(0), amount(0), amount(20), amount(3), amount(7)));
    assertThat(movements.steps().get(0).net()).isEqualTo(amount(-8));
    assertThat(movements.steps().get(1).gained()).isEqualTo(amount(20));
    assertThat(movements.steps().get(1).lost()).isEqualTo(amount(10));
  }

  @Test
  void allStepsTogetherAreTheDifferenceOfTheBook() {
    RevenueBook book = WorkedBook.book();
    List<Integer> dates = IntStream.range(0, book.dateCount()).boxed().toList();
    Amount net =
        StepMovements.of(book, dates).steps().stream()
            .map(StepMovements.Step::net)
            .reduce(Amount.ZERO, Amount::plus);
    assertThat(net).isEqualTo(book.total(book.dateCount() - 1).minus(book.total(0)));
  }

  @Test
  void periodsOfMovementsAreStepsWhereTheyAreDated() {
    PeriodDate june = PeriodDate.ofMonth(YearMonth.of(2025, 6));
    RevenueBridge bridge = new RevenueBridge(amount(100), amount(10), amount(4), amount(3));
    StatedMovements movements =
        new StatedMovements(
            List.of(period(june, bridge, Memo.UNKNOWN), period(null, bridge, Memo.UNKNOWN)));
    StepMovements.Step step = StepMovements.of(movements).steps().get(0);
    assertThat(StepMovements.of(movements).steps()).hasSize(1);
    assertThat(step)
        .isEqualTo(new StepMovements.Step(june, null, amount(10), null, amount(4), amount(3)));
    assertThat(step.gained()).isEqualTo(amount(10));
  }

  private static Period period(@Nullable PeriodDate date, RevenueBridge bridge, Memo memo) {
    return new Period(
        date, new Part(Slice.TOTAL, bridge, memo, null), List.of(), null, null, List.of());
  }

  private static Amount amount(long whole) {
    return Amount.of(whole);
  }
}
