package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Customer;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.result.StatedMovements.Standout;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  @Test
  void theLargestAtTheStartIsTheFirstThenByTheEndThenByName() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Small", 10, 90);
    Books.addRow(builder, "Zeta", 20, 30);
    Books.addRow(builder, "Alpha", 20, 30);
    Books.addRow(builder, "Late", 0, 5);
    Books.addRow(builder, "Ends high", 20, 40);
    RevenueBook book = Pseudonyms.of(Books.build(builder, 2), 0, 1);
    assertThat(IntStream.range(0, book.customers()).mapToObj(book::customer))
        .containsExactly("Customer 4", "Customer 3", "Customer 2", "Customer 5", "Customer 1");
    assertThat(book.revenue(0, 1)).isEqualTo(Amount.of(90));
  }

  @Test
  void aBookHasOneNameForEachCustomer() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "A", 1, 1);
    Books.addRow(builder, "B", 1, 1);
    RevenueBook book = Books.build(builder, 2);
    assertThatThrownBy(() -> book.renamed(List.of("X")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> book.renamed(List.of("X", "X")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> book.renamed(List.of("X", "Y", "Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void movementsHaveTheSameNumbersInEveryPeriod() {
    StatedMovements movements =
        Pseudonyms.of(
            new StatedMovements(
                List.of(
                    period(List.of(customer("A", 5), customer("B", 9)), "A", "B"),
                    period(List.of(customer("C", 50), customer("A", 7)), "A", "C"))));
    assertThat(names(movements.periods().get(0))).containsExactly("Customer 2", "Customer 1");
    assertThat(names(movements.periods().get(1))).containsExactly("Customer 3", "Customer 2");
    assertThat(movements.periods().get(0).expander().customer()).isEqualTo("Customer 2");
    assertThat(movements.periods().get(1).largest().customer()).isEqualTo("Customer 3");
  }

  @Test
  void whatNamesNobodyStaysSo() {
    Period none =
        Pseudonyms.of(new StatedMovements(List.of(period(null, null, null)))).periods().get(0);
    assertThat(none.customers()).isNull();
    assertThat(none.expander()).isNull();
    Period two =
        Pseudonyms.of(new StatedMovements(List.of(period(null, "X", "Y")))).periods().get(0);
    assertThat(two.largest().customer()).isEqualTo("Customer 1");
    assertThat(two.expander().customer()).isEqualTo("Customer 2");
  }

  private static List<String> names(Period period) {
    return period.customers().stream().map(Customer::name).toList();
  }

  private static Customer customer(String name, long starting) {
    return new Customer(name, bridge(starting), Amount.ZERO, Amount.ZERO, false, 1);
  }

  private static RevenueBridge bridge(long starting) {
    return new RevenueBridge(Amount.of(starting), Amount.ZERO, Amount.ZERO, Amount.ZERO);
  }

  private static Period period(
      @Nullable List<Customer> customers, @Nullable String expander, @Nullable String largest) {
    Part total = new Part(Slice.TOTAL, bridge(100), Memo.UNKNOWN, null);
    return new Period(
        null,
        total,
        List.of(),
        expander == null ? null : new Standout(expander, Amount.of(1), total),
        largest == null ? null : new Standout(largest, Amount.of(2), total),
        List.of(),
        customers);
  }
}
