package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.cli.option.Flag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigCommandTest {

  private static List<String> rows(String... arguments) {
    Cli cli = new Cli().environment(Map.of("NRR_MIN_GRR", "85", "NRR_BY", "region\nsegment"));
    Cli.Run run = cli.run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out().lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
  }

  @Test
  void everyValueIsShownWithItsOrigin() {
    assertThat(rows("config", "--min-nrr", "110", "--config", "none"))
        .contains(
            "Option|Value|Set by",
            "min-nrr|110|command line",
            "min-grr|85|NRR_MIN_GRR",
            "by|region|NRR_BY",
            "by|segment|NRR_BY",
            "method|point-to-point|built-in",
            "strict|false|built-in",
            "where|-|built-in");
  }

  @Test
  void everyOptionOfEveryCommandIsShownOnceButFigures() {
    List<String> options =
        rows("config", "-f", "csv").stream().skip(1).map(row -> row.split(",")[0]).toList();
    List<String> known =
        Commands.all().stream()
            .flatMap(command -> command.flags().stream())
            .filter(flag -> flag.group() != Flag.Group.FIGURES)
            .map(Flag::key)
            .distinct()
            .toList();
    assertThat(options.stream().distinct()).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyFormatTellsTheSameOrigin() {
    assertThat(rows("config", "-f", "csv")).contains("min-grr,85,,environment,NRR_MIN_GRR");
    assertThat(rows("config", "-f", "markdown")).contains("| min-grr | 85 | NRR\\_MIN\\_GRR |");
    assertThat(String.join("", rows("config", "-f", "json")))
        .contains("\"option\": \"min-grr\",|\"value\": \"85\",|\"default\": null,");
  }

  @Test
  void itTakesNoFiles() {
    assertThat(new Cli().run("config", "x.toml").code()).isEqualTo(2);
  }

  @Test
  void everyVariableIsOneOptionsOnly() {
    assertThat(ConfigurableFlags.all().values().stream().map(Flag::variable))
        .doesNotHaveDuplicates()
        .doesNotContain("NRR_JAVA", "NRR_JAVA_OPTS")
        .contains("NRR_MIN_NRR", "NRR_WARN_MAX_TOP10_SHARE");
  }
}
