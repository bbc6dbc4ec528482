package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.RetentionRule.Choice;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.input.Shapes;
import dev.nrr.output.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is registered in one place is known in all others: options, help, completion, schemas. */
class RegistriesTest {

  private static final Path SCHEMAS = Path.of("src/main/resources/dev/nrr/schema");

  /** Fields of the machine documents whose values are the choices of a rule. */
  private static final Map<String, Choice[]> RULE =
      Map.of(
          "method", Method.values(),
          "scope", Scope.values(),
          "reactivation", Reactivation.values(),
          "interrupted", Interrupted.values(),
          "weighting", Weighting.values());

  private static List<String> words(Choice... choices) {
    return Arrays.stream(choices).map(Choice::word).toList();
  }

  private static List<String> methods() {
    return words(Method.values()).stream().filter(word -> !word.equals("as-given")).toList();
  }

  @Test
  void everyOptionOfACommandIsAnOptionOfTheProgram() {
    List<String> known = Flags.all().stream().map(Flag::name).toList();
    assertThat(known).doesNotHaveDuplicates();
    List<String> ofCommands =
        Commands.all().stream()
            .flatMap(command -> command.flags().stream())
            .map(Flag::name)
            .distinct()
            .toList();
    assertThat(ofCommands).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyOptionDefinedIsAnOptionOfTheProgram() throws IllegalAccessException {
    List<Flag> defined = new ArrayList<>();
    for (java.lang.reflect.Field field : Flags.class.getDeclaredFields()) {
      if (field.getType() == Flag.class) {
        field.setAccessible(true);
        defined.add((Flag) field.get(null));
      }
    }
    assertThat(Flags.all()).containsAll(defined);
  }

  @Test
  void everyNameStandsInTheHelp() {
    String help = new Cli().run("calc", "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains(Shapes.names()).contains(methods()).contains(ReportFormats.NAMES);
    assertThat(new Cli().run("check", "--help").out())
        .contains(ReportFormats.NAMES)
        .contains(ReportFormats.OF_CHECKS);
    assertThat(new Cli().run("--help").out())
        .contains(Commands.all().stream().map(Command::name).toList());
  }

  @Test
  void everyNameIsCompleted() {
    String script = new Cli().run("generate-completion").out();
    String fish = new Cli().run("generate-completion", "fish").out();
    for (Command command : Commands.all()) {
      assertThat(script).contains("'" + command.name() + "\t" + command.summary() + "'");
      assertThat(fish).contains("-a " + command.name() + " -d");
      for (Flag flag : command.flags()) {
        assertThat(script).contains("'" + flag.name() + "\t");
        assertThat(fish).contains("-l " + flag.key() + " ");
      }
    }
    for (List<String> names :
        List.of(
            Shapes.names(),
            methods(),
            ReportFormats.NAMES,
            ReportFormats.OF_CHECKS,
            BuiltInBenchmarks.NAMES)) {
      assertThat(script).contains(names.stream().map(name -> "'" + name + "'").toList());
      assertThat(fish).contains(String.join(" ", names));
    }
  }

  @Test
  void everyNameStandsInTheMessageThatRefusesAnother() {
    assertThat(new Cli().run("calc", "--shape", "x").err()).contains(Shapes.names());
    assertThat(new Cli().run("calc", "--method", "x").err()).contains(methods());
    assertThat(new Cli().run("calc", "--format", "x").err()).contains(ReportFormats.NAMES);
    assertThat(new Cli().run("check", "--min-nrr", "1", "--format", "x").err())
        .contains(ReportFormats.OF_CHECKS);
    assertThat(new Cli().run("nonsense").err())
        .contains(Commands.all().stream().map(Command::name).toList());
  }

  static Stream<Path> schemas() throws IOException {
    return Files.list(SCHEMAS).sorted();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theChoicesOfASchemaAreThoseOfTheRule(Path schema) {
    JsonNode document = JsonMapper.shared().readTree(schema.toFile());
    for (Map.Entry<String, Choice[]> field : RULE.entrySet()) {
      for (JsonNode property : document.findValues(field.getKey())) {
        if (property.has("enum")) {
          List<String> words = new ArrayList<>();
          property.get("enum").forEach(word -> words.add(word.asString("")));
          words.removeIf(String::isEmpty);
          assertThat(words)
              .as("%s of %s", field.getKey(), schema)
              .isIn(words(field.getValue()), methods());
        }
      }
    }
  }

  @Test
  void everyMetricIsAFieldOfTheAnswer() {
    JsonNode schema =
        JsonMapper.shared().readTree(SCHEMAS.resolve("nrr.calc-1.schema.json").toFile());
    for (Metric metric : Metrics.ALL) {
      assertThat(schema.findValues(metric.id())).as(metric.id()).isNotEmpty();
    }
  }
}
