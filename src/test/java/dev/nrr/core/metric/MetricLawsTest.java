package dev.nrr.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.RandomBridges;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of every bridge, whatever its numbers. */
class MetricLawsTest {

  private static final List<RetentionRule> RULES =
      List.of(
          RetentionRule.asGiven(),
          RetentionRule.pointToPoint().withReactivation(Reactivation.GAIN));

  private static void forEverySeed(LongConsumer law) {
    LongStream.range(0, 600).forEach(law);
  }

  private static CustomerCounts customers(Random random) {
    long starting = random.nextInt(50);
    return CustomerCounts.ofStartingAndChurned(starting, starting * random.nextInt(101) / 100);
  }

  private static Memo memo(BigInteger reactivation, long by, long over) {
    BigInteger cents = reactivation.multiply(BigInteger.valueOf(by));
    return new Memo(Amount.ZERO, Amount.ofUnits(cents, 2, over), null);
  }

  private static Ratio ratioOrOne(MetricValue measure) {
    return measure.find().orElse(Ratio.ONE);
  }

  @Test
  void grossRetentionIsBetweenZeroAndTheLesserOfOneAndNet() {
    forEverySeed(MetricLawsTest::grossRetentionIsBetweenZeroAndTheLesserOfOneAndNet);
  }

  private static void grossRetentionIsBetweenZeroAndTheLesserOfOneAndNet(long seed) {
    Random random = new Random(seed);
    RevenueBridge bridge = new RandomBridges(random).any();
    Memo memo = memo(BigInteger.valueOf(random.nextInt(1_000_000)), 1, 1);
    for (RetentionRule rule : RULES) {
      Ratio net = ratioOrOne(Metrics.NRR.measure(bridge, memo, null, rule));
      Ratio gross = ratioOrOne(Metrics.GRR.measure(bridge, memo, null, rule));
      assertThat(gross)
          .as("seed %d, %s", seed, bridge)
          .isBetween(Ratio.ZERO, Ratio.ONE)
          .isLessThanOrEqualTo(net);
    }
  }

  @Test
  void bothRatiosAreUndefinedTogetherAndOnlyOverNothing() {
    forEverySeed(MetricLawsTest::bothRatiosAreUndefinedTogetherAndOnlyOverNothing);
  }

  private static void bothRatiosAreUndefinedTogetherAndOnlyOverNothing(long seed) {
    RevenueBridge bridge = new RandomBridges(new Random(seed)).any();
    for (Metric metric : List.of(Metrics.NRR, Metrics.GRR)) {
      assertThat(metric.measure(bridge, Memo.UNKNOWN, null, RULES.get(0)).find().isEmpty())
          .as("seed %d, %s of %s", seed, metric.id(), bridge)
          .isEqualTo(bridge.starting().isZero());
    }
  }

  @Test
  void logoRetentionIsBetweenZeroAndOne() {
    forEverySeed(MetricLawsTest::logoRetentionIsBetweenZeroAndOne);
  }

  private static void logoRetentionIsBetweenZeroAndOne(long seed) {
    CustomerCounts customers = customers(new Random(seed));
    MetricValue logo =
        Metrics.LOGO_RETENTION.measure(RevenueBridge.NONE, Memo.UNKNOWN, customers, RULES.get(0));
    assertThat(ratioOrOne(logo))
        .as("seed %d, %s", seed, customers)
        .isBetween(Ratio.ZERO, Ratio.ONE);
  }

  @Test
  void scalingAllMoneyChangesNoRatio() {
    forEverySeed(MetricLawsTest::scalingAllMoneyChangesNoRatio);
  }

  private static void scalingAllMoneyChangesNoRatio(long seed) {
    Random random = new Random(seed);
    List<BigInteger> cents = new RandomBridges(random).anyCents();
    BigInteger reactivation = BigInteger.valueOf(random.nextInt(1_000_000));
    CustomerCounts customers = customers(random);
    long by = 1 + random.nextInt(1_000_000);
    long over = 1 + random.nextInt(1_000_000);
    RevenueBridge plain = RandomBridges.scaled(cents, 1, 1);
    RevenueBridge scaled = RandomBridges.scaled(cents, by, over);
    for (RetentionRule rule : RULES) {
      for (Metric metric : Metrics.ALL) {
        assertThat(metric.measure(scaled, memo(reactivation, by, over), customers, rule))
            .as("seed %d, %s of %s times %d/%d", seed, metric.id(), plain, by, over)
            .isEqualTo(metric.measure(plain, memo(reactivation, 1, 1), customers, rule));
      }
    }
  }

  @Test
  void bridgesOfNobodyChangeNothing() {
    forEverySeed(MetricLawsTest::bridgesOfNobodyChangeNothing);
  }

  private static void bridgesOfNobodyChangeNothing(long seed) {
    Random random = new Random(seed);
    RevenueBridge bridge = new RandomBridges(random).any();
    CustomerCounts customers = customers(random);
    RevenueBridge padded =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i -> RevenueBridge.NONE)
            .reduce(bridge, RevenueBridge::plus);
    for (Metric metric : Metrics.ALL) {
      assertThat(metric.measure(padded, Memo.UNKNOWN, customers, RULES.get(0)))
          .as("seed %d, %s of %s", seed, metric.id(), bridge)
          .isEqualTo(metric.measure(bridge, Memo.UNKNOWN, customers, RULES.get(0)));
    }
  }

  @Test
  void theTotalLiesBetweenTheLeastAndTheGreatestOfItsParts() {
    forEverySeed(MetricLawsTest::theTotalLiesBetweenTheLeastAndTheGreatestOfItsParts);
  }

  private static void theTotalLiesBetweenTheLeastAndTheGreatestOfItsParts(long seed) {
    List<RevenueBridge> parts =
        new RandomBridges(new Random(seed))
            .any(5).stream().filter(part -> !part.starting().isZero()).toList();
    RevenueBridge total = parts.stream().reduce(RevenueBridge.NONE, RevenueBridge::plus);
    for (Metric metric : List.of(Metrics.NRR, Metrics.GRR)) {
      List<Ratio> ratios =
          parts.stream()
              .flatMap(
                  part -> metric.measure(part, Memo.UNKNOWN, null, RULES.get(0)).find().stream())
              .sorted()
              .toList();
      assertThat(metric.measure(total, Memo.UNKNOWN, null, RULES.get(0)).find())
          .as("seed %d, %s of %s", seed, metric.id(), parts)
          .hasValueSatisfying(
              ratio -> assertThat(ratio).isBetween(ratios.get(0), ratios.get(ratios.size() - 1)));
    }
  }
}
