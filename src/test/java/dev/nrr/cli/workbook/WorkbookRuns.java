package dev.nrr.cli.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Command lines whose workbooks are looked at, by the name of each. */
final class WorkbookRuns {

  private static final Path CASES = Path.of("src/test/resources/golden/report");

  private WorkbookRuns() {}

  /** Every shape of input, every kind of rule, every hard input. */
  static Map<String, List<String>> all() {
    Map<String, List<String>> runs = new LinkedHashMap<>();
    String book = "samples/book-snapshots.csv";
    add(runs, "sample", "report", book, "--by", "segment", "--min-nrr", "100");
    add(runs, "calc", "calc", book);
    add(runs, "movers", "movers", book, "--top", "3");
    add(runs, "trend", "trend", book, "--by", "segment");
    add(runs, "cohorts", "cohorts", book, "--every", "quarter");
    add(runs, "anonymous", "report", book, "--anonymize");
    add(runs, "min-start", "calc", book, "--min-start", "300");
    add(runs, "gain", "report", book, "--reactivation", "gain");
    add(runs, "churned", "calc", book, "--interrupted", "churned");
    add(runs, "churned-min", "calc", book, "--interrupted", "churned", "--min-start", "300");
    add(runs, "steps", "report", book, "--method", "movements");
    add(runs, "steps-all", "calc", book, "--method", "movements", "--scope", "all");
    add(runs, "chained", "report", book, "--method", "chained", "--min-start", "300");
    add(runs, "average", "calc", book, "--method", "average", "--annualize");
    add(runs, "wide", "report", "samples/book-wide.csv");
    add(runs, "events", "report", "samples/book-events.csv");
    add(runs, "subscriptions", "report", "samples/book-subscriptions.csv");
    add(runs, "balances", "report", "samples/book-balances.csv");
    add(runs, "two-balances", "calc", "samples/balances.csv");
    add(runs, "movements", "report", "samples/book-movements.csv");
    add(runs, "rows", "calc", "samples/movements.csv", "--by", "segment");
    add(runs, "figures", "calc", "--starting", "8M", "--expansion", "1.4M", "--churn", "600K");
    add(runs, "no-start", "calc", "--starting", "0");
    for (String hard :
        List.of(
            "names",
            "slices-60",
            "slice-1",
            "undefined",
            "digits-38",
            "huge",
            "half",
            "no-expansion",
            "months-3",
            "months-120")) {
      add(runs, hard, "report", CASES.resolve(hard).resolve("in.csv").toString(), "-q");
    }
    add(runs, "names-by", "report", CASES + "/names/in.csv", "--by", "segment");
    add(runs, "slices", "report", CASES + "/slices-60/in.csv", "--by", "segment");
    add(
        runs,
        "negative",
        "report",
        CASES + "/negative/in.csv",
        "--method",
        "movements",
        "--scope",
        "all");
    return runs;
  }

  private static void add(Map<String, List<String>> runs, String name, String... words) {
    runs.put(name, new ArrayList<>(List.of(words)));
  }
}
