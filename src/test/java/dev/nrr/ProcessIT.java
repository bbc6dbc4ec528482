package dev.nrr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program among other processes: pipes, signals, devices, locales, and many of it at once. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = ProcessIT.MINUTES, unit = TimeUnit.MINUTES)
class ProcessIT {

  /** Against hanging only: no test here measures time. */
  static final int MINUTES = 15;

  private static final String LAUNCHER = System.getProperty("nrr.launcher");
  private static final String SAMPLE = Path.of("samples/movements.csv").toAbsolutePath().toString();
  private static final String PROBLEMS =
      Path.of("samples/problems.csv").toAbsolutePath().toString();

  @TempDir private Path temp;

  record Run(int code, String out, String err) {}

  // Pipes

  @Test
  void aPipeGivesTheSameFiguresAsAFile() throws Exception {
    Run file = sh("$NRR calc --by segment '" + SAMPLE + "'");
    Run pipe = sh("cat '" + SAMPLE + "' | $NRR calc --by segment");
    Run dash = sh("$NRR calc --by segment - < '" + SAMPLE + "'");
    Run gzip = sh("gzip -c '" + SAMPLE + "' | $NRR calc --by segment");
    assertThat(file.code()).isZero();
    for (Run run : List.of(pipe, dash, gzip)) {
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(words(run)).isEqualTo(words(file).replace(SAMPLE, "standard input"));
    }
  }

  /** The output however its lines are broken: the name of the file is as long as it is. */
  private static String words(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() throws Exception {
    StringBuilder rows = new StringBuilder("customer,starting,churn\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("customer ").append(i).append(",100,0\n");
    }
    Files.writeString(temp.resolve("in.csv"), rows);
    Run run = sh("{ $NRR calc in.csv --by customer; echo $? > code; } | head -1");
    assertThat(run.out()).startsWith("Net revenue retention").hasLineCount(1);
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(temp.resolve("code"))).isIn("0\n", "141\n");
  }

  @Test
  void aFifoIsReadOnce() throws Exception {
    Run run = sh("mkfifo pipe; cat '" + SAMPLE + "' > pipe & $NRR calc pipe; wait");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("pipe: movements, 16 rows");
  }

  @Test
  void processSubstitutionAndDevicesAreFiles() throws Exception {
    Run run = sh("cat '" + SAMPLE + "' | $NRR calc /dev/stdin");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("/dev/stdin: movements, 16 rows");
  }

  // Exit codes

