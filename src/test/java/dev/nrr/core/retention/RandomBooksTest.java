package dev.nrr.core.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.Movers;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The real computation against the slow one, and laws that hold of every book. */
class RandomBooksTest {

  private static final List<List<String>> BREAKDOWNS =
      List.of(List.of("segment"), List.of("region"), List.of("segment", "region"));

  private static final int BOOKS = 2000;
  private static final int FEWER_BOOKS = 400;

  /** A book with a rule and a window. */
  private record Case(long seed, RandomBook rows, RetentionRule rule, int from, int to) {

    WindowRetention result() {
      return result(rows.book());
    }

    WindowRetention result(RevenueBook book) {
      return new RetentionCalculator(book, rule, BREAKDOWNS, 4).retention(from, to);
    }

    SlowRetention slow() {
      return new SlowRetention(rows, rule, from, to, 4);
    }

    String name() {
      return "seed " + seed + ", " + rule + ", " + from + " to " + to;
    }
  }

  private static List<Case> cases(long seed, int rules) {
    Random random = new Random(seed);
    RandomBook rows = RandomBook.of(seed);
    int to = 1 + random.nextInt(rows.months() - 1);
    int from = random.nextInt(to);
    List<RetentionRule> all = new ArrayList<>(Rules.all());
    Collections.shuffle(all, random);
    return all.subList(0, rules).stream()
        .map(rule -> new Case(seed, rows, withMinStart(rule, rows, random), from, to))
        .toList();
  }

  private static RetentionRule withMinStart(RetentionRule rule, RandomBook rows, Random random) {
    if (rule.scope() == RetentionRule.Scope.ALL || rows.rows().isEmpty() || random.nextInt(3) > 0) {
      return rule;
    }
    Amount some = rows.revenue(rows.rows().get(random.nextInt(rows.rows().size())));
    return rule.withMinStart(random.nextBoolean() ? some : some.plus(Amount.of("0.001")));
  }

  @Test
  void agreeWithTheSlowComputationInTotalAndInEverySlice() {
    for (long seed = 0; seed < BOOKS; seed++) {
      for (Case each : cases(seed, 5)) {
        WindowRetention result = each.result();
        SlowRetention slow = each.slow();
        List<RetentionResult> slices = new ArrayList<>();
        BREAKDOWNS.forEach(columns -> slices.addAll(slow.slices(columns)));
        assertThat(result.total()).as(each.name()).isEqualTo(slow.total());
        assertThat(result.slices()).as(each.name()).isEqualTo(slices);
        assertThat(result.tieOut().difference()).as(each.name()).isEqualTo(Amount.ZERO);
      }
    }
  }

