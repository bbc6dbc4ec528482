package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import org.junit.jupiter.api.Test;

/** A customer of movements on several rows, by the sums a reader can check. */
class StatedMovementsTest {

  private static StatedMovements.Customer row(
      long starting, long expansion, long churn, long newBusiness, long reactivation, boolean out) {
    RevenueBridge bridge =
        new RevenueBridge(Amount.of(starting), Amount.of(expansion), Amount.ZERO, Amount.of(churn));
    return new StatedMovements.Customer(
        "Alder", bridge, Amount.of(newBusiness), Amount.of(reactivation), out, 2);
  }

  @Test
  void rowsOfACustomerAddUp() {
    StatedMovements.Customer both = row(100, 20, 0, 0, 0, false).plus(row(50, 0, 50, 0, 5, false));
    assertThat(both.bridge().starting()).isEqualTo(Amount.of(150));
    assertThat(both.ending()).isEqualTo(Amount.of(125));
    assertThat(both.line()).isEqualTo(2);
    assertThat(both.leftOut()).isFalse();
  }

  @Test
  void aRowLeftOutLeavesTheCustomerOut() {
    assertThat(row(1, 0, 0, 0, 0, false).plus(row(1, 0, 0, 0, 0, true)).leftOut()).isTrue();
    assertThat(row(1, 0, 0, 0, 0, true).plus(row(1, 0, 0, 0, 0, false)).leftOut()).isTrue();
  }

  @Test
  void whatBecameOfACustomerIsItsNetChange() {
    assertThat(row(100, 20, 0, 0, 0, false).kind()).isEqualTo(CustomerClass.EXPANSION);
    assertThat(row(100, 0, 100, 0, 0, false).kind()).isEqualTo(CustomerClass.CHURN);
    assertThat(row(0, 0, 0, 30, 0, false).kind()).isEqualTo(CustomerClass.NEW);
    assertThat(row(0, 0, 0, 0, 30, false).kind()).isEqualTo(CustomerClass.REACTIVATION);
  }
}
