package dev.nrr.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.input.Shapes;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is registered stands in the help on it. */
class HelpTopicsTest {

  private static final int COLUMNS = 80;

  private static String text(String topic) {
    return HelpTopics.find(topic).orElseThrow().text();
  }

  /** The same on one line, so that what is wrapped is found. */
  private static String flat(String topic) {
    return text(topic).replaceAll("\\s+", " ");
  }

  static List<HelpTopic> topics() {
    return HelpTopics.ALL;
  }

  @ParameterizedTest
  @MethodSource("topics")
  void fitsTheTerminal(HelpTopic topic) {
    assertThat(topic.text().lines()).allMatch(line -> line.length() <= COLUMNS);
    assertThat(topic.summary()).isNotBlank();
  }

  @Test
  void shapesHasEveryShapeAndWhatItNeeds() {
    assertThat(Shapes.ALL)
        .allSatisfy(
            shape -> assertThat(flat("shapes")).contains(shape.name() + " needs " + shape.needs()));
  }

  @Test
  void methodsHasEveryMethodAndSwitch() {
    assertThat(text("methods")).contains("point-to-point ", "movements ", "chained ", "average ");
    assertThat(Flags.RULES).allSatisfy(flag -> assertThat(text("methods")).contains(named(flag)));
  }

  private static String named(Flag flag) {
    return flag.name().equals("--method") ? "" : flag.name();
  }

  @Test
  void formatsHasEveryFormat() {
    List<ReportFormat> formats = new ArrayList<>(ReportFormats.all(ReportFormats.NAMES));
    formats.addAll(ReportFormats.all(ReportFormats.OF_CHECKS));
    assertThat(formats)
        .allSatisfy(
            format -> assertThat(flat("formats")).contains(format.name() + " " + format.summary()));
  }

  @Test
  void exitCodesHasEveryCodeAndSoHasTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md")).replace("`", "");
    for (ExitCode code : ExitCode.values()) {
      assertThat(flat("exit-codes")).contains(code.code() + " " + code.meaning());
      assertThat(readme).contains("| " + code.code() + " | " + code.meaning() + " |");
    }
  }

  @Test
  void environmentAndConfigHaveEveryOption() {
    for (Flag flag : ConfigurableFlags.all().values()) {
      assertThat(flat("environment")).contains("NRR_" + words(flag.key()));
      assertThat(flat("config")).contains(flag.key());
    }
  }

  private static String words(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Test
  void theFirstOptionsAreOptionsOfTheProgram() {
    List<String> known = Flags.all().stream().map(Flag::name).toList();
    assertThat(known).containsAll(ShortHelp.FIRST);
  }
}
