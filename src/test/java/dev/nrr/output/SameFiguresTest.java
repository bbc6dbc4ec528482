package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is computed arrives: every format, read back, says the same. */
class SameFiguresTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void jsonHoldsTheExactMoneyAndTheRoundedRatios(long seed) {
    Analysis analysis = RandomAnalyses.any(new Random(seed));
    JsonNode json = MAPPER.readTree(Rendering.of("json", report(analysis)));
    assertSame(json.get("total"), analysis.total(), seed);
    for (int i = 0; i < analysis.slices().size(); i++) {
      assertSame(json.get("slices").get(i), analysis.slices().get(i), seed);
    }
    assertThat(json.get("slices").size()).as("seed %d", seed).isEqualTo(analysis.slices().size());
  }

  private static void assertSame(JsonNode json, RetentionResult result, long seed) {
    Map<String, Amount> parts =
        Map.of(
            "starting", result.bridge().starting(),
            "expansion", result.bridge().expansion(),
            "contraction", result.bridge().contraction(),
            "churn", result.bridge().churn(),
            "ending", result.bridge().ending());
    parts.forEach(
        (key, amount) ->
            assertThat(json.get(key).decimalValue())
                .as("seed %d, %s", seed, key)
                .isEqualByComparingTo(amount.toDecimal()));
    for (RetentionResult.Measured measured : result.measures()) {
      BigDecimal expected =
          measured.measure().find().map(ratio -> ratio.toFraction(10)).orElse(null);
      JsonNode ratio = json.get(measured.metric());
      assertThat(ratio.isNull() ? null : ratio.decimalValue())
          .as("seed %d, %s", seed, measured.metric())
          .isEqualTo(expected);
    }
    result
        .slice()
        .values()
        .forEach((k, v) -> assertThat(key(json.get("slice"), k)).as("seed %d", seed).isEqualTo(v));
  }

  private static String key(JsonNode slice, String header) {
    return slice.get(SafeText.wellFormed(header)).asString();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void csvHoldsTheSameNumbersAsJson(long seed) throws IOException {
    Report report = report(RandomAnalyses.any(new Random(seed)));
    JsonNode json = MAPPER.readTree(Rendering.of("json", report));
    List<CSVRecord> rows = records(Rendering.of("csv", report));
    assertThat(rows).as("seed %d", seed).hasSize(1 + json.get("slices").size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode result = i == 0 ? json.get("total") : json.get("slices").get(i - 1);
      for (String key : List.of("starting", "churn", "ending", "new", "nrr", "grr")) {
        JsonNode value = result.get(key);
        assertThat(rows.get(i).get(key))
            .as("seed %d, row %d, %s", seed, i, key)
            .isEqualTo(value.isNull() ? "" : value.decimalValue().toPlainString());
      }
      assertThat(rows.get(i).isConsistent()).as("seed %d", seed).isTrue();
    }
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void textAndMarkdownShowTheRoundedRatiosAndNothingThatActs(long seed) {
    Analysis analysis = RandomAnalyses.any(new Random(seed));
    Report report = report(analysis);
    String net =
        analysis
            .total()
            .measure("nrr")
            .find()
            .map(
                ratio ->
                    NumberFormatter.DEFAULT.percent(
                        ratio, SampleAnalyses.b2bSaas().boundaries("nrr")))
            .orElse("n/a");
    for (String format : List.of("text", "markdown")) {
      String text = Rendering.of(format, report);
      assertThat(text.lines().filter(line -> line.contains("Net revenue retention")).findFirst())
          .as("seed %d", seed)
          .get()
          .asString()
          .contains(" " + net + " ");
      assertThat(text.replace("\n", "")).as("seed %d", seed).isEqualTo(hidden(text));
    }
  }

  private static String hidden(String text) {
    return SafeText.of(text.replace("\n", ""));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFormatIsValidUtf8AndEndsWithALineFeed(long seed) {
    Report report = report(RandomAnalyses.any(new Random(seed)));
    for (ReportFormat format : ReportFormats.all(ReportFormats.NAMES)) {
      if (format.isBinary()) {
        continue;
      }
      String text = Rendering.of(format.name(), report);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
          .as("seed %d, %s", seed, format.name())
          .isTrue();
      assertThat(text).as("seed %d, %s", seed, format.name()).endsWith("\n");
    }
  }

  private static Report report(Analysis analysis) {
    return CalcReport.of(analysis, SampleAnalyses.b2bSaas(), () -> "1.2.3");
  }
}