  @Test
  void movementsOfTheCohortEndWherePointToPointDoes() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      for (Case each : cases(seed, 5)) {
        RetentionRule rule = each.rule();
        if (rule.scope() == RetentionRule.Scope.COHORT) {
          RetentionRule ends =
              Rules.pointToPoint(rule.reactivation(), rule.interrupted())
                  .withMinStart(rule.minStart());
          WindowRetention other =
              new Case(seed, each.rows(), ends, each.from(), each.to()).result();
          assertThat(each.result().total().measure("nrr"))
              .as(each.name())
              .isEqualTo(other.total().measure("nrr"));
        }
      }
    }
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      List<RandomBook.Row> shuffled = new ArrayList<>(each.rows().rows());
      Collections.shuffle(shuffled, new Random(seed));
      RevenueBook other = each.rows().withRows(shuffled).book();
      assertThat(each.result(other)).as(each.name()).isEqualTo(each.result());
    }
  }

  @Test
  void buildersMergedAreAsOne() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      Random random = new Random(seed);
      RevenueBookBuilder one = Books.builder("segment", "region");
      RevenueBookBuilder other = Books.builder("segment", "region");
      each.rows().rows().forEach(row -> RandomBook.add(random.nextBoolean() ? one : other, row));
      one.merge(other, Books.SILENT);
      assertThat(each.result(each.rows().book(one))).as(each.name()).isEqualTo(each.result());
    }
  }

  @Test
  void scalingAllMoneyChangesNoRatio() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      Amount minStart = each.rule().minStart();
      if (minStart == null) {
        BigDecimal factor = BigDecimal.valueOf(1 + new Random(seed).nextInt(5000), 3);
        RandomBook scaled =
            each.rows()
                .withRows(each.rows().rows().stream().map(row -> times(row, factor)).toList());
        assertThat(each.result(scaled.book()).total().measures())
            .as(each.name())
            .isEqualTo(each.result().total().measures());
      }
    }
  }

  private static RandomBook.Row times(RandomBook.Row row, BigDecimal factor) {
    return new RandomBook.Row(
        row.customer(), row.date(), row.units().multiply(factor), row.segment(), row.region());
  }

  @Test
  void topSharesAreThoseOfTheCustomersInOrderOfSize() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      SlowRetention slow = each.slow();
      List<Amount> sizes =
          slow.customers().stream()
              .filter(customer -> slow.isInCohort(customer, each.from()))
              .map(customer -> slow.at(customer, each.from()))
              .sorted(Comparator.reverseOrder())
              .toList();
      TopShares shares =
          new RetentionCalculator(each.rows().book(), each.rule(), BREAKDOWNS, 4)
              .topShares(each.from(), each.to())
              .get(Slice.TOTAL);
      assertThat(List.of(shares.top1(), shares.top5(), shares.top10()))
          .as(each.name())
          .containsExactly(share(sizes, 1), share(sizes, 5), share(sizes, 10));
    }
  }

  private static MetricValue share(List<Amount> sizes, int top) {
    return sizes.isEmpty()
        ? MetricValue.Undefined.NO_STARTING_REVENUE
        : new MetricValue.Measured(
            Ratio.between(sum(sizes.subList(0, Math.min(top, sizes.size()))), sum(sizes)));
  }

  private static Amount sum(List<Amount> amounts) {
    return amounts.stream().reduce(Amount.ZERO, Amount::plus);
  }

  @Test
  void theLargestCustomerIsTakenOutAsIfItHadNeverBeenThere() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      SlowRetention slow = each.slow();
      Comparator<String> size = Comparator.comparing(customer -> slow.at(customer, each.from()));
      String largest =
          slow.customers().stream()
              .filter(customer -> slow.isInCohort(customer, each.from()))
              .min(size.reversed().thenComparing(Comparator.naturalOrder()))
              .orElse(null);
      Concentration.LargestCustomer found =
          new RetentionCalculator(each.rows().book(), each.rule(), List.of(), 4)
              .concentration(each.from(), each.to())
              .largest();
      assertThat(found == null ? null : found.customer()).as(each.name()).isEqualTo(largest);
      if (found != null) {
        assertThat(found.without()).as(each.name()).isEqualTo(slow.without(largest));
      }
    }
  }

  @Test
  void theLargestExpanderAddsMostAndNoMoreThanAll() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      SlowRetention slow = each.slow();
      Amount all = slow.total().bridge().expansion();
      Amount most =
          slow.customers().stream()
              .map(customer -> all.minus(slow.without(customer).bridge().expansion()))
              .max(Comparator.naturalOrder())
              .orElse(Amount.ZERO);
      Concentration.LargestExpander found =
          new RetentionCalculator(each.rows().book(), each.rule(), List.of(), 4)
              .concentration(each.from(), each.to())
              .expander();
      assertThat(found == null ? Amount.ZERO : found.expansion()).as(each.name()).isEqualTo(most);
      if (found != null) {
        assertThat(found.total()).as(each.name()).isEqualTo(all);
      }
    }
  }

  @Test
  void moversAreTheCohortByChangeThenName() {
    for (long seed = 0; seed < FEWER_BOOKS; seed++) {
      Case each = cases(seed, 1).get(0);
      SlowRetention slow = each.slow();
      Comparator<String> change =
          Comparator.comparing(customer -> change(slow, customer, each).abs());
      List<String> expected =
          slow.customers().stream()
              .filter(customer -> slow.isInCohort(customer, each.from()))
              .sorted(change.reversed().thenComparing(Comparator.naturalOrder()))
              .limit(3)
              .toList();
      List<Movers.Mover> movers =
          new Movers(each.rows().book(), each.rule(), each.from(), each.to(), 4).top(3);
      assertThat(movers)
          .as(each.name())
          .extracting(Movers.Mover::customer)
          .containsExactlyElementsOf(expected);
      for (Movers.Mover mover : movers) {
        assertThat(mover.change())
            .as(each.name())
            .isEqualTo(change(slow, mover.customer(), each))
            .isEqualTo(mover.ending().minus(mover.starting()));
        assertThat(mover.nrrWithout())
            .as(each.name())
            .isEqualTo(slow.without(mover.customer()).measure("nrr"));
      }
    }
  }

  private static Amount change(SlowRetention slow, String customer, Case each) {
    Amount end = slow.isPausedAndLost(customer) ? Amount.ZERO : slow.at(customer, each.to());
    return end.minus(slow.at(customer, each.from()));
  }
}
