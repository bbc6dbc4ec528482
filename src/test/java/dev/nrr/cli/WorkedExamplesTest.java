package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the definitions, through flags, a file and a pipe, in every format. */
class WorkedExamplesTest {

  private static final String HEADER = "starting;expansion;contraction;churn\n";

  @TempDir private Path temp;

  /** What is given, and the figures it must come to. */
  record Example(
      String starting, String expansion, String contraction, String churn, String nrr, String grr) {

    String[] flags() {
      return new String[] {
        "-s", starting, "-e", zero(expansion), "-c", zero(contraction), "-x", zero(churn)
      };
    }

    private static String zero(String amount) {
      return amount.isEmpty() ? "0" : amount;
    }

    String csv() {
      return HEADER + String.join(";", starting, expansion, contraction, churn) + "\n";
    }
  }

  private static final List<Example> EXAMPLES =
      List.of(
          new Example("8M", "1.4M", "", "600K", "110", "92.5"),
          new Example("1M", "200K", "50K", "100K", "105", "85"),
          new Example("2Cr", "40L", "10L", "20L", "105", "85"),
          new Example("$100,000", "$8,000", "$1,000", "$5,000", "102", "94"),
          new Example("200,000", "25,000", "5,000", "10,000", "105", "92.5"),
          new Example("1M", "200K", "0", "0", "120", "100"));

  static Stream<Arguments> examples() {
    return EXAMPLES.stream()
        .flatMap(
            example ->
                Stream.of("text", "json", "csv", "markdown")
                    .map(format -> Arguments.of(example, format)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printAsStatedHoweverTheyCome(Example example, String format) throws IOException {
    Files.writeString(temp.resolve("in.csv"), example.csv());
    // 200,000 alone reads two ways in a file; the command line has only one
    String[] mark = {"--decimal-mark", "."};
    Cli.Run flags = run(new Cli(), format, example.flags());
    Cli.Run file = run(new Cli().in(temp), format, "in.csv", mark[0], mark[1]);
    Cli.Run pipe = run(new Cli().stdin(example.csv()), format, mark);
    Cli.Run dash = run(new Cli().stdin(example.csv()), format, "-", mark[0], mark[1]);
    for (Cli.Run run : List.of(flags, file, pipe, dash)) {
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains(shown(format, example.nrr(), example.grr()));
    }
    assertThat(dash).isEqualTo(pipe);
  }

  private static String[] shown(String format, String nrr, String grr) {
    return switch (format) {
      case "json" -> new String[] {"\"nrr\": " + fraction(nrr), "\"grr\": " + fraction(grr)};
      case "csv" -> new String[] {"," + fraction(nrr) + "," + fraction(grr) + ","};
      default -> new String[] {percent(nrr), percent(grr)};
    };
  }

  private static String fraction(String percent) {
    return new java.math.BigDecimal(percent).movePointLeft(2).setScale(10).toPlainString();
  }

  private static String percent(String percent) {
    return new java.math.BigDecimal(percent).setScale(1) + "%";
  }

  private static Cli.Run run(Cli cli, String format, String... arguments) {
    return cli.run(
        Stream.concat(Stream.of("calc", "--format", format), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
