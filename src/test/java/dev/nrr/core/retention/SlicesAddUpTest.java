package dev.nrr.core.retention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.Invariants.Partition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlicesAddUpTest {

  private static final Memo ONES = new Memo(Amount.of(1), Amount.of(1), Amount.of(1));
  private static final Memo TWOS = new Memo(Amount.of(2), Amount.of(2), Amount.of(2));

  private static RevenueBridge bridge(long starting, long up, long down, long out) {
    return new RevenueBridge(Amount.of(starting), Amount.of(up), Amount.of(down), Amount.of(out));
  }

  private static CustomerCounts customers(long... counts) {
    return new CustomerCounts(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
  }

  private static RetentionResult slice(RevenueBridge bridge, Memo memo, CustomerCounts customers) {
    return new RetentionResult(Slice.TOTAL, null, bridge, memo, customers, List.of());
  }

  private static final List<RetentionResult> SLICES =
      List.of(
          slice(bridge(60, 20, 5, 10), ONES, customers(6, 1, 1, 1, 3, 1, 1)),
          slice(bridge(40, 0, 5, 0), ONES, customers(4, 0, 1, 0, 3, 1, 1)));

  private static RetentionResult total(RevenueBridge bridge, Memo memo, CustomerCounts customers) {
    return slice(bridge, memo, customers);
  }

  private static void check(
      RetentionResult total, List<RetentionResult> slices, Partition partition) {
    SliceTotals totals = new SliceTotals(partition);
    slices.forEach(totals::add);
    totals.check(total);
  }

  private static final RevenueBridge MONEY = bridge(100, 20, 10, 10);
  private static final CustomerCounts CUSTOMERS = customers(10, 1, 2, 1, 6, 2, 2);

  @ParameterizedTest
  @EnumSource
  void passWhereTheyDo(Partition partition) {
    assertThatCode(() -> check(total(MONEY, TWOS, CUSTOMERS), SLICES, partition))
        .doesNotThrowAnyException();
  }

  private static Stream<Arguments> wrongMoney() {
    return Stream.of(
        Arguments.of(bridge(101, 20, 10, 10), TWOS, "starting", "100", "101"),
        Arguments.of(bridge(100, 21, 10, 10), TWOS, "expansion", "20", "21"),
        Arguments.of(bridge(100, 20, 11, 10), TWOS, "contraction", "10", "11"),
        Arguments.of(bridge(100, 20, 10, 11), TWOS, "churn", "10", "11"),
        Arguments.of(MONEY, new Memo(Amount.of(3), null, null), "new", "2", "3"),
        Arguments.of(MONEY, new Memo(null, Amount.of(3), null), "reactivation", "2", "3"),
        Arguments.of(MONEY, new Memo(null, null, Amount.of("2.5")), "returned", "2", "2.5"));
  }

  @ParameterizedTest
  @MethodSource("wrongMoney")
  void refusesMoneyThatIsLostBetweenThem(
      RevenueBridge bridge, Memo memo, String part, String sum, String whole) {
    for (Partition partition : List.of(Partition.CUSTOMERS, Partition.MONEY)) {
      assertThatThrownBy(() -> check(total(bridge, memo, CUSTOMERS), SLICES, partition))
          .isInstanceOf(InvariantViolation.class)
          .hasMessage(part + " of the slices adds up to " + sum + ", the total is " + whole);
    }
  }

  private static Stream<Arguments> wrongCustomers() {
    return Stream.of(
        Arguments.of(customers(11, 1, 2, 1, 6, 2, 2), "starting", 10, 11),
        Arguments.of(customers(10, 2, 2, 1, 6, 2, 2), "expanded", 1, 2),
        Arguments.of(customers(10, 1, 3, 1, 6, 2, 2), "contracted", 2, 3),
        Arguments.of(customers(10, 1, 2, 2, 6, 2, 2), "churned", 1, 2),
        Arguments.of(customers(10, 1, 2, 1, 7, 2, 2), "unchanged", 6, 7),
        Arguments.of(customers(10, 1, 2, 1, 6, 3, 2), "new", 2, 3),
        Arguments.of(customers(10, 1, 2, 1, 6, 2, 3), "reactivated", 2, 3));
  }

  @ParameterizedTest
  @MethodSource("wrongCustomers")
  void refusesCustomersThatAreLostBetweenThem(
      CustomerCounts customers, String part, long sum, long whole) {
    RetentionResult total = total(MONEY, TWOS, customers);
    assertThatThrownBy(() -> check(total, SLICES, Partition.CUSTOMERS))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage(
            part + " customers of the slices adds up to " + sum + ", the total is " + whole);
    assertThatCode(() -> check(total, SLICES, Partition.MONEY)).doesNotThrowAnyException();
  }

  @Test
  void slicesThatDoNotDivideTheTotalNeedNot() {
    RetentionResult total = total(bridge(1, 0, 0, 0), TWOS, CUSTOMERS);
    assertThatCode(() -> check(total, SLICES, Partition.NONE)).doesNotThrowAnyException();
  }

  @Test
  void whatOneSliceDoesNotKnowIsNotSummed() {
    List<RetentionResult> slices =
        List.of(SLICES.get(0), slice(bridge(40, 0, 5, 0), Memo.UNKNOWN, null));
    RetentionResult total =
        total(MONEY, new Memo(Amount.of(99), null, null), customers(99, 0, 0, 0, 0, 0, 0));
    assertThatCode(() -> check(total, slices, Partition.CUSTOMERS)).doesNotThrowAnyException();
  }

  @Test
  void noSlicesAreTheWholeOfNothingOnly() {
    RetentionResult nobody = total(RevenueBridge.NONE, Memo.UNKNOWN, null);
    assertThatCode(() -> check(nobody, List.of(), Partition.CUSTOMERS)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(total(MONEY, Memo.UNKNOWN, null), List.of(), Partition.MONEY))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage("starting of the slices adds up to 0, the total is 100");
  }

  @Test
  void nothingIsComparedThatTheTotalCannotTell() {
    CustomerCounts untold = new CustomerCounts(10, null, null, 1L, null, null, null);
    assertThatCode(() -> check(total(MONEY, Memo.UNKNOWN, untold), SLICES, Partition.CUSTOMERS))
        .doesNotThrowAnyException();
  }
}
