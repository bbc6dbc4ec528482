package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import dev.nrr.core.result.Analysis;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.BenchmarksReport;
import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.SampleBenchmarks;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  static Stream<Analysis> analyses() {
    return Stream.of(
        SampleAnalyses.million(), SampleAnalyses.nothing(), SampleAnalyses.book("segment"));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void everyCalcDocumentIsValid(Analysis analysis) {
    for (BenchmarkContext benchmarks : List.of(BenchmarkContext.NONE, SampleAnalyses.b2bSaas())) {
      assertThat(errors("nrr.calc-1", CalcReport.of(analysis, benchmarks, () -> "1.2.3")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPossibleAnalysisIsValid(long seed) {
    Analysis analysis = RandomAnalyses.any(new Random(seed));
    assertThat(
            errors("nrr.calc-1", CalcReport.of(analysis, SampleAnalyses.b2bSaas(), () -> "1.2.3")))
        .as("seed %d", seed)
        .isEmpty();
  }

  @Test
  void everyBenchmarksDocumentIsValid() {
    assertThat(errors("nrr.benchmarks-1", BenchmarksReport.ofList(SampleBenchmarks.ALL, "1.2.3")))
        .isEmpty();
    assertThat(errors("nrr.benchmarks-1", BenchmarksReport.of(SampleBenchmarks.SEGMENT, "1.2.3")))
        .isEmpty();
  }

  @Test
  void everyKeyOfACalcDocumentIsRequired() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertEveryKeyIsRequired("nrr.calc-1", report, List.of("columns", "slice"));
  }

  @Test
  void everyKeyOfABenchmarksDocumentIsRequired() {
    assertEveryKeyIsRequired(
        "nrr.benchmarks-1", BenchmarksReport.of(SampleBenchmarks.SEGMENT, "1.2.3"), List.of());
  }

  @Test
  void aNumberWrittenAsTextIsNotValid() {
    Report report = CalcReport.of(SampleAnalyses.million(), BenchmarkContext.NONE, () -> "1.2.3");
    String json = Rendering.of("json", report);
    assertThat(errors("nrr.calc-1", json.replace("1.0500000000", "\"1.05\""))).isNotEmpty();
    assertThat(errors("nrr.calc-1", json.replace("1000000,", "null,"))).isNotEmpty();
    assertThat(errors("nrr.calc-1", json.replace("1.0500000000", "null")))
        .as("null without a reason")
        .isNotEmpty();
  }

  @Test
  void aNewKeyIsAllowed() {
    Report report = CalcReport.of(SampleAnalyses.million(), BenchmarkContext.NONE, () -> "1.2.3");
    String json = Rendering.of("json", report).replace("\"total\": {", "\"x\": 1, \"total\": {");
    assertThat(errors("nrr.calc-1", json)).isEmpty();
  }

  private static void assertEveryKeyIsRequired(String schema, Report report, List<String> free) {
    JsonNode document = MAPPER.readTree(Rendering.of("json", report));
    List<ObjectNode> objects = new ArrayList<>();
    collect(document, objects, free);
    int removed = 0;
    for (ObjectNode object : objects) {
      for (String key : List.copyOf(object.propertyNames())) {
        JsonNode value = object.remove(key);
        assertThat(errors(schema, document.toString())).as("without %s", key).isNotEmpty();
        object.set(key, value);
        removed++;
      }
    }
    assertThat(removed).isGreaterThan(10);
  }

  private static void collect(JsonNode node, List<ObjectNode> objects, List<String> free) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      object.properties().stream()
          .filter(property -> !free.contains(property.getKey()))
          .forEach(property -> collect(property.getValue(), objects, free));
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> collect(item, objects, free));
    }
  }

  private static List<Error> errors(String schema, Report report) {
    return errors(schema, Rendering.of("json", report));
  }

  private static List<Error> errors(String name, String json) {
    return JsonSchemas.errors(name, json);
  }
}
