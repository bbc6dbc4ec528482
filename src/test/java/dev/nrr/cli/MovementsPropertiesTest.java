package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of any movements file, whatever is in it. */
class MovementsPropertiesTest {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String HEADER = "customer,team,starting,expansion,contraction,churn\n";
  private static final List<String> AMOUNTS =
      List.of("starting", "expansion", "contraction", "churn");

  @TempDir private Path temp;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** Rows, and the sums of the cohort's amounts. */
  record File(List<String> rows, BigDecimal[] sums) {

    static File any(Random random) {
      List<String> rows = new ArrayList<>();
      BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
      int scale = random.nextInt(4);
      int count = 1 + random.nextInt(40);
      for (int i = 0; i < count; i++) {
        BigDecimal starting = amount(random, scale);
        BigDecimal churn = random.nextInt(4) == 0 ? starting : BigDecimal.ZERO;
        BigDecimal contraction =
            random.nextInt(4) == 0
                ? starting.subtract(churn).multiply(new BigDecimal("0.5"))
                : BigDecimal.ZERO;
        BigDecimal expansion = random.nextInt(3) == 0 ? amount(random, scale) : BigDecimal.ZERO;
        BigDecimal[] row = {starting, expansion, contraction, churn};
        for (int k = 0; k < row.length && starting.signum() > 0; k++) {
          sums[k] = sums[k].add(row[k]);
        }
        rows.add(
            "c"
                + i
                + ",t"
                + random.nextInt(3)
                + ","
                + starting.toPlainString()
                + ","
                + expansion.toPlainString()
                + ","
                + contraction.toPlainString()
                + ","
                + churn.toPlainString()
                + "\n");
      }
      return new File(rows, sums);
    }

    private static BigDecimal amount(Random random, int scale) {
      return switch (random.nextInt(8)) {
        case 0 -> BigDecimal.ZERO;
        case 1 -> BigDecimal.valueOf(random.nextLong() >>> 4, 3).multiply(BigDecimal.TEN.pow(12));
        default -> BigDecimal.valueOf(random.nextInt(1_000_000), scale);
      };
    }

    String csv() {
      return HEADER + String.join("", rows);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFiguresAreThoseOfPlainSums(long seed) {
    File file = File.any(new Random(seed));
    JsonNode total = json(new Cli().stdin(file.csv()), "--decimal-mark", ".").at("/total");
    for (int k = 0; k < AMOUNTS.size(); k++) {
      assertThat(total.at("/" + AMOUNTS.get(k)).decimalValue())
          .as("%s of seed %d", AMOUNTS.get(k), seed)
          .isEqualByComparingTo(file.sums()[k]);
    }
    if (file.sums()[0].signum() > 0) {
      BigDecimal kept = file.sums()[0].subtract(file.sums()[2]).subtract(file.sums()[3]);
      assertThat(total.at("/grr").decimalValue())
          .as("seed %d", seed)
          .isEqualByComparingTo(ratio(kept, file.sums()[0]));
      assertThat(total.at("/nrr").decimalValue())
          .as("seed %d", seed)
          .isEqualByComparingTo(ratio(kept.add(file.sums()[1]), file.sums()[0]));
    } else {
      assertThat(total.at("/nrr").isNull()).as("seed %d", seed).isTrue();
    }
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, 10, java.math.RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderSplittingAndWritingChangeNothing(long seed) throws IOException {
    Random random = new Random(seed);
    File file = File.any(random);
    JsonNode expected = figures(json(new Cli().stdin(file.csv()), options()));

    List<String> shuffled = new ArrayList<>(file.rows());
    Collections.shuffle(shuffled, random);
    assertThat(figures(json(new Cli().stdin(HEADER + String.join("", shuffled)), options())))
        .as("shuffled, seed %d", seed)
        .isEqualTo(expected);

    int cut = random.nextInt(shuffled.size());
    Files.writeString(temp.resolve("a"), HEADER + String.join("", shuffled.subList(0, cut)));
    Files.writeString(
        temp.resolve("b"), HEADER + String.join("", shuffled.subList(cut, shuffled.size())));
    String[] files = {"a", "b", "--by", "team", "--decimal-mark", "."};
    assertThat(figures(json(new Cli().in(temp), files)))
        .as("split, seed %d", seed)
        .isEqualTo(expected);

    String other = file.csv().replace(',', ';').replace('.', ',').replace("\n", "\r\n");
    String[] comma = {"--by", "team", "--decimal-mark", ","};
    assertThat(figures(json(new Cli().stdin("\ufeff" + other), comma)))
        .as("written otherwise, seed %d", seed)
        .isEqualTo(expected);
  }

  private static String[] options() {
    return new String[] {"--by", "team", "--decimal-mark", "."};
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void slicesSumToTheTotal(long seed) {
    JsonNode calc = json(new Cli().stdin(File.any(new Random(seed)).csv()), options());
    for (String amount : AMOUNTS) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode slice : calc.at("/slices")) {
        sum = sum.add(slice.at("/" + amount).decimalValue());
      }
      assertThat(sum)
          .as("%s of seed %d", amount, seed)
          .isEqualByComparingTo(calc.at("/total/" + amount).decimalValue());
    }
  }

  private static JsonNode figures(JsonNode calc) {
    return EXACT
        .createObjectNode()
        .<tools.jackson.databind.node.ObjectNode>set("total", calc.at("/total"))
        .set("slices", calc.at("/slices"));
  }

  private static JsonNode json(Cli cli, String... arguments) {
    List<String> all = new ArrayList<>(List.of("calc", "--format", "json"));
    all.addAll(List.of(arguments));
    Cli.Run run = cli.run(all.toArray(new String[0]));
    assertThat(run.code()).as(run.err()).isZero();
    return EXACT.readTree(run.out());
  }
}
