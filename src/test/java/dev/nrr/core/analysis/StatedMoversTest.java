package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Customer;
import dev.nrr.core.retention.WindowFigures.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedMoversTest {

  private static final RetentionRule RULE = RetentionRule.asGiven();

  private static Customer customer(String name, long... bridge) {
    return new Customer(name, bridge(bridge), Amount.ZERO, Amount.ZERO, false, 1);
  }

  private static RevenueBridge bridge(long... parts) {
    return new RevenueBridge(
        Amount.of(parts[0]), Amount.of(parts[1]), Amount.of(parts[2]), Amount.of(parts[3]));
  }

  private static Customer beside(String name, long added, long back) {
    return new Customer(name, RevenueBridge.NONE, Amount.of(added), Amount.of(back), false, 2);
  }

  private static StatedMovers movers(RetentionRule rule, Memo memo, Customer... customers) {
    RevenueBridge all = RevenueBridge.NONE;
    for (Customer customer : customers) {
      all = customer.leftOut() ? all : all.plus(customer.bridge());
    }
    StatedMovements.Part total = new StatedMovements.Part(Slice.TOTAL, all, memo, null);
    return new StatedMovers(
        new StatedMovements.Period(
            null, total, List.of(), null, null, List.of(), List.of(customers)),
        rule);
  }

  private static @Nullable Ratio ratio(MetricValue value) {
    return value.<@Nullable Ratio>fold(measured -> measured, why -> null);
  }

  @Test
  void areTheLargestChangesEqualOnesByName() {
    StatedMovers movers =
        movers(
            RULE,
            Memo.UNKNOWN,
            customer("Cora", 100, 0, 20, 0),
            customer("Bolt", 100, 20, 0, 0),
            customer("Acme", 100, 0, 0, 100),
            customer("Dell", 100, 30, 30, 0));
    assertThat(movers.top(3))
        .extracting(Movers.Mover::customer)
        .containsExactly("Acme", "Bolt", "Cora");
    Movers.Mover first = movers.top(1).get(0);
    assertThat(first.kind()).isEqualTo(CustomerClass.CHURN);
    assertThat(first.change()).isEqualTo(Amount.of(-100));
    assertThat(ratio(first.nrrWithout())).isEqualTo(Ratio.ofFraction(new BigDecimal("1")));
  }

  @Test
  void changesAreNetByCustomer() {
    StatedMovers movers =
        movers(
            RULE,
            Memo.UNKNOWN,
            customer("Acme", 100, 30, 10, 0),
            customer("Bolt", 100, 10, 25, 0),
            customer("Cora", 100, 0, 40, 60),
            customer("Dell", 100, 5, 5, 0));
    assertThat(movers.changes()).isEqualTo(bridge(400, 20, 15, 100));
  }

  @Test
  void returnedRevenueOfOthersStaysInNetRetentionWithout() {
    Memo memo = new Memo(Amount.of(7), Amount.of(50), null);
    StatedMovers movers =
        movers(
            RULE.withReactivation(Reactivation.GAIN),
            memo,
            customer("Acme", 100, 0, 0, 50),
            customer("Bolt", 100, 0, 0, 0),
            beside("Cora", 7, 50));
    assertThat(ratio(movers.top(1).get(0).nrrWithout()))
        .isEqualTo(Ratio.ofFraction(new BigDecimal("1.5")));
  }

  @Test
  void withoutTheOnlyCustomerNothingRemains() {
    StatedMovers movers = movers(RULE, Memo.UNKNOWN, customer("Acme", 100, 5, 0, 0));
    assertThat(ratio(movers.top(5).get(0).nrrWithout())).isNull();
  }

  @Test
  void theLargestHoldSharesOfTheStart() {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      customers.add(customer("C" + i, 5, 0, 0, 0));
    }
    StatedMovers movers = movers(RULE, Memo.UNKNOWN, customers.toArray(Customer[]::new));
    assertThat(ratio(movers.concentration().top1()))
        .isEqualTo(Ratio.ofFraction(new BigDecimal("0.05")));
    assertThat(ratio(movers.concentration().top5()))
        .isEqualTo(Ratio.ofFraction(new BigDecimal("0.25")));
    assertThat(ratio(movers.concentration().top10()))
        .isEqualTo(Ratio.ofFraction(new BigDecimal("0.5")));
    StatedMovers nobody = movers(RULE, Memo.UNKNOWN, beside("Acme", 5, 0));
    assertThat(ratio(nobody.concentration().top1())).isNull();
  }

  @Test
  void linesAreOfEveryCustomerByName() {
    Customer small = new Customer("Acme", bridge(5, 0, 0, 0), Amount.ZERO, Amount.ZERO, true, 9);
    StatedMovers movers =
        movers(
            RULE,
            Memo.UNKNOWN,
            beside("Dell", 0, 0),
            beside("Cora", 0, 8),
            beside("Bolt", 7, 0),
            small,
            customer("Eve", 10, 2, 0, 0));
    assertThat(movers.top(9)).extracting(Movers.Mover::customer).containsExactly("Eve");
    assertThat(movers.lines())
        .extracting(Movers.Line::customer, Movers.Line::kind, Movers.Line::leftOut)
        .containsExactly(
            tuple("Acme", CustomerClass.UNCHANGED, true),
            tuple("Bolt", CustomerClass.NEW, false),
            tuple("Cora", CustomerClass.REACTIVATION, false),
            tuple("Dell", CustomerClass.ABSENT, false),
            tuple("Eve", CustomerClass.EXPANSION, false));
    assertThat(movers.lines().get(1).ending()).isEqualTo(Amount.of(7));
    assertThat(movers.lines().get(0).endLine()).isEqualTo(9);
    assertThat(movers.lines())
        .extracting(Movers.Line::part)
        .extracting(Step::bridge, part -> part.memo().newBusiness())
        .containsExactly(
            tuple(RevenueBridge.NONE, Amount.ZERO),
            tuple(RevenueBridge.NONE, Amount.of(7)),
            tuple(RevenueBridge.NONE, Amount.ZERO),
            tuple(RevenueBridge.NONE, Amount.ZERO),
            tuple(bridge(10, 2, 0, 0), Amount.ZERO));
  }

  @Test
  void leadersThatAreKnownGiveWhatAllCustomersDo() {
    Customer acme = customer("Acme", 100, 0, 0, 100);
    Customer bolt = customer("Bolt", 80, 20, 0, 0);
    StatedMovers all = movers(RULE, Memo.UNKNOWN, bolt, acme, customer("Cora", 20, 0, 0, 0));
    StatedMovements.Part total =
        new StatedMovements.Part(Slice.TOTAL, bridge(200, 20, 0, 100), Memo.UNKNOWN, null);
    StatedMovers few =
        new StatedMovers(
            new StatedMovements.Period(null, total, List.of(), null, null, List.of()), RULE);
    List<Amount> largest = List.of(Amount.of(100), Amount.of(80), Amount.of(20));
    StatedLeaders leaders = new StatedLeaders(List.of(acme), all.changes(), largest);
    assertThat(few.of(leaders)).isEqualTo(all.top(1));
    assertThat(few.concentration(leaders.largest())).isEqualTo(all.concentration());
    assertThat(leaders.changes()).isEqualTo(bridge(200, 20, 0, 100));
    assertThat(few.lines()).isEmpty();
  }

  @Test
  void rowsOfOneCustomerAddUp() {
    Customer both = customer("Acme", 100, 5, 0, 0).plus(customer("Acme", 50, 0, 10, 0));
    assertThat(both.bridge()).isEqualTo(bridge(150, 5, 10, 0));
    assertThat(both.ending()).isEqualTo(Amount.of(145));
    assertThat(both.leftOut()).isFalse();
    assertThat(
            beside("Bolt", 1, 2)
                .plus(new Customer("Bolt", RevenueBridge.NONE, Amount.of(1), Amount.of(1), true, 3))
                .leftOut())
        .isTrue();
  }
}