  @ParameterizedTest
  @CsvSource({
    "0, calc -s 100 -x 5",
    "0, --version",
    "0, calc --help",
    "0, ''",
    "2, calc --starting x",
    "2, calc --startng 5",
    "3, calc nowhere.csv",
    "3, calc .",
    "4, calc -s 100 -o nowhere/out.txt",
  })
  void theExitCodeSaysHowItWent(int code, String arguments) throws Exception {
    Run run = sh("$NRR " + arguments + " < /dev/null");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().isEmpty()).isEqualTo(code == 0);
    assertThat(run.out().isEmpty()).isEqualTo(code != 0);
  }

  @Test
  void aFullDiskIsToldAndNothingPretendsToBeWritten() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    for (String line :
        List.of("$NRR calc -s 100 > /dev/full", "$NRR calc -s 100 -f json -o /dev/full")) {
      Run run = sh(line);
      assertThat(run.code()).as(line).isEqualTo(4);
      assertThat(run.err()).as(line).contains("not written: ").hasLineCount(1);
    }
  }

  // Without limit

  /** Of input without end, at most so many bytes are read before it is refused. */
  private static final long READ = 3 << 20;

  private static final long GIVEN = 10_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes x | tr -d '\\n'",
        "yes , | tr -d '\\n'",
        "{ printf 'starting,churn\\n1,\"'; yes x; }",
        "cat /dev/zero"
      })
  void inputWithoutEndOfARecordIsRefusedSoonInLittleMemory(String generator) throws Exception {
    Run run =
        sh(
            "{ "
                + generator
                + "; } 2> /dev/null | head -c "
                + GIVEN
                + " | { NRR_JAVA_OPTS=-Xmx64m $NRR calc; code=$?; wc -c > left; exit $code; }");
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElse("")).startsWith("-:");
    long left = Long.parseLong(Files.readString(temp.resolve("left")).strip());
    assertThat(GIVEN - left).as("bytes read").isLessThan(READ);
  }

  @Test
  void customersThatDoNotFitTheMemoryAreToldApartOnDisk() throws Exception {
    String rows = "{ printf 'customer,starting,churn\\n'; seq 1 600000 | sed 's/$/,100,1/'; ";
    Run run = sh(rows + "} | NRR_JAVA_OPTS=-Xmx64m $NRR calc");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("600,000 rows, 600,000 customers");
    Run twice = sh(rows + "echo 17,1,0; } | NRR_JAVA_OPTS=-Xmx64m $NRR calc");
    assertThat(twice.code()).isEqualTo(3);
    assertThat(twice.err()).contains("-:600002: ").contains("already given on line 18");
  }

  @Test
  void tooLittleMemoryIsSaidInOneLine() throws Exception {
    String rows = "{ printf 'customer,start,end\\n'; seq 1 3000000 | sed 's/$/,100,1/'; }";
    Run run = sh(rows + " | NRR_JAVA_OPTS=-Xmx16m $NRR calc");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("NRR_JAVA_OPTS=-Xmx").hasLineCount(1);
  }

  @Test
  void aBookThatIsFarTooLargeIsSaidToBeWithWhatItTakes() throws Exception {
    Run run =
        sh(
            "{ echo customer,month,mrr; seq 1 900000 | sed 's/$/,2024-01,5/';"
                + " seq 1 900000 | sed 's/$/,2025-01,5/'; } > book.csv;"
                + " NRR_JAVA_OPTS=-Xmx24m $NRR calc book.csv");
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("more customers and dates than fit the memory: ", " MB were full after ")
        .contains("; all of it takes about ", "-Xmx", "--jdbc jdbc:duckdb: --query FILE")
        .hasLineCount(1);
  }

  // Signals and writers

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalLeavesNoHalfWrittenFile(String signal, int code) throws Exception {
    assumeTrue(listensToInterrupts(), "started in the background, where interrupts are ignored");
    sh("mkfifo pipe");
    Process process =
        shell("exec $NRR calc pipe --bad-rows skip --rejects rejects.csv -o out.txt").start();
    try (var writer = Files.newBufferedWriter(temp.resolve("pipe"))) {
      for (int i = 0; i < 100_000; i++) {
        writer.write(i == 0 ? "starting,churn\n" : "x,0\n");
      }
      writer.flush();
      assertThat(sh("ls -A").out().lines().count()).isGreaterThan(1);
      sh("kill -" + signal + " " + process.pid());
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    } catch (IOException brokenPipe) {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(sh("ls -A").out()).isEqualTo("pipe\n");
  }

  private static boolean listensToInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
          .allMatch(mask -> (mask & 2) == 0);
    }
  }

  @Test
  void ofManyWritersOneWinsWhole() throws Exception {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      line.append("$NRR calc -s 1000 -x ").append(i).append(" -o out.txt & ");
    }
    Run run = sh(line + "wait");
    assertThat(run.err()).isEmpty();
    String written = Files.readString(temp.resolve("out.txt"));
    assertThat(written).containsPattern("- churn +(1?[0-9]|20) ");
    assertThat(written).startsWith("Net revenue retention").endsWith("Input      figures\n");
    assertThat(written.lines().filter(l -> l.startsWith("Rule"))).hasSize(1);
    assertThat(sh("ls -A").out()).isEqualTo("out.txt\n");
  }

  // Locales

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR",
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=hi -Duser.country=IN",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=Asia/Bangkok"
      })
  void theBytesAreTheSameInEveryLocale(String options) throws Exception {
    Run there = sh("NRR_JAVA_OPTS='" + options + "'; export NRR_JAVA_OPTS; " + MANY_WORDS);
    assertThat(there.out()).isEqualTo(inTheUsualLocale().out());
    assertThat(there.err()).isEqualTo(inTheUsualLocale().err());
  }

  private static final String MANY_WORDS =
      String.format(
          Locale.ROOT,
          "for f in text json csv markdown; do $NRR calc --by region --format $f '%s'; done; $NRR"
              + " calc '%s'; $NRR calc --starting 1.5LAKH --churn ı; $NRR calc --starting 1MILLION;"
              + " $NRR --help",
          SAMPLE,
          PROBLEMS);

  private static final AtomicReference<Run> USUAL = new AtomicReference<>();

  /** What every locale is compared with, run once. */
  private Run inTheUsualLocale() throws IOException, InterruptedException {
    synchronized (USUAL) {
      if (USUAL.get() == null) {
        USUAL.set(sh(MANY_WORDS));
      }
      return USUAL.get();
    }
  }

  @Test
  void namesOutsideAsciiSurviveThePlainLocale() throws Exception {
    String text = "größe,starting,churn\nmüller ☃,100,5\n";
    Files.writeString(temp.resolve("in.csv"), text);
    Run usual = sh("$NRR calc in.csv --by größe --where 'größe=müller ☃'", Map.of());
    Run plain = sh("$NRR calc in.csv --by größe --where 'größe=müller ☃'", Map.of("LC_ALL", "C"));
    assertThat(plain.code()).as(plain.err()).isZero();
    assertThat(plain.out()).isEqualTo(usual.out()).contains("müller ☃");
  }

  // Help

  private Run sh(String line) throws IOException, InterruptedException {
    return sh(line, Map.of());
  }

  private Run sh(String line, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = shell(line);
    builder.environment().putAll(environment);
    Path work = Files.createTempDirectory("nrr-it");
    File out = work.resolve("out").toFile();
    File err = work.resolve("err").toFile();
    Process process = builder.redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(line).isTrue();
    Run run =
        new Run(
            process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    Files.delete(out.toPath());
    Files.delete(err.toPath());
    Files.delete(work);
    return run;
  }

  private ProcessBuilder shell(String line) {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
    Map<String, String> environment = builder.environment();
    List.of("NRR_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NO_COLOR")
        .forEach(environment::remove);
    environment.put("NRR", LAUNCHER);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return builder.directory(temp.toFile()).redirectInput(new File("/dev/null"));
  }
}
