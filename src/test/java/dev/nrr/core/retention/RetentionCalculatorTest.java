package dev.nrr.core.retention;

import static dev.nrr.core.result.RetentionRule.Interrupted.CHURNED;
import static dev.nrr.core.result.RetentionRule.Interrupted.RETURNED;
import static dev.nrr.core.result.RetentionRule.Reactivation.GAIN;
import static dev.nrr.core.result.RetentionRule.Reactivation.SEPARATE;
import static dev.nrr.core.result.RetentionRule.Scope.ALL;
import static dev.nrr.core.result.RetentionRule.Scope.COHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionCalculatorTest {

  private static WindowRetention retention(RevenueBook book, RetentionRule rule) {
    return new RetentionCalculator(book, rule, List.of(), 12).retention(0, book.dateCount() - 1);
  }

  private static RevenueBook book(int[]... customers) {
    RevenueBookBuilder builder = Books.builder();
    for (int i = 0; i < customers.length; i++) {
      Books.addRow(builder, "c" + i, customers[i]);
    }
    return Books.build(builder, customers[0].length);
  }

  @Test
  void withoutStartingRevenueNothingIsMeasured() {
    RetentionResult total = retention(book(new int[] {0, 0, 10}), Rules.DEFAULT).total();
    assertThat(total.measure("nrr")).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThat(total.measure("grr")).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThat(total.measure("logo_retention"))
        .isEqualTo(new MetricValue.Undefined("no starting customers"));
    assertThat(total.memo().newBusiness()).isEqualTo(Amount.of(10));
  }

  @Test
  void aStepWithoutStartingRevenueIsNamedByItsDate() {
    RevenueBook book = book(new int[] {10, 0, 10});
    MetricValue reason = new MetricValue.Undefined("starting revenue is zero at 2024-02");
    assertThat(retention(book, Rules.chained(SEPARATE)).total().measure("nrr")).isEqualTo(reason);
    RetentionRule average = Rules.average(SEPARATE, Weighting.REVENUE, false);
    assertThat(retention(book, average).total().measure("grr")).isEqualTo(reason);
    assertThat(retention(book, average).total().measure("logo_retention"))
        .isEqualTo(new MetricValue.Measured(Ratio.ONE));
  }

  @Test
  void averagesAndAnnualizes() {
    RevenueBook book = book(new int[] {100, 120, 90}, new int[] {100, 100, 100});
    // steps: 220/200 and 190/220
    Ratio first = Ratio.between(220, 200);
    Ratio second = Ratio.between(190, 220);
    Ratio simple = first.plus(second).dividedBy(2);
    assertThat(nrr(book, Rules.average(SEPARATE, Weighting.SIMPLE, false))).isEqualTo(simple);
    assertThat(nrr(book, Rules.average(SEPARATE, Weighting.REVENUE, false)))
        .isEqualTo(Ratio.between(220 + 190, 200 + 220));
    assertThat(nrr(book, Rules.average(SEPARATE, Weighting.SIMPLE, true)))
        .isEqualTo(simple.pow(12));
    assertThat(nrr(book, Rules.chained(SEPARATE))).isEqualTo(Ratio.between(190, 200));
  }

  @Test
  void moneyOfStepsIsSummedOnTheFirstStart() {
    RevenueBook book = book(new int[] {100, 120, 90}, new int[] {0, 50, 0});
    WindowRetention result = retention(book, Rules.chained(SEPARATE));
    assertThat(result.total().bridge())
        .isEqualTo(new RevenueBridge(Amount.of(100), Amount.of(20), Amount.of(30), Amount.of(50)));
    assertThat(result.total().memo()).isEqualTo(new Memo(Amount.of(50), Amount.ZERO, null));
    assertThat(result.total().customers()).isEqualTo(new CustomerCounts(1, 0L, 1L, 0L, 0L, 0L, 0L));
    assertThat(result.tieOut().returned()).isNull();
  }

  private static Ratio nrr(RevenueBook book, RetentionRule rule) {
    return retention(book, rule).total().measure("nrr").find().orElseThrow();
  }

  @Test
  void aBookWithoutDatesHasNoHistory() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "100");
    Books.add(builder, "Acme", 1, "80");
    Books.add(builder, "Bolt", 1, "30");
    RevenueBook book = builder.buildUndated(1, Books.SILENT);
    WindowRetention result = retention(book, Rules.DEFAULT);
    assertThat(result.window()).isNull();
    assertThat(result.total().window()).isNull();
    assertThat(result.total().memo()).isEqualTo(new Memo(Amount.of(30), null, null));
    assertThat(result.total().customers())
        .isEqualTo(new CustomerCounts(1, 0L, 1L, 0L, 0L, 1L, null));
    assertThat(result.tieOut().reactivation()).isNull();
    assertThat(result.tieOut().difference()).isEqualTo(Amount.ZERO);
    RevenueBookBuilder none = Books.builder();
    Books.add(none, "Bolt", 0, "0");
    Books.add(none, "Bolt", 1, "30");
    assertThat(
            retention(none.buildUndated(1, Books.SILENT), Rules.chained(SEPARATE))
                .total()
                .measure("nrr"))
        .isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
  }

  @Test
  void aBookOfNobodyIsUndefined() {
    WindowRetention result =
        new RetentionCalculator(
                Books.build(Books.builder("segment"), 2),
                Rules.DEFAULT,
                List.of(List.of("segment")),
                12)
            .retention(0, 1);
    assertThat(result.total().measure("nrr")).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThat(result.slices()).isEmpty();
  }

  @Test
  void customersBelowTheLeastStartAreLeftOutAndCounted() {
    RevenueBook book = book(new int[] {100, 100, 90}, new int[] {5, 20, 40}, new int[] {9, 9, 0});
    WindowRetention result = retention(book, Rules.DEFAULT.withMinStart(Amount.of(10)));
    assertThat(result.total().bridge())
        .isEqualTo(new RevenueBridge(Amount.of(100), Amount.ZERO, Amount.of(10), Amount.ZERO));
    assertThat(result.notices())
        .containsExactly(
            new Notice(
                "below-min-start",
                "customers below 10 at the start are left out, but not of the tie-out",
                2,
                Amount.of(14)));
    assertThat(result.tieOut().start()).isEqualTo(Amount.of(114));
    assertThat(result.tieOut().expansion()).isEqualTo(Amount.of(35));
  }

  @Test
  void theLeastStartHoldsAtEachStep() {
    RevenueBook book = book(new int[] {100, 100, 90}, new int[] {5, 20, 40}, new int[] {10, 9, 0});
    WindowRetention result = retention(book, Rules.chained(SEPARATE).withMinStart(Amount.of(10)));
    assertThat(result.total().measure("nrr"))
        .isEqualTo(new MetricValue.Measured(Ratio.between(109 * 130, 110 * 120)));
    assertThat(result.notices())
        .containsExactly(
            new Notice(
                "below-min-start",
                "customers below 10 at the start of a step are left out, but not of the tie-out",
                2,
                Amount.of(14)));
  }

  @Test
  void exactlyTheLeastStartIsEnough() {
    RevenueBook book = book(new int[] {10, 10});
    RetentionRule rule = Rules.DEFAULT.withMinStart(Amount.of(10));
    assertThat(retention(book, rule).notices()).isEmpty();
    assertThat(retention(book, rule).total().customers().starting()).isEqualTo(1);
  }

  @Test
  void losingMoreThanTheStartIsSaid() {
    RevenueBook book = book(new int[] {10, 100, 0, 100, 0});
    WindowRetention result = retention(book, Rules.movements(COHORT, SEPARATE, RETURNED));
    assertThat(result.total().measure("grr"))
        .isEqualTo(new MetricValue.Measured(Ratio.between(-190, 10)));
    assertThat(result.notices()).extracting(Notice::code).containsExactly("method-unsuited");
  }

  @Test
  void aReturnForGoodLostIsNoReactivation() {
    RevenueBook book = book(new int[] {10, 0, 30, 20});
    WindowRetention result = retention(book, Rules.movements(ALL, SEPARATE, CHURNED));
    assertThat(result.total().bridge())
        .isEqualTo(new RevenueBridge(Amount.of(10), Amount.ZERO, Amount.ZERO, Amount.of(10)));
    assertThat(result.total().memo()).isEqualTo(new Memo(Amount.ZERO, Amount.ZERO, Amount.of(20)));
  }

  static RevenueBook bookOfSegments() {
    RevenueBookBuilder builder = Books.builder("segment", "region");
    Books.add(builder, "Acme", 0, "100", "SMB", "EU");
    Books.add(builder, "Acme", 1, "120", "Mid", "EU");
    Books.add(builder, "Bolt", 0, "50", "", "US");
    Books.add(builder, "Cora", 1, "40", "Gov", "US");
    Books.add(builder, "Dora", 0, "0", "Free", "US");
    return Books.build(builder, 2);
  }

  @Test
  void aCustomerIsInTheSegmentOfTheStart() {
    List<RetentionResult> slices =
        new RetentionCalculator(
                bookOfSegments(),
                Rules.DEFAULT,
                List.of(List.of("segment"), List.of("segment"), List.of("region", "segment")),
                12)
            .retention(0, 1)
            .slices();
    assertThat(slices)
        .extracting(slice -> slice.slice().values().toString())
        .containsExactly(
            "{segment=}",
            "{segment=Gov}",
            "{segment=SMB}",
            "{region=EU, segment=SMB}",
            "{region=US, segment=}",
            "{region=US, segment=Gov}");
    assertThat(slices.get(2).bridge().expansion()).isEqualTo(Amount.of(20));
  }

  @Test
  void topSharesAreToldForEverySlice() {
    var shares =
        new RetentionCalculator(
                bookOfSegments(), Rules.DEFAULT, List.of(List.of("segment"), List.of()), 12)
            .topShares(0, 1);
    assertThat(shares.get(Slice.TOTAL).top1())
        .isEqualTo(new MetricValue.Measured(Ratio.between(100, 150)));
    assertThat(shares.get(Slice.TOTAL).top5()).isEqualTo(new MetricValue.Measured(Ratio.ONE));
    assertThat(shares.keySet())
        .containsExactly(
            Slice.TOTAL,
            Slice.of(List.of("segment"), List.of("")),
            Slice.of(List.of("segment"), List.of("SMB")));
  }

  @ParameterizedTest
  @CsvSource({"true, ' at 2024-01'", "false, ''"})
  void aCustomerInTwoSegmentsAtOnceIsNamed(boolean dated, String when) {
    RevenueBookBuilder builder = Books.summing("segment");
    for (String customer : List.of("Bolt", "Acme", "Cora")) {
      Books.add(builder, customer, 0, "10", "SMB");
      Books.add(builder, customer, 0, "10", "Mid");
    }
    Books.add(builder, "Able", 0, "10", "Mid");
    Books.add(builder, "Able", 1, "10", "Mid");
    Books.add(builder, "Aaron, paying nothing", 0, "0", "Mid");
    Books.add(builder, "Aaron, paying nothing", 0, "0", "SMB");
    RevenueBook book = dated ? Books.build(builder, 2) : builder.buildUndated(1, Books.SILENT);
    assertThat(retention(book, Rules.DEFAULT).total().bridge().starting()).isEqualTo(Amount.of(70));
    RetentionCalculator bySegment =
        new RetentionCalculator(book, Rules.DEFAULT, List.of(List.of("segment")), 12);
    assertThatThrownBy(() -> bySegment.retention(0, 1))
        .isInstanceOfSatisfying(
            MixedAttributeException.class,
            mixed -> {
              assertThat(mixed.customer()).isEqualTo("Acme");
              assertThat(mixed.column()).isEqualTo("segment");
            })
        .hasMessage("customer 'Acme' has rows with different values of 'segment'" + when);
  }

  @Test
  void manyCombinationsOfManyValuesAreKeptApart() {
    RevenueBookBuilder builder = Books.builder("one", "two");
    for (int i = 0; i < 2100; i++) {
      Books.add(builder, "c" + i, 0, "1", "v" + i, "w" + i);
      Books.add(builder, "d" + i, 0, "1", "v" + i, "w" + i);
    }
    List<RetentionResult> slices =
        new RetentionCalculator(
                Books.build(builder, 2), Rules.DEFAULT, List.of(List.of("one", "two")), 12)
            .retention(0, 1)
            .slices();
    assertThat(slices)
        .hasSize(2100)
        .allMatch(slice -> slice.bridge().starting().equals(Amount.of(2)));
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        arguments(RetentionRule.asGiven(), "method as-given is not computed from customers"),
        arguments(
            rule(Method.POINT_TO_POINT, COHORT, RETURNED, null, false),
            "scope is of movements only"),
        arguments(
            rule(Method.MOVEMENTS, null, RETURNED, null, false), "scope is of movements only"),
        arguments(
            rule(Method.CHAINED, null, null, Weighting.SIMPLE, false),
            "weighting is of average only"),
        arguments(rule(Method.AVERAGE, null, null, null, false), "weighting is of average only"),
        arguments(
            rule(Method.CHAINED, null, RETURNED, null, false),
            "interrupted is of whole windows only"),
        arguments(
            rule(Method.MOVEMENTS, ALL, null, null, false), "interrupted is of whole windows only"),
        arguments(rule(Method.CHAINED, null, null, null, true), "only average is annualized"),
        arguments(
            Rules.movements(ALL, SEPARATE, RETURNED).withMinStart(Amount.of(1)),
            "scope all has no cohort for a least starting revenue"));
  }

  private static RetentionRule rule(
      Method method,
      RetentionRule.Scope scope,
      RetentionRule.Interrupted interrupted,
      Weighting weighting,
      boolean annualized) {
    return new RetentionRule(method, scope, SEPARATE, interrupted, weighting, annualized, null);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void refusesARuleThatContradictsItself(RetentionRule rule, String message) {
    assertThatThrownBy(() -> new RetentionCalculator(WorkedBook.book(), rule, List.of(), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesToAnnualizeWithoutStepsPerYear() {
    RetentionRule rule = Rules.average(SEPARATE, Weighting.SIMPLE, true);
    assertThatThrownBy(() -> new RetentionCalculator(WorkedBook.book(), rule, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps per year are not known");
  }

  @Test
  void refusesReactivationAsGainWithoutHistory() {
    RevenueBook book = Books.builder().buildUndated(1, Books.SILENT);
    RetentionRule rule = Rules.pointToPoint(GAIN, RETURNED);
    assertThatThrownBy(() -> new RetentionCalculator(book, rule, List.of(), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reactivation needs customers' history");
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3", "4, 3", "0, 14"})
  void refusesAWindowThatIsNoneOfTheBook(int from, int to) {
    RetentionCalculator calculator =
        new RetentionCalculator(WorkedBook.book(), Rules.DEFAULT, List.of(), 12);
    assertThatThrownBy(() -> calculator.retention(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window from " + from + " to " + to + " of 14 dates");
  }
}
