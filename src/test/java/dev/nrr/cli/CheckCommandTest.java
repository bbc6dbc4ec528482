package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class CheckCommandTest {

  private static final List<String> NAMES =
      List.of(
          "SMB",
          "",
          "a|b",
          "=1+1",
          "<b>&\"'",
          "]]>",
          "a\u202eb",
          "\u0001\u001b[2J",
          "::error::x",
          "%0A",
          "\ufffe\uffff",
          "東京",
          "😀",
          "a\r\nb",
          "a,b:c=d");

  @TempDir private Path temp;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static String rows(Random random) {
    StringBuilder csv =
        new StringBuilder("customer,segment,starting,expansion,contraction,churn\n");
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      int starting = random.nextInt(3) * 100;
      String name = NAMES.get(random.nextInt(NAMES.size())).replace("\"", "\"\"");
      csv.append("c").append(i).append(",\"").append(name).append("\",").append(starting);
      csv.append(",").append(starting == 0 ? 0 : random.nextInt(50)).append(",0,");
      csv.append(starting == 0 ? 0 : random.nextInt(starting)).append('\n');
    }
    return csv.toString();
  }

  private static Cli.Run check(String csv, String... more) {
    String[] arguments = {
      "check",
      "-",
      "--by",
      "segment",
      "--each",
      "--min-nrr",
      "90",
      "--warn-min-grr",
      "70",
      "--max-top1-share",
      "60",
      "--min-cohort",
      "2"
    };
    return new Cli()
        .stdin(csv)
        .run(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDocumentFitsItsSchema(long seed) {
    Cli.Run run = check(rows(new Random(seed)), "-f", "json");
    assertThat(schema("nrr.check-1").validate(run.out(), InputFormat.JSON))
        .as("seed %d: %s", seed, run.out())
        .isEmpty();
  }

  @Test
  void everyKeyOfACheckIsRequired() {
    String json = check("customer,segment,starting,churn\nA,x,100,50\n", "-f", "json").out();
    for (String key :
        List.of("name", "level", "threshold", "actual", "distance", "passed", "undefined")) {
      String without = json.replaceAll("(?m)^      \"" + key + "\": .*\\R", "");
      assertThat(without).isNotEqualTo(json);
      assertThat(schema("nrr.check-1").validate(without, InputFormat.JSON)).as(key).isNotEmpty();
    }
    String unsaid = json.replace("\"passed\": false\n}", "\"x\": 1\n}");
    assertThat(schema("nrr.check-1").validate(unsaid, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theOptionsFitTheirSchema() {
    String json = new Cli().run("config", "--by", "x", "-f", "json").out();
    assertThat(schema("nrr.config-1").validate(json, InputFormat.JSON)).isEmpty();
    String odd = json.replace("\"origin\": \"command line\"", "\"origin\": \"built-in\"");
    assertThat(schema("nrr.config-1").validate(odd, InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema(String name) {
    try (InputStream in =
        CheckCommandTest.class.getResourceAsStream("/dev/nrr/schema/" + name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void junitIsWhatCiSystemsRead(long seed) throws IOException, SAXException {
    Cli.Run run = check(rows(new Random(seed)), "-f", "junit");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(Path.of("src/test/resources/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(run.out())));
    long failures = run.out().lines().filter(line -> line.contains("<failure ")).count();
    assertThat(run.out()).as("seed %d", seed).contains(" failures=\"" + failures + "\"");
    assertThat(run.code()).as("seed %d", seed).isEqualTo(failures > 0 ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void githubReadsOneAnnotationALine(long seed) {
    Cli.Run run = check(rows(new Random(seed)), "-f", "github");
    String annotation = "::(error|warning) title=[^:,\\r\\n]*::[^\\r\\n]+";
    assertThat(run.out().split("\n", -1))
        .as("seed %d", seed)
        .allMatch(line -> line.isEmpty() || line.startsWith("ok: ") || line.matches(annotation));
    assertThat(run.out()).doesNotContain("\r");
  }

  @Test
  void theSummaryOfAStepIsAddedToWhatIsThere() throws IOException {
    Path summary = Files.writeString(temp.resolve("summary.md"), "before\n");
    Cli cli = new Cli().in(temp).environment(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
    cli.run("check", "--starting", "100", "--min-nrr", "90", "-f", "github");
    cli.run("check", "--starting", "100", "--min-nrr", "90", "--report", "github=notes.txt");
    cli.run("check", "--starting", "100", "--min-nrr", "90");
    assertThat(summary).content().startsWith("before\n### nrr check\n").endsWith("\n");
    assertThat(Files.readAllLines(summary)).filteredOn("### nrr check"::equals).hasSize(2);
  }

  @Test
  void aSummaryThatCannotBeWrittenIsAFailure() {
    Cli cli = new Cli().in(temp).environment(Map.of("GITHUB_STEP_SUMMARY", "no/such/folder"));
    Cli.Run run = cli.run("check", "--starting", "100", "--min-nrr", "90", "-f", "github");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).startsWith("nrr: GITHUB_STEP_SUMMARY: not written");
  }

  @ParameterizedTest
  @CsvSource({"110, 1", "110%, 1", "110 %, 1", "105, 0", "105.0000, 0", "0, 0"})
  void percentIsWrittenWithOrWithoutItsSign(String percent, int code) {
    assertThat(figures("--min-nrr", percent).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-5",
        "1e2",
        "110%%",
        "1,5",
        "NaN",
        "0x10",
        "١٠٠",
        "1000000000000",
        "5 points"
      })
  void anythingElseIsNoPercentage(String percent) {
    Cli.Run run = figures("--min-nrr", percent);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not a percentage");
  }

  private static Cli.Run figures(String... more) {
    String[] arguments = {
      "check", "--starting", "1M", "--expansion", "200K", "--contraction", "50K", "--churn", "100K"
    };
    return new Cli().run(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  /** The published ratio is rounded; the drop is not: a third from two thirds is a third. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aDropIsMeasuredFromTheExactRatio(long seed) throws IOException {
    Random random = new Random(seed);
    int starting = 3 + 7 * random.nextInt(50);
    int before = random.nextInt(starting);
    int now = before + random.nextInt(starting - before + 1);
    Cli cli = new Cli().in(temp);
    String json = cli.run(churn("calc", starting, before, "-f", "json")).out();
    Files.writeString(temp.resolve("last.json"), json);
    BigDecimal drop =
        BigDecimal.valueOf(100L * (now - before))
            .divide(BigDecimal.valueOf(starting), 20, RoundingMode.DOWN);
    boolean even =
        drop.multiply(BigDecimal.valueOf(starting))
                .compareTo(BigDecimal.valueOf(100L * (now - before)))
            == 0;
    assertThat(drop(cli, starting, now, drop)).as("seed %d", seed).isEqualTo(even ? 0 : 1);
    BigDecimal more = drop.add(new BigDecimal("1e-20"));
    assertThat(drop(cli, starting, now, more)).as("seed %d", seed).isZero();
  }

  private static int drop(Cli cli, int starting, int churn, BigDecimal points) {
    String limit = points.toPlainString();
    return cli.run(
            churn("check", starting, churn, "--baseline", "last.json", "--max-nrr-drop", limit))
        .code();
  }

  private static String[] churn(String command, int starting, int churn, String... more) {
    String[] arguments = {command, "--starting", "" + starting, "--churn", "" + churn};
    return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void aCheckServesAsBaselineTheSameAsACalc() throws IOException {
    Files.writeString(temp.resolve("last.json"), figures("--min-nrr", "10", "-f", "json").out());
    Cli.Run run =
        new Cli()
            .in(temp)
            .run(
                "check",
                "--starting",
                "1M",
                "--churn",
                "1",
                "--baseline",
                "last.json",
                "--max-nrr-drop",
                "5");
    assertThat(run.out()).contains("Baseline   last.json: NRR 105.0%, GRR 85.0%");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aBaselineIsNeverOverwritten() throws IOException {
    Files.writeString(temp.resolve("last.json"), figures("--min-nrr", "10", "-f", "json").out());
    Cli.Run run =
        new Cli()
            .in(temp)
            .run(
                "check",
                "--starting",
                "1M",
                "--baseline",
                "last.json",
                "--max-nrr-drop",
                "5",
                "-f",
                "json",
                "-o",
                "last.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'last.json' is an input");
  }
}
