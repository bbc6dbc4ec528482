package dev.nrr.engines;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long engines take for what they are asked, and how much memory: a program, no test. Its words
 * are an engine ({@code file}, {@code spark1} and {@code spark2} among them) and a number of
 * customers, each of whom has some 28 rows; then how often, 3 where that is not said. The table is
 * made in the engine itself, of whole numbers only, so that all have the same. What it comes to is
 * printed, to be compared, before the times.
 *
 * <p>Linux only: processor time and memory are those of this process and its descendants.
 */
final class Scale {

  private static final int MONTHS = 48;
  private static final List<String> QUESTIONS = List.of("calc --by segment", "trend --by segment");
  private static final Pattern RATIO = Pattern.compile("\"(?:nrr|grr)\": [^,\\n]+");

  private static int runs = 3;

  private Scale() {}

  public static void main(String[] words) throws Exception {
    long customers = Long.parseLong(words[1]);
    runs = words.length > 2 ? Integer.parseInt(words[2]) : runs;
    Path folder = Files.createTempDirectory("nrr-scale");
    try (Engines engines = new Engines()) {
      if (words[0].equals("file")) {
        Path csv = written(engines, folder.resolve("scale.csv"), customers);
        report("file", line -> nrr(line, csv.toString()));
      } else if (words[0].startsWith("spark")) {
        Path parquet = written(engines, folder.resolve("scale.parquet"), customers);
        spark(folder, parquet, Integer.parseInt(words[0].substring("spark".length())));
      } else {
        Engine kind =
            Engines.ALL.stream().filter(e -> e.name().equals(words[0])).findFirst().orElseThrow();
        Server server = engines.get(kind);
        server.run("CREATE TABLE scale AS " + rows(words[0], customers));
        report(server.version(), line -> nrr(line, server.arguments(folder, "scale")));
      }
    }
    System.exit(0);
  }

  private static Path written(Engines engines, Path file, long customers) throws Exception {
    engines.get(new DuckDb()).run("COPY (" + rows("duckdb", customers) + ") TO '" + file + "'");
    return file;
  }

  private static void spark(Path folder, Path parquet, int workers) throws Exception {
    String query = folder.resolve("scale.sql").toString();
    Files.writeString(Path.of(query), "SELECT * FROM parquet.`" + parquet + "`");
    try (Spark spark = Spark.start(folder, workers);
        Spark.Session session =
            spark.session(
                Path.of("target/test-classes").toAbsolutePath(),
                Path.of("target/nrr-spark.jar").toAbsolutePath())) {
      report(
          "Spark, workers: " + workers,
          line -> session.ask(words(line, "--jdbc", "spark:session", "--query", query)));
    }
  }

  /** Customers come in the first 24 months and stay 12 to 47; what they pay changes once a year. */
  private static String rows(String engine, long customers) {
    List<String> months =
        IntStream.range(0, MONTHS)
            .mapToObj(
                i ->
                    "SELECT "
                        + i
                        + " AS i, DATE '"
                        + YearMonth.of(2022, 1).plusMonths(i).atEndOfMonth()
                        + "' AS month_end")
            .toList();
    String cents =
        "MOD(c * 7919, 900000) + 3000 + (MOD(c, 5) - 1) * 40 * (i - MOD(i + MOD(c, 12), 12))";
    return "SELECT CONCAT('C', CAST(c AS VARCHAR(20))) AS customer,"
        + " CASE MOD(c, 3) WHEN 0 THEN 'SMB' WHEN 1 THEN 'Mid-Market' ELSE 'Enterprise' END AS segment,"
        + " month_end, CAST(CAST("
        + cents
        + " AS DECIMAL(16,0)) * CAST(0.01 AS DECIMAL(3,2)) AS DECIMAL(18,2)) AS mrr"
        + " FROM "
        + numbers(engine, customers)
        + " CROSS JOIN ("
        + String.join(" UNION ALL ", months)
        + ") d"
        + " WHERE i >= MOD(c * 31, 24) AND i < MOD(c * 31, 24) + 12 + MOD(c * 17, 36)";
  }

  private static String numbers(String engine, long customers) {
    return switch (engine) {
      case "duckdb" -> "(SELECT range AS c FROM range(" + customers + ")) n";
      case "postgresql" -> "generate_series(0, " + (customers - 1) + ") n(c)";
      case "trino" ->
          "(SELECT * FROM (SELECT CAST(a * 10000 + b AS BIGINT) AS c FROM UNNEST(SEQUENCE(0, "
              + customers / 10_000
              + ")) x(a), UNNEST(SEQUENCE(0, 9999)) y(b)) m WHERE c < "
              + customers
              + ") n";
      default -> throw new IllegalArgumentException(engine);
    };
  }

  /** Who answers a question. */
  @FunctionalInterface
  private interface Asked {
    Cli.Run ask(String question) throws Exception;
  }

  private static Cli.Run nrr(String question, String... more) {
    return new Cli().run(words(question, more).toArray(String[]::new));
  }

  private static List<String> words(String question, String... more) {
    return Stream.of(
            question.split(" "), more, new String[] {"--format", "json", "--config", "none"})
        .flatMap(Stream::of)
        .toList();
  }

  /** Asks each question; the first time meets cold caches. */
  private static void report(String engine, Asked asked) throws Exception {
    System.out.println(engine);
    for (String question : QUESTIONS) {
      resetPeaks();
      for (int run = 0; run < runs; run++) {
        double before = processorSeconds();
        long since = System.nanoTime();
        Cli.Run answer = asked.ask(question);
        double wall = (System.nanoTime() - since) / 1e9;
        double busy = processorSeconds() - before;
        if (answer.code() != 0) {
          throw new IOException(answer.err());
        }
        List<String> ratios =
            RATIO.matcher(answer.out()).results().map(MatchResult::group).toList();
        System.out.printf(
            Locale.ROOT,
            "  %-20s %3d ratios %08x  %7.2f s  %7.2f s of processor%n",
            question,
            ratios.size(),
            ratios.hashCode(),
            wall,
            busy);
      }
      System.out.printf(Locale.ROOT, "  peak memory %.2f GB%n", peakKilobytes() / 1e6);
    }
  }

  private static Stream<ProcessHandle> processes() {
    ProcessHandle own = ProcessHandle.current();
    return Stream.concat(Stream.of(own), own.descendants());
  }

  /** What was used by all that run, and by their children that have ended. */
  private static double processorSeconds() {
    return processes().mapToDouble(each -> ticks(each.pid())).sum() / 100;
  }

  private static double ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return IntStream.range(11, 15).mapToDouble(i -> Double.parseDouble(fields[i])).sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  private static void resetPeaks() {
    processes()
        .forEach(
            each -> {
              try {
                Files.writeString(Path.of("/proc/" + each.pid() + "/clear_refs"), "5");
              } catch (IOException ended) {
                // it counts no more
              }
            });
  }

  private static long peakKilobytes() {
    return processes()
        .mapToLong(
            each -> {
              try (Stream<String> lines = Files.lines(Path.of("/proc/" + each.pid() + "/status"))) {
                return lines
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
              } catch (IOException ended) {
                return 0;
              }
            })
        .sum();
  }
}
