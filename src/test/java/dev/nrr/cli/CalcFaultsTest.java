package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no good input: refused in one way or another, never a figure, never a crash. */
class CalcFaultsTest {

  private static final List<String> PIECES =
      List.of(
          "customer",
          "starting",
          "churn",
          "expansion",
          "ending",
          "period",
          "end",
          ",",
          ",",
          ";",
          "\t",
          "|",
          "\n",
          "\n",
          "\r\n",
          "\"",
          "\"\"",
          "1",
          "2.5",
          "1,234",
          "-5",
          "(7)",
          "$3",
          "€4",
          "1e9",
          "NaN",
          "2024-01",
          "1/2/2024",
          "\0",
          "\u202e",
          "é",
          "sep=;",
          "\ufeff",
          " ",
          "K");

  @TempDir private Path temp;

  @Test
  void anyTextEndsWithAnAnswerOrAReason() {
    for (long seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      if (random.nextBoolean()) {
        text.append("customer,starting,churn,ending\n");
      }
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      endsWell(text.toString().getBytes(StandardCharsets.UTF_8), seed);
    }
  }

  @Test
  void anyBytesEndWithAnAnswerOrAReason() {
    byte[] good =
        "customer,starting,churn\nÅ,100,5\nb,\"1,000\",0\n".getBytes(StandardCharsets.UTF_8);
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] bytes = good.clone();
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      endsWell(bytes, seed);
    }
  }

  private static void endsWell(byte[] bytes, long seed) {
    Cli.Run run = new Cli().stdin(bytes).run("calc", "--format", "json");
    assertThat(run.code()).as("seed %d: %s", seed, run.err()).isIn(0, 3);
    assertThat(run.out().isEmpty()).as("seed %d", seed).isEqualTo(run.code() == 3);
    assertThat(run.err()).as("seed %d", seed).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFileCutInAQuotedFieldGivesNoFigure() {
    byte[] whole =
        "customer,note,starting,churn\na,\"one\ntwo\",100,5\nb,\"x, y\",50,0\n"
            .getBytes(StandardCharsets.UTF_8);
    String text = new String(whole, StandardCharsets.UTF_8);
    for (int cut = 0; cut < whole.length; cut++) {
      Cli.Run run = new Cli().stdin(Arrays.copyOf(whole, cut)).run("calc");
      long quotes = text.substring(0, cut).chars().filter(c -> c == '"').count();
      if (quotes % 2 == 1) {
        assertThat(run.code()).as("cut at %d", cut).isEqualTo(3);
        assertThat(run.err()).as("cut at %d", cut).contains("a quoted field that never ends");
        assertThat(run.out()).as("cut at %d", cut).isEmpty();
      }
      assertThat(run.code()).as("cut at %d", cut).isIn(0, 3);
    }
  }

  @Test
  void packedFilesCutAnywhereGiveNoFigure() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("starting,churn\n100,5\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    assertThat(new Cli().stdin(whole).run("calc").code()).isZero();
    for (int cut = 0; cut < whole.length; cut++) {
      Cli.Run run = new Cli().stdin(Arrays.copyOf(whole, cut)).run("calc");
      assertThat(run.code()).as("cut at %d", cut).isEqualTo(3);
      assertThat(run.out()).as("cut at %d", cut).isEmpty();
    }
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  @ValueSource(strings = {"1e400000000", "1e1000000", "9e999999999", "0x1p3", "1_000", "١٢"})
  void numbersThatWouldBurstAreRefusedAtOnce(String amount) {
    long before = allocatedBytes();
    Cli.Run flags = new Cli().run("calc", "--starting", amount);
    assertThat(flags.code()).isEqualTo(2);
    assertThat(flags.err()).contains("'" + amount + "'").hasSizeLessThan(200);
    Cli.Run file = new Cli().stdin("starting,churn\n" + amount + ",0\n").run("calc");
    assertThat(file.code()).isEqualTo(3);
    assertThat(file.err()).contains("'" + amount + "'").hasSizeLessThan(300);
  }

  /** What this thread has taken of the heap so far: writing out 1e1000000 alone takes megabytes. */
  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  // The decimal mark of the whole file

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234 1,234 1.5   | 2469.5
          1.5 1,234 1,234   | 2469.5
          1,234 1,5         | 2.734
          1.234 1,5         | 1235.5
          1.234 2.345.678   | 2346912
          1,234 12,34,567   | 1235801
          1,234 2K 3        | no
          1.234 5.678       | no
          1,234             | no
          12 13 1000        | 1025
          1.5 2,5           | no
          1.234,5 1,234.5   | no
          """)
  void isDecidedByTheWholeFileOrNotAtAll(String amounts, String sum) {
    StringBuilder rows = new StringBuilder("starting;churn\n");
    for (String amount : amounts.split(" ")) {
      rows.append(amount).append(";0\n");
    }
    Cli.Run run = new Cli().stdin(rows.toString()).run("calc", "--format", "json");
    if (sum.equals("no")) {
      assertThat(run.code()).as(run.out()).isEqualTo(3);
      assertThat(run.err()).containsPattern("two ways|both decimal marks");
    } else {
      assertThat(run.out()).contains("\"starting\": " + sum + ",");
    }
  }

  @Test
  void rowsThatWaitForTheMarkCountInTheirOwnFileAndLine() throws IOException {
    Files.writeString(temp.resolve("a.csv"), "starting;churn;team\n1,234;0;x\nbad;0;x\n");
    Files.writeString(temp.resolve("b.csv"), "team;churn;starting\ny;1.5;10\n");
    Cli.Run run = new Cli().in(temp).run("calc", "a.csv", "b.csv");
    assertThat(run.err()).startsWith("a.csv:3:1: starting is not an amount: 'bad'");
    Cli.Run skipped =
        new Cli()
            .in(temp)
            .run("calc", "a.csv", "b.csv", "--bad-rows", "skip", "--by", "team", "-f", "csv");
    assertThat(skipped.out()).contains("\nx,,,1234,0,0,0,").contains("\ny,,,10,0,0,1.5,");
  }

  @Test
  void rowsDoNotWaitWithoutEnd() {
    String rows = "starting;churn\n" + "1,234;0\n".repeat(100_001) + "1.5;0\n";
    Cli.Run run = new Cli().stdin(rows).run("calc");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("-:2:1: '1,234' can be read two ways");
    assertThat(new Cli().stdin(rows).run("calc", "--decimal-mark", ".").code()).isZero();
  }

  // Balances

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,100,150 b,100,0 c,0,50     | ''                | 150 | 50
          a,100,150 a,100,0            | --duplicates sum  | 150 | 0
          a,100,-5 b,100,100           | --negative clip   | 100 | 0
          a,100, b,100,100             | --blank zero      | 100 | 0
          a,100,100 b,x,100            | --bad-rows skip   | 100 | 0
          a,100,0 b,99,99              | --min-start 100   | 0   | 0
          """)
  void balancesFollowThePolicies(String rows, String option, String ending, String added) {
    String csv = "customer,start,end\n" + rows.replace(' ', '\n') + "\n";
    String arguments = "calc --format json" + (option.isEmpty() ? "" : " " + option);
    Cli.Run run = new Cli().stdin(csv).run(arguments.split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"ending\": " + ending + ",").contains("\"new\": " + added);
    if (!option.isEmpty()) {
      assertThat(run.err()).contains("nrr: warning: ", ", fewer than 20: ").hasLineCount(2);
      assertThat(new Cli().stdin(csv).run("calc").code())
          .isEqualTo(option.startsWith("--min") ? 0 : 3);
    }
  }
}
