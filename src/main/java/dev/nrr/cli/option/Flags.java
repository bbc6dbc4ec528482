package dev.nrr.cli.option;

import dev.nrr.cli.option.Flag.Group;
import dev.nrr.core.analysis.SliceOrder;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.core.check.Threshold;
import dev.nrr.core.check.Thresholds;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.input.request.InputRequest.AmountPer;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Blank;
import dev.nrr.input.request.InputRequest.EndDate;
import dev.nrr.input.request.InputRequest.MissingDate;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.InputRequest.Totals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every option of every command, with its help. A new option is one constant here, in the list of
 * those that commands take together, and one read in the group of options that it belongs to.
 */
public final class Flags {

  // Lists that fill as the constants below are defined.
  private static final List<Flag> ofFigures = new ArrayList<>();
  private static final List<Flag> ofInput = new ArrayList<>();
  private static final List<Flag> ofEngines = new ArrayList<>();
  private static final List<Flag> ofWindows = new ArrayList<>();
  private static final List<Flag> ofRules = new ArrayList<>();
  private static final List<Flag> ofReports = new ArrayList<>();
  private static final List<Flag> ofBenchmarks = new ArrayList<>();
  private static final List<Flag> ofMovers = new ArrayList<>();
  private static final List<Flag> ofPages = new ArrayList<>();
  private static final List<Flag> ofCohorts = new ArrayList<>();
  private static final List<Flag> ofEveryCommand = new ArrayList<>();

  /** What {@link #EVERY} takes. */
  static final Grain[] PERIODS = {Grain.MONTH, Grain.QUARTER, Grain.YEAR};

  private static Flag add(List<Flag> list, Flag flag) {
    list.add(flag);
    return flag;
  }

  static final Flag STARTING =
      add(
          ofFigures,
          Flag.ofText(Group.FIGURES, "--starting", "AMOUNT", "revenue of the cohort at the start")
              .withLetter("-s")
              .withOtherNames("--opening"));
  static final Flag EXPANSION =
      add(
          ofFigures,
          Flag.ofText(Group.FIGURES, "--expansion", "AMOUNT", "what the cohort added")
              .withLetter("-e")
              .withOtherNames("--expanded", "--upsell", "--upgrade")
              .withDefault("0"));
  static final Flag CONTRACTION =
      add(
          ofFigures,
          Flag.ofText(
                  Group.FIGURES, "--contraction", "AMOUNT", "what customers that stayed gave up")
              .withLetter("-c")
              .withOtherNames("--contracted", "--downsell", "--downgrade")
              .withDefault("0"));
  static final Flag CHURN =
      add(
          ofFigures,
          Flag.ofText(Group.FIGURES, "--churn", "AMOUNT", "what customers that left had paid")
              .withLetter("-x")
              .withOtherNames("--churned", "--lost", "--canceled", "--cancelled")
              .withDefault("0"));
  static final Flag STARTING_CUSTOMERS =
      add(
          ofFigures,
          Flag.ofText(
              Group.FIGURES,
              "--starting-customers",
              "N",
              "customers at the start, for logo retention"));
  static final Flag CHURNED_CUSTOMERS =
      add(
          ofFigures,
          Flag.ofText(
              Group.FIGURES,
              "--churned-customers",
              "N",
              "customers that left, for logo retention"));

