package dev.nrr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.core.plan.Target.Need;
import dev.nrr.core.plan.Target.Reach;
import dev.nrr.core.result.RevenueBridge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

  private static final PlanBasis EIGHT_MILLION = basis(8_000, 1_000, 0, 600, 0);

  private static PlanBasis basis(
      long starting, long expansion, long contraction, long churn, long returned) {
    return new PlanBasis(
        new RevenueBridge(
            Amount.of(starting), Amount.of(expansion), Amount.of(contraction), Amount.of(churn)),
        Amount.of(returned));
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  private static PlanBasis any(Random random) {
    int starting = 1 + random.nextInt(200);
    int contraction = random.nextInt(starting + 1);
    return basis(
        starting,
        random.nextInt(300),
        contraction,
        random.nextInt(starting - contraction + 1),
        random.nextBoolean() ? 0 : random.nextInt(50));
  }

  @Test
  void ratiosAreThoseOfTheBridge() {
    assertThat(EIGHT_MILLION.nrr()).isEqualTo(Ratio.ofPercent("105"));
    assertThat(EIGHT_MILLION.grr()).isEqualTo(Ratio.ofPercent("92.5"));
    assertThat(basis(100, 0, 10, 20, 5).nrr()).isEqualTo(Ratio.ofPercent("75"));
    assertThat(basis(100, 0, 10, 20, 5).grr()).isEqualTo(Ratio.ofPercent("70"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, starting revenue is zero",
    "10, 0, 6, 5, 0, 'contraction and churn, 11, are more than starting revenue, 10'",
    "10, 0, 0, 0, -1, revenue that returned is below zero: -1"
  })
  void whatNoPlanCanBeMadeFromIsRefused(
      long starting, long expansion, long contraction, long churn, long returned, String why) {
    assertThatThrownBy(() -> basis(starting, expansion, contraction, churn, returned))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void changesAreOfWhatIsThereToday() {
    PlanBasis changed =
        EIGHT_MILLION.with(
            List.of(
                LeverChange.ofShare(Lever.CHURN, Ratio.ofPercent("-10")),
                LeverChange.ofAmount(Lever.EXPANSION, Amount.of(50)),
                LeverChange.ofAmount(Lever.CONTRACTION, Amount.of(40))));
    assertThat(changed).isEqualTo(basis(8_000, 1_050, 40, 540, 0));
    assertThat(EIGHT_MILLION.with(List.of())).isEqualTo(EIGHT_MILLION);
  }

  @Test
  void aChangeBelowNothingIsRefused() {
    List<LeverChange> tooMuch = List.of(LeverChange.ofAmount(Lever.CHURN, Amount.of(-601)));
    assertThatThrownBy(() -> EIGHT_MILLION.with(tooMuch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("churn is below zero: -1");
  }

  @Test
  void aChangeIsByAShareOrByAnAmount() {
    assertThatThrownBy(() -> new LeverChange(Lever.CHURN, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LeverChange(Lever.CHURN, Ratio.ONE, Amount.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachLeverAloneReachesATarget() {
    Target target = Target.of(EIGHT_MILLION, Goal.NRR, Ratio.ofPercent("110"));
    assertThat(target.isHeld()).isFalse();
    assertThat(target.needs())
        .containsExactly(
            new Need(Lever.EXPANSION, Amount.of(1_000), Reach.REACHED, Amount.of(1_400), null),
            new Need(
                Lever.CONTRACTION, Amount.ZERO, Reach.BELOW_ZERO, null, Ratio.ofPercent("105")),
            new Need(Lever.CHURN, Amount.of(600), Reach.REACHED, Amount.of(200), null));
    assertThat(target.needs().get(0).change()).isEqualTo(Amount.of(400));
    assertThat(target.needs().get(0).changeShare()).isEqualTo(Ratio.ofPercent("40"));
    assertThat(target.needs().get(1).change()).isNull();
    assertThat(target.needs().get(1).changeShare()).isNull();
  }

  @Test
  void noShareIsTakenOfNothing() {
    Need expansion = Target.of(basis(100, 0, 0, 10, 0), Goal.NRR, Ratio.ONE).needs().get(0);
    assertThat(expansion.change()).isEqualTo(Amount.of(10));
    assertThat(expansion.changeShare()).isNull();
  }

  @Test
  void expansionDoesNothingForGrossRetention() {
    Target target = Target.of(EIGHT_MILLION, Goal.GRR, Ratio.ofPercent("90"));
    assertThat(target.isHeld()).isTrue();
    assertThat(target.needs())
        .containsExactly(
            new Need(Lever.EXPANSION, Amount.of(1_000), Reach.NO_EFFECT, null, null),
            new Need(Lever.CONTRACTION, Amount.ZERO, Reach.REACHED, Amount.of(200), null),
            new Need(Lever.CHURN, Amount.of(600), Reach.REACHED, Amount.of(800), null));
  }

  @Test
  void noLossIsMoreThanAllThereIs() {
    Target target = Target.of(basis(100, 50, 20, 10, 0), Goal.NRR, Ratio.ofPercent("40"));
    assertThat(target.needs().get(2))
        .isEqualTo(
            new Need(Lever.CHURN, Amount.of(10), Reach.ALL_LOST, null, Ratio.ofPercent("50")));
  }

  /** By hand, for every whole amount of the lever: which of them gives the target? */
  @ParameterizedTest
  @MethodSource("seeds")
  void needsAreThoseFoundByTrying(long seed) {
    Random random = new Random(seed);
    PlanBasis basis = any(random);
    Goal goal = random.nextBoolean() ? Goal.NRR : Goal.GRR;
    long starting = basis.bridge().starting().toDecimal().longValueExact();
    long most = goal == Goal.GRR ? starting : 2 * starting;
    Ratio wanted = Ratio.between(random.nextInt((int) most + 1), starting);
    for (Need need : Target.of(basis, goal, wanted).needs()) {
      Amount found = null;
      for (long amount = 0; amount <= 1_000 && found == null; amount++) {
        if (ratio(basis, goal, need.lever(), amount).equals(wanted)
            && !isLost(basis, need.lever(), amount)) {
          found = Amount.of(amount);
        }
      }
      boolean acts = goal == Goal.NRR || need.lever() != Lever.EXPANSION;
      assertThat(need.needed()).as("seed %d, %s", seed, need).isEqualTo(acts ? found : null);
      assertThat(need.reach() == Reach.REACHED)
          .as("seed %d", seed)
          .isEqualTo(need.needed() != null);
    }
  }

  private static Ratio ratio(PlanBasis basis, Goal goal, Lever lever, long amount) {
    Amount other = Amount.of(amount);
    Amount contraction = lever == Lever.CONTRACTION ? other : basis.bridge().contraction();
    Amount churn = lever == Lever.CHURN ? other : basis.bridge().churn();
    Amount expansion = lever == Lever.EXPANSION ? other : basis.bridge().expansion();
    Amount kept = basis.bridge().starting().minus(contraction).minus(churn);
    Amount part = goal == Goal.GRR ? kept : kept.plus(expansion).plus(basis.returned());
    return Ratio.between(part, basis.bridge().starting());
  }

  private static boolean isLost(PlanBasis basis, Lever lever, long amount) {
    return ratio(basis, Goal.GRR, lever, amount).isNegative();
  }

  @Test
  void retentionAndNewBusinessGrowTogether() {
    Projection projection =
        Projection.of(Amount.of(100), Ratio.ofPercent("110"), Ratio.ofPercent("20"), 2);
    assertThat(projection.growth()).isEqualTo(Ratio.ofPercent("32"));
    assertThat(projection.years())
        .containsExactly(
            new Projection.Year(1, Amount.of(100), Amount.of(110), Amount.of(22), Amount.of(132)),
            new Projection.Year(
                2, Amount.of(132), Amount.of("145.2"), Amount.of("29.04"), Amount.of("174.24")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLastYearIsTheGrowthCompounded(long seed) {
    Random random = new Random(seed);
    Ratio nrr = Ratio.between(random.nextInt(200), 1 + random.nextInt(200));
    Ratio share = Ratio.between(random.nextInt(100), 100);
    int years = 1 + random.nextInt(12);
    Projection projection = Projection.of(Amount.of(1_000), nrr, share, years);
    Ratio factor = Ratio.ONE;
    for (int i = 0; i < years; i++) {
      factor = factor.multipliedBy(projection.growth().plus(Ratio.ONE));
    }
    assertThat(projection.years()).hasSize(years);
    assertThat(projection.years().get(years - 1).ending())
        .as("seed %d", seed)
        .isEqualTo(Amount.of(1_000).multipliedBy(factor));
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 1, 12, 0.886384871716129280658801, true",
    "1.21, 24, 12, 1.1, true",
    "1.1, 12, 12, 1.1, true",
    "0.970299, 3, 1, 0.99, true",
    "1.1, 12, 1, 1.007974140428903741066031844223, false",
    "1.1, 7, 12, 1.177494504333157462199398704760, false"
  })
  void ratesAreCompounded(
      BigDecimal ratio, int months, int wanted, BigDecimal expected, boolean exact) {
    var rate = CompoundedRate.of(Ratio.ofFraction(ratio), months, wanted);
    assertThat(rate.ratio()).isEqualTo(Ratio.ofFraction(expected));
    assertThat(rate.isExact()).isEqualTo(exact);
  }

  @Test
  void leversAreNamedByTheField() {
    assertThat(List.of(Lever.values()))
        .extracting(Lever::word)
        .containsExactly("expansion", "contraction", "churn");
  }
}