  static final Flag SHAPE =
      add(
          ofInput,
          Flag.ofNames(Group.INPUT, "--shape", "SHAPE", RegisteredNames.SHAPES, "%s")
              .withDefault(RegisteredNames.AUTO));
  static final Flag MAP =
      add(
          ofInput,
          Flag.ofPairs(
              Group.INPUT,
              "--map",
              "FIELD=COLUMN",
              "take COLUMN for FIELD, such as starting or date"));
  static final Flag CUSTOMER =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--customer",
                  "COLUMN",
                  "what counts as one customer, such as a parent account")
              .withDefault("by the headers"));
  static final Flag DELIMITER =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--delimiter", "CHAR", "between fields: , ; | or tab")
              .withDefault("found in the file"));
  static final Flag ENCODING =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--encoding", "NAME", "of the text")
              .withDefault("by its byte order mark, else UTF-8"));
  static final Flag SHEET =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT, "--sheet", "NAME|N", "of a workbook, or the list of a JSON object")
              .withDefault("the one that can be read"));
  static final Flag FLATTEN =
      add(
          ofInput,
          Flag.ofSwitch(
              Group.INPUT,
              "--flatten",
              "values inside values of JSON become columns, such as plan.amount"));
  static final Flag DECIMAL_MARK =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--decimal-mark", "MARK", "of the amounts in files: . or ,")
              .withDefault("decided by the whole file"));
  static final Flag DATE_FORMAT =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--date-format", "FORMAT", "such as dd/MM/yyyy, or excel")
              .withDefault("decided by the whole column"));
  public static final Flag CURRENCY =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--currency", "CODE", "of every amount")
              .withDefault("as the input says, if any"));
  static final Flag BAD_ROWS =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--bad-rows",
              BadRows.values(),
              "what to do with rows that cannot be used"));
  static final Flag DUPLICATES =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--duplicates",
                  "fail|sum|same|first|last[:COLUMN]",
                  "several rows of one customer and date; same: identical ones once; last:COLUMN by"
                      + " a load time")
              .withDefault("fail"));
  static final Flag IGNORE =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--ignore", "COLUMN", "a column that does not matter")
              .repeatable());
  static final Flag HEADER_LINE =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--header-line", "N", "the line on which the header begins")
              .withDefault("found in the file"));
  static final Flag HEADER =
      add(
          ofInput,
          Flag.ofText(
              Group.INPUT, "--header", "NAMES", "columns of a file without a header, as a,b,c"));
  static final Flag FILL_DOWN =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--fill-down",
                  "COLUMN",
                  "blank cells take the last one above, as in a pivot table")
              .repeatable());
  static final Flag TOTALS =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--totals",
              Totals.values(),
              "what to do with rows that are totals of others"));
  static final Flag ZERO =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--zero", "WORD", "a word that is 0 as an amount, such as -")
              .repeatable());
  static final Flag NULL =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--null", "WORD", "a word that is read as blank").repeatable());
  static final Flag DATES =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--dates",
                  "DATE,DATE...",
                  "of each file, where it has no date column")
              .withDefault("as the files' names say"));
  static final Flag YEAR =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--year",
                  "YEAR|COLUMN",
                  "of months that are written without one, or the column that has it")
              .withDefault("a column beside them"));
  static final Flag IDS =
      add(
          ofInput,
          Flag.ofFile(
              Group.INPUT, "--ids", "id,customer: merged, moved or renamed customers as one"));
  static final Flag JOIN =
      add(
          ofInput,
          Flag.ofFile(
                  Group.INPUT,
                  "--join",
                  "FILE[:LEFT=RIGHT]",
                  "a second table whose columns become columns of the rows")
              .repeatable());
  static final Flag PAYING =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT, "--paying", "WORDS", "words of the status column that pay, as a,b")
              .repeatable());
  static final Flag NOT_PAYING =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--not-paying", "WORDS", "words of it that do not pay")
              .repeatable());
  static final Flag NEGATIVE =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--negative",
              Negative.values(),
              "what to do with revenue below zero; clip takes 0"));
  static final Flag BLANK =
      add(
          ofInput,
          Flag.ofChoices(Group.INPUT, "--blank", Blank.values(), "what to do with blank amounts")
              .withDefault("0 for movements and wide, else fail"));
  static final Flag MISSING_DATE =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--missing-date",
              MissingDate.values(),
              "what to do with a date that no customer has a row for"));
  public static final Flag AS_OF =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--as-of", "DATE", "ignore later dates").withDefault("use all"));
  static final Flag RATES =
      add(
          ofInput,
          Flag.ofFile(
              Group.INPUT,
              "--rates",
              "currency,rate[,date]: what 1 of each is in --currency, one rate for all dates"));
  static final Flag END_DATE =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--end-date",
              EndDate.values(),
              "whether a subscription's end date is still paid"));
  static final Flag AMOUNT_PER =
      add(
          ofInput,
          Flag.ofChoices(
                  Group.INPUT,
                  "--amount-per",
                  AmountPer.values(),
                  "what an amount is for; term: all the time from its start to its end")
              .withDefault("by the header or the interval"));
  static final Flag MINOR_UNITS =
      add(
          ofInput,
          Flag.ofSwitch(
              Group.INPUT, "--minor-units", "amounts are cents, or what else a currency has"));
  static final Flag GRACE =
      add(
          ofInput,
          Flag.ofText(
                  Group.INPUT,
                  "--grace",
                  "LENGTH",
                  "longest break of a subscription that is no churn, such as 45d or 3m")
              .withDefault("none"));
  static final Flag SAMPLE =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--sample",
              SamplingDay.values(),
              "day of the month subscriptions and events are looked at"));
  public static final Flag EVERY =
      add(
          ofInput,
          Flag.ofChoices(
              Group.INPUT,
              "--every",
              PERIODS,
              "period transactions are summed by, and trend and cohorts go by"));
  static final Flag INCLUDE_TYPE =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--include-type", "TYPE", "only rows of this type")
              .repeatable());
  static final Flag EXCLUDE_TYPE =
      add(
          ofInput,
          Flag.ofText(Group.INPUT, "--exclude-type", "TYPE", "no rows of this type").repeatable());
  static final Flag MAP_TYPE =
      add(
          ofInput,
          Flag.ofPairs(
              Group.INPUT,
              "--map-type",
              "WORD=TYPE",
              "take WORD in the type column for TYPE, such as churn or expansion"));
  static final Flag STRICT =
      add(
          ofInput,
          Flag.ofSwitch(
              Group.INPUT, "--strict", "a stated ending that does not tie out is an error"));
  static final Flag WHERE =
      add(
          ofInput,
          Flag.ofPairs(
              Group.INPUT,
              "--where",
              "COLUMN=VALUE",
              "only these rows, as a company of its own; != not these"));

  public static final Flag JDBC =
      add(
          ofEngines,
          Flag.ofText(Group.ENGINE, "--jdbc", "URL", "where an engine is that holds the table"));
  public static final Flag CONNECTION =
      add(
          ofEngines,
          Flag.ofText(
              Group.ENGINE, "--connection", "NAME", "the same, as [connections.NAME] has it"));
  public static final Flag TABLE =
      add(
          ofEngines,
          Flag.ofText(Group.ENGINE, "--table", "NAME", "the table to ask, such as analytics.mrr"));
  public static final Flag QUERY =
      add(
          ofEngines,
          Flag.ofFile(Group.ENGINE, "--query", "one SELECT whose rows are asked in its place"));
  public static final Flag READ =
      add(
          ofEngines,
          Flag.ofChoices(
              Group.ENGINE,
              "--read",
              EngineReading.values(),
              "what comes out of the engine: sums, or every row as of a file"));
  public static final Flag AMOUNT_CAST =
      add(
          ofEngines,
          Flag.ofText(
              Group.ENGINE, "--amount-cast", "TYPE", "of amounts that are floats: DECIMAL(18,2)"));
  public static final Flag USER =
      add(
          ofEngines,
          Flag.ofText(Group.ENGINE, "--user", "NAME", "who asks the engine")
              .withDefault("the driver's own"));
  public static final Flag PASSWORD_FILE =
      add(
          ofEngines,
          Flag.ofFile(Group.ENGINE, "--password-file", "whose first line is the password"));
  public static final Flag PASSWORD_ENV =
      add(
          ofEngines,
          Flag.ofText(
              Group.ENGINE, "--password-env", "VARIABLE", "the variable that holds the password"));
  public static final Flag DRIVER_PATH =
      add(
          ofEngines,
          Flag.ofFile(Group.ENGINE, "--driver-path", "PATH", "jar or folder of the JDBC driver")
              .withDefault("~/.local/share/nrr/drivers"));
  public static final Flag TIMEOUT =
      add(
          ofEngines,
          Flag.ofText(Group.ENGINE, "--timeout", "SECONDS", "that a statement may take")
              .withDefault("no limit"));

  static final Flag FROM =
      add(
          ofWindows,
          Flag.ofText(
              Group.WINDOW,
              "--from",
              "DATE",
              "start of the window, such as 2024-12 (see --window)"));
  public static final Flag TO =
      add(
          ofWindows,
          Flag.ofText(Group.WINDOW, "--to", "DATE", "its end, with --from")
              .withDefault("the last in the data"));
  public static final Flag AT =
      add(
          ofWindows,
          Flag.ofText(Group.WINDOW, "--at", "DATE", "end of the window")
              .withDefault("the last in the data"));
  public static final Flag WINDOW =
      add(
          ofWindows,
          Flag.ofText(Group.WINDOW, "--window", "LENGTH", "such as 12m, 4q or 1y")
              .withDefault("12m, or all there is where that is less"));
  public static final Flag FISCAL_YEAR_START =
      add(
          ofWindows,
          Flag.ofText(Group.WINDOW, "--fiscal-year-start", "MONTH", "first month of the year, 1-12")
              .withDefault("1"));

  static final Flag METHOD =
      add(
          ofRules,
          Flag.ofNames(Group.RULE, "--method", "METHOD", RegisteredNames.METHODS, "%s")
              .withDefault("point-to-point"));
  static final Flag SCOPE =
      add(
          ofRules,
          Flag.ofChoices(
              Group.RULE,
              "--scope",
              Scope.values(),
              "whose movements count, with --method movements"));
  static final Flag REACTIVATION =
      add(
          ofRules,
          Flag.ofChoices(
              Group.RULE,
              "--reactivation",
              Reactivation.values(),
              "former customers back by the end: beside NRR or in it"));
  static final Flag INTERRUPTED =
      add(
          ofRules,
          Flag.ofChoices(
              Group.RULE,
              "--interrupted",
              Interrupted.values(),
              "cohort customers that paused: back, or lost for good"));
  static final Flag WEIGHTING =
      add(
          ofRules,
          Flag.ofChoices(
              Group.RULE,
              "--weighting",
              Weighting.values(),
              "of the steps, with --method average"));
  static final Flag ANNUALIZE =
      add(
          ofRules,
          Flag.ofSwitch(
              Group.RULE, "--annualize", "raise the average of the steps to a year, and say so"));
  public static final Flag MIN_START =
      add(
          ofRules,
          Flag.ofText(
                  Group.RULE,
                  "--min-start",
                  "AMOUNT",
                  "least starting revenue of a cohort customer")
              .withDefault("any above 0"));

  public static final Flag BY =
      Flag.ofText(
              Group.SLICES,
              "--by",
              "COLUMN[,COLUMN...]",
              "one result a value beside the total; repeated: separate breakdowns")
          .repeatable();
  public static final Flag SORT =
      Flag.ofChoices(
          Group.SLICES,
          "--sort",
          SliceOrder.values(),
          "slices by their values, or the highest first");
  public static final Flag SEPARATE =
      Flag.ofText(
          Group.SLICES,
          "--separate",
          "COLUMN",
          "each value a company of its own, side by side, without a total of all");
  public static final Flag DIALECT =
      Flag.ofText(
          Group.ENGINE, "--dialect", "NAME", "how statements are written, such as postgresql");
  public static final Flag EXPECT =
      Flag.ofPairs(
          Group.CHECKS,
          "--expect",
          "KEY=VALUE",
          "a control total that must tie: starting, ending, customers or rows");
  static final Flag BASELINE =
      Flag.ofFile(
          Group.CHECKS,
          "--baseline",
          "an earlier --format json of calc or check, to measure drops from");
  static final Flag EACH =
      Flag.ofSwitch(Group.CHECKS, "--each", "hold every slice of --by against the thresholds too");
  public static final Flag REJECTS =
      Flag.ofFile(Group.OUTPUT, "--rejects", "the rows left out, with line and reason, as CSV");

  public static final Flag FORMAT =
      add(
          ofReports,
          Flag.ofNames(Group.OUTPUT, "--format", "FORMAT", RegisteredNames.FORMATS, "%s")
              .withLetter("-f")
              .withDefault("text"));
  public static final Flag OUTPUT =
      add(
          ofReports,
          Flag.ofFile(Group.OUTPUT, "--output", "write there, whole or not at all")
              .withLetter("-o")
              .withDefault("standard output"));
  public static final Flag REPORT =
      add(
          ofReports,
          Flag.ofPairs(
              Group.OUTPUT,
              "--report",
              "FORMAT=FILE",
              "one more output of the same run, to a file"));
  static final Flag DECIMALS =
      add(
          ofReports,
          Flag.ofText(Group.OUTPUT, "--decimals", "N", "of percentages for people, 0-6")
              .withDefault("1"));
  static final Flag COLOR =
      add(
          ofReports,
          Flag.ofChoices(
              Group.OUTPUT,
              "--color",
              OutputOptions.Colour.values(),
              "colour text; auto: at a terminal without NO_COLOR"));

  static final Flag DECIMAL_MARK_OUT =
      add(
          ofReports,
          Flag.ofText(Group.OUTPUT, "--decimal-mark-out", "MARK", "of numbers for people: . or ,")
              .withDefault("."));
  static final Flag THOUSANDS =
      add(
          ofReports,
          Flag.ofChoices(
                  Group.OUTPUT,
                  "--thousands",
                  OutputOptions.Thousands.values(),
                  "between groups of three digits, for people")
              .withDefault("comma, or point with --decimal-mark-out ,"));

  static final Flag UNITS =
      add(
          ofReports,
          Flag.ofWords(
              Group.OUTPUT,
              "--units",
              List.of("none", "K", "M", "auto"),
              "of money in text and markdown, rounded to one decimal there alone"));

  public static final Flag BENCHMARKS =
      add(
          ofBenchmarks,
          Flag.ofWordOrFile(
                  Group.OUTPUT,
                  "--benchmarks",
                  "SET|FILE|none",
                  "bands to stand ratios beside; see 'nrr benchmarks'")
              .withNames(RegisteredNames.BENCHMARK_SETS)
              .withDefault(BuiltInBenchmarks.DEFAULT));
  public static final Flag SEGMENT =
      add(
          ofBenchmarks,
          Flag.ofText(
              Group.OUTPUT, "--segment", "NAME", "which typical range of the benchmark set"));

  public static final Flag TOP =
      add(
          ofMovers,
          Flag.ofText(Group.SLICES, "--top", "N", "how many of the largest movers")
              .withDefault("10"));
  public static final Flag ALL =
      add(
          ofMovers,
          Flag.ofSwitch(
              Group.SLICES,
              "--all",
              "every customer's start, end, class and line of the file, for audit"));

  public static final Flag TITLE =
      add(
          ofPages,
          Flag.ofText(Group.OUTPUT, "--title", "TEXT", "above the page").withDefault("the window"));
  public static final Flag PREPARED_FOR =
      add(ofPages, Flag.ofText(Group.OUTPUT, "--prepared-for", "TEXT", "whom the page is for"));
  public static final Flag ANONYMIZE =
      add(
          ofPages,
          Flag.ofSwitch(
              Group.OUTPUT,
              "--anonymize",
              "numbers in the place of customers' names, the largest the first"));
  static final Flag METRIC =
      add(
          ofCohorts,
          Flag.ofWords(
              Group.SLICES,
              "--metric",
              List.of("all", "net", "gross", "logo"),
              "which triangle people are shown"));
  static final Flag AGES =
      add(
          ofCohorts,
          Flag.ofText(
                  Group.SLICES,
                  "--ages",
                  "N,N...",
                  "which ages people are shown, such as 0,3,6,12,24")
              .withDefault("those that fit"));

  public static final Flag CONFIG =
      add(
          ofEveryCommand,
          Flag.ofWordOrFile(Group.COMMON, "--config", "FILE|none", "options by name, as TOML")
              .withDefault(".nrr.toml here or up to the repository's root"));
  public static final Flag QUIET =
      add(
          ofEveryCommand,
          Flag.ofSwitch(Group.COMMON, "--quiet", "no warnings, no progress").withLetter("-q"));
  public static final Flag VERBOSE =
      add(
          ofEveryCommand,
          Flag.ofSwitch(
                  Group.COMMON,
                  "--verbose",
                  "say what was taken for what; show lines of nothing and the tie-out too")
              .withLetter("-v"));
  public static final Flag DEBUG =
      add(
          ofEveryCommand,
          Flag.ofSwitch(Group.COMMON, "--debug", "the stack trace of a mistake in nrr itself"));

  public static final List<Flag> FIGURES = List.copyOf(ofFigures);
  public static final List<Flag> INPUT = List.copyOf(ofInput);
  public static final List<Flag> ENGINE = List.copyOf(ofEngines);

  /** Options of files that {@code sql} takes. */
  public static final List<Flag> OF_SQL = List.of(SHAPE, MAP, END_DATE, MAP_TYPE, DATES, WHERE);

  public static final List<Flag> WINDOWS = List.copyOf(ofWindows);
  public static final List<Flag> RULES = List.copyOf(ofRules);
  public static final List<Flag> REPORTS = List.copyOf(ofReports);
  public static final List<Flag> BENCHMARK = List.copyOf(ofBenchmarks);
  public static final List<Flag> MOVERS = List.copyOf(ofMovers);
  public static final List<Flag> PAGES = List.copyOf(ofPages);
  public static final List<Flag> COHORTS = List.copyOf(ofCohorts);
  public static final List<Flag> COMMON = List.copyOf(ofEveryCommand);

  private Flags() {}

  /** Several lists of flags as one, each flag once. */
  public static List<Flag> all(List<List<Flag>> lists) {
    Set<Flag> flags = new LinkedHashSet<>();
    for (List<Flag> list : lists) {
      flags.addAll(list);
    }
    return List.copyOf(flags);
  }

  /** Every option of any command, in the order of the manual. */
  public static List<Flag> all() {
    return all(
        List.of(
            FIGURES,
            INPUT,
            ENGINE,
            WINDOWS,
            RULES,
            List.of(BY, SORT, SEPARATE),
            REPORTS,
            BENCHMARK,
            List.of(REJECTS, EXPECT),
            COMMON,
            List.of(DIALECT),
            MOVERS,
            PAGES,
            COHORTS,
            Checks.ALL,
            Plans.ALL));
  }

  /**
   * The options of {@code plan}: its own, and those of figures, which take changes too. They are
   * defined only when needed.
   */
  public static final class Plans {

    private static final String OR_CHANGE = "; with + or -, a change: +50K, -10%";

    private static final Flag EXPANSION =
        Flag.ofText(Group.FIGURES, "--expansion", "AMOUNT", "what the cohort added" + OR_CHANGE)
            .withLetter("-e")
            .withOtherNames("--expanded", "--upsell", "--upgrade")
            .repeatable();
    private static final Flag CONTRACTION =
        Flag.ofText(
                Group.FIGURES,
                "--contraction",
                "AMOUNT",
                "what customers that stayed gave up" + OR_CHANGE)
            .withLetter("-c")
            .withOtherNames("--contracted", "--downsell", "--downgrade")
            .repeatable();
    private static final Flag CHURN =
        Flag.ofText(
                Group.FIGURES, "--churn", "AMOUNT", "what customers that left had paid" + OR_CHANGE)
            .withLetter("-x")
            .withOtherNames("--churned", "--lost", "--canceled", "--cancelled")
            .repeatable();

    static final Flag TARGET_NRR =
        Flag.ofText(
            Group.PLAN, "--target-nrr", "PERCENT", "what each lever would have to be for this NRR");
    static final Flag TARGET_GRR =
        Flag.ofText(Group.PLAN, "--target-grr", "PERCENT", "the same for this GRR");
    static final Flag YEARS =
        Flag.ofText(
            Group.PLAN, "--years", "N", "carry the base on at the ratio, for so many years");
    static final Flag NEW =
        Flag.ofText(
                Group.PLAN,
                "--new",
                "PERCENT",
                "new business of each year, as a share of what is retained in it")
            .withDefault("0%");
    static final Flag BASE =
        Flag.ofText(Group.PLAN, "--base", "AMOUNT", "what is carried on")
            .withDefault("what is paid at the window's end");
    static final Flag PERIOD =
        Flag.ofWords(
                Group.PLAN,
                "--period",
                List.of("year", "quarter", "month"),
                "what figures are over, where no dates say so")
            .withDefault("year");

    /** What changes can be made of, in the order of the bridge. */
    static final List<Flag> LEVERS = List.of(EXPANSION, CONTRACTION, CHURN);

    /** Those that no other command has. */
    public static final List<Flag> ALL = List.of(TARGET_NRR, TARGET_GRR, YEARS, NEW, BASE, PERIOD);

    private Plans() {}

    /** The options of figures, of which those of levers take changes too. */
    public static List<Flag> figures() {
      List<Flag> flags = new ArrayList<>(FIGURES);
      for (Flag lever : LEVERS) {
        flags.replaceAll(flag -> flag.name().equals(lever.name()) ? lever : flag);
      }
      return flags;
    }
  }

  /** The options of {@code report} that other commands have too, with a default of their own. */
  public static final class Pages {

    /** In the place of {@link Flags#FORMAT}: a page, where nothing else is asked for. */
    public static final Flag FORMAT =
        Flag.ofNames(Group.OUTPUT, "--format", "FORMAT", RegisteredNames.FORMATS, "%s")
            .withLetter("-f")
            .withDefault("html");

    private Pages() {}
  }

  /** Options that commands which check have in the place of others. */
  public static final class OfChecks {

    /** In the place of {@link Flags#FORMAT}: the formats of checks too. */
    public static final Flag FORMAT =
        Flag.ofNames(Group.OUTPUT, "--format", "FORMAT", RegisteredNames.CHECK_FORMATS, "%s")
            .withLetter("-f")
            .withDefault("text");

    private OfChecks() {}
  }

  /**
   * The options of {@code check} alone; those of thresholds follow {@link Thresholds#ALL}. They are
   * defined only when needed, because no other command needs thresholds.
   */
  public static final class Checks {

    /** One a threshold, in the order of {@link Thresholds#ALL}: missed, the check fails. */
    private static final List<Flag> FAIL = ofThresholds("", "fail");

    /** The same, missed, only warn. */
    private static final List<Flag> WARN = ofThresholds(Threshold.WARN, "warn");

    /** Thresholds, each before its twin that only warns, and the rest. */
    public static final List<Flag> ALL = all();

    private Checks() {}

    private static List<Flag> all() {
      List<Flag> flags = new ArrayList<>();
      for (int i = 0; i < FAIL.size(); i++) {
        flags.add(FAIL.get(i));
        flags.add(WARN.get(i));
      }
      flags.add(BASELINE);
      flags.add(EACH);
      return List.copyOf(flags);
    }

    /** The option that fails where the threshold is missed. */
    static Flag of(Threshold threshold) {
      return FAIL.get(Thresholds.ALL.indexOf(threshold));
    }

    /** The option that only reports it. */
    static Flag ofWarning(Threshold threshold) {
      return WARN.get(Thresholds.ALL.indexOf(threshold));
    }

    private static List<Flag> ofThresholds(String prefix, String verb) {
      List<Flag> flags = new ArrayList<>();
      for (Threshold threshold : Thresholds.ALL) {
        String name = "--" + prefix + threshold.name();
        String help = verb + side(threshold) + " it: " + title(threshold);
        flags.add(Flag.ofText(Group.CHECKS, name, parameter(threshold), help).repeatable());
      }
      return flags;
    }

    private static String side(Threshold threshold) {
      return switch (threshold.bound()) {
        case AT_LEAST -> " below";
        case AT_MOST -> " above";
        case EXACTLY -> " unless";
      };
    }

    /** Its title as it stands inside a sentence. */
    private static String title(Threshold threshold) {
      String title = threshold.title();
      boolean isTerm = Character.isUpperCase(title.charAt(1));
      return isTerm ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static String parameter(Threshold threshold) {
      return switch (threshold.unit()) {
        case PERCENT -> "[SLICE=]PERCENT";
        case POINTS -> "[SLICE=]POINTS";
        case CUSTOMERS -> "[SLICE=]N";
      };
    }

    /** Whether an option is a threshold, which single slices can have one of their own of. */
    public static boolean isThreshold(Flag flag) {
      return FAIL.contains(flag) || WARN.contains(flag);
    }
  }
}
