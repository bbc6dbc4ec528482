package dev.nrr.cli.option;

import dev.nrr.cli.option.Flag.Group;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every option of every command, with its help. */
public final class Flags {

  static final Flag STARTING =
      Flag.of(Group.FIGURES, "-s", "--starting", "AMOUNT", "revenue of the cohort at the start");
  static final Flag EXPANSION =
      Flag.of(Group.FIGURES, "-e", "--expansion", "AMOUNT", "what the cohort added (default: 0)");
  static final Flag CONTRACTION =
      Flag.of(
          Group.FIGURES,
          "-c",
          "--contraction",
          "AMOUNT",
          "what customers that stayed gave up (default: 0)");
  static final Flag CHURN =
      Flag.of(
          Group.FIGURES,
          "-x",
          "--churn",
          "AMOUNT",
          "what customers that left had paid (default: 0)");
  static final Flag STARTING_CUSTOMERS =
      Flag.of(
          Group.FIGURES, "--starting-customers", "N", "customers at the start, for logo retention");
  static final Flag CHURNED_CUSTOMERS =
      Flag.of(Group.FIGURES, "--churned-customers", "N", "customers that left, for logo retention");

  static final Flag SHAPE =
      Flag.of(
          Group.INPUT,
          "--shape",
          "SHAPE",
          "movements, balances, snapshots, wide, subscriptions, events, transactions (default: auto)");
  static final Flag MAP =
      Flag.repeatable(
          Group.INPUT, "--map", "FIELD=COLUMN", "take COLUMN for FIELD, such as starting or date");
  static final Flag CUSTOMER =
      Flag.of(
          Group.INPUT,
          "--customer",
          "COLUMN",
          "what counts as one customer, such as a parent account (default: by the headers)");
  static final Flag DELIMITER =
      Flag.of(
          Group.INPUT,
          "--delimiter",
          "CHAR",
          "between fields: , ; | or tab (default: found in the file)");
  static final Flag ENCODING =
      Flag.of(
          Group.INPUT,
          "--encoding",
          "NAME",
          "of the text (default: by its byte order mark, else UTF-8)");
  static final Flag DECIMAL_MARK =
      Flag.of(
          Group.INPUT,
          "--decimal-mark",
          "MARK",
          "of the amounts in files: . or , (default: decided by the whole file)");
  static final Flag DATE_FORMAT =
      Flag.of(
          Group.INPUT,
          "--date-format",
          "FORMAT",
          "such as dd/MM/yyyy, or excel (default: decided by the whole column)");
  public static final Flag CURRENCY =
      Flag.of(
          Group.INPUT,
          "--currency",
          "CODE",
          "of every amount (default: as the input says, if any)");
  static final Flag BAD_ROWS =
      Flag.of(
          Group.INPUT,
          "--bad-rows",
          "fail|skip",
          "what to do with rows that cannot be used (default: fail)");
  static final Flag DUPLICATES =
      Flag.of(
          Group.INPUT,
          "--duplicates",
          "fail|sum",
          "what to do with several rows of one customer and date (default: fail)");
  static final Flag NEGATIVE =
      Flag.of(
          Group.INPUT,
          "--negative",
          "fail|clip",
          "what to do with revenue below zero; clip takes 0 (default: fail)");
  static final Flag BLANK =
      Flag.of(
          Group.INPUT,
          "--blank",
          "fail|zero",
          "what to do with blank amounts (default: 0 for movements and wide, else fail)");
  static final Flag STRICT =
      Flag.of(Group.INPUT, "--strict", "", "a stated ending that does not tie out is an error");
  static final Flag MISSING_DATE =
      Flag.of(
          Group.INPUT,
          "--missing-date",
          "fail|zero",
          "what to do with a date that no customer has a row for (default: fail)");
  static final Flag AS_OF =
      Flag.of(Group.INPUT, "--as-of", "DATE", "ignore later dates (default: use all)");
  static final Flag RATES =
      Flag.of(
          Group.INPUT,
          "--rates",
          "FILE",
          "currency,rate[,date]: what 1 of each is in --currency, one rate for all dates");
  static final Flag END_DATE =
      Flag.of(
          Group.INPUT,
          "--end-date",
          "exclusive|inclusive",
          "whether a subscription's end date is still paid (default: exclusive)");
  static final Flag SAMPLE =
      Flag.of(
          Group.INPUT,
          "--sample",
          "last-day|first-day",
          "day of the month subscriptions and events are looked at (default: last-day)");
  public static final Flag EVERY =
      Flag.of(
          Group.INPUT,
          "--every",
          "month|quarter|year",
          "period transactions are summed by, and trend and cohorts go by (default: month)");
  static final Flag INCLUDE_TYPE =
      Flag.repeatable(Group.INPUT, "--include-type", "TYPE", "only rows of this type");
  static final Flag EXCLUDE_TYPE =
      Flag.repeatable(Group.INPUT, "--exclude-type", "TYPE", "no rows of this type");
  static final Flag WHERE =
      Flag.repeatable(
          Group.INPUT, "--where", "COLUMN=VALUE", "only these rows, as a company of its own");

  static final Flag FROM =
      Flag.of(
          Group.WINDOW, "--from", "DATE", "start of the window, such as 2024-12 (see --window)");
  static final Flag TO =
      Flag.of(Group.WINDOW, "--to", "DATE", "its end, with --from (default: the last in the data)");
  static final Flag AT =
      Flag.of(Group.WINDOW, "--at", "DATE", "end of the window (default: the last in the data)");
  public static final Flag WINDOW =
      Flag.of(
          Group.WINDOW,
          "--window",
          "LENGTH",
          "such as 12m, 4q or 1y (default: 12m, or all there is where that is less)");
  public static final Flag FISCAL_YEAR_START =
      Flag.of(
          Group.WINDOW,
          "--fiscal-year-start",
          "MONTH",
          "first month of the year, 1-12 (default: 1)");

  static final Flag METHOD =
      Flag.of(
          Group.RULE,
          "--method",
          "METHOD",
          "point-to-point, movements, chained or average (default: point-to-point)");
  static final Flag SCOPE =
      Flag.of(
          Group.RULE,
          "--scope",
          "cohort|all",
          "whose movements count, with --method movements (default: cohort)");
  static final Flag REACTIVATION =
      Flag.of(
          Group.RULE,
          "--reactivation",
          "separate|gain",
          "former customers back by the end: beside NRR or in it (default: separate)");
  static final Flag INTERRUPTED =
      Flag.of(
          Group.RULE,
          "--interrupted",
          "returned|churned",
          "cohort customers that paused: back, or lost for good (default: returned)");
  static final Flag WEIGHTING =
      Flag.of(
          Group.RULE,
          "--weighting",
          "simple|revenue",
          "of the steps, with --method average (default: simple)");
  static final Flag ANNUALIZE =
      Flag.of(
          Group.RULE, "--annualize", "", "raise the average of the steps to a year, and say so");
  public static final Flag MIN_START =
      Flag.of(
          Group.RULE,
          "--min-start",
          "AMOUNT",
          "least starting revenue of a cohort customer (default: any above 0)");

  public static final Flag BY =
      Flag.repeatable(
          Group.SLICES,
          "--by",
          "COLUMN[,COLUMN...]",
          "one result a value beside the total; repeated: separate breakdowns");

  public static final Flag EXPECT =
      Flag.repeatable(
          Group.CHECKS,
          "--expect",
          "KEY=VALUE",
          "a control total that must tie: starting, ending, customers or rows");
  public static final Flag TOP =
      Flag.of(Group.SLICES, "--top", "N", "how many of the largest movers (default: 10)");
  public static final Flag ALL =
      Flag.of(
          Group.SLICES,
          "--all",
          "",
          "every customer's start, end, class and line of the file, for audit");

  public static final Flag FORMAT =
      Flag.of(
          Group.OUTPUT, "-f", "--format", "FORMAT", "text, json, csv or markdown (default: text)");
  public static final Flag OUTPUT =
      Flag.of(
          Group.OUTPUT,
          "-o",
          "--output",
          "FILE",
          "write there, whole or not at all (default: standard output)");
  public static final Flag REPORT =
      Flag.repeatable(
          Group.OUTPUT, "--report", "FORMAT=FILE", "one more output of the same run, to a file");
  static final Flag DECIMALS =
      Flag.of(Group.OUTPUT, "--decimals", "N", "of percentages for people, 0-6 (default: 1)");
  public static final Flag BENCHMARKS =
      Flag.of(
          Group.OUTPUT,
          "--benchmarks",
          "SET|FILE|none",
          "bands to stand ratios beside; see 'nrr benchmarks' (default: b2b-saas)");
  public static final Flag SEGMENT =
      Flag.of(Group.OUTPUT, "--segment", "NAME", "which typical range of the benchmark set");
  static final Flag COLOR =
      Flag.of(
          Group.OUTPUT,
          "--color",
          "auto|always|never",
          "colour text; auto: at a terminal without NO_COLOR (default: auto)");
  public static final Flag REJECTS =
      Flag.of(Group.OUTPUT, "--rejects", "FILE", "the rows left out, with line and reason, as CSV");

  public static final Flag CONFIG =
      Flag.of(
          Group.COMMON,
          "--config",
          "FILE|none",
          "options by name, as TOML (default: .nrr.toml here or up to the repository's root)");
  public static final Flag QUIET =
      Flag.of(Group.COMMON, "-q", "--quiet", "", "no warnings, no progress");
  public static final Flag VERBOSE =
      Flag.of(Group.COMMON, "-v", "--verbose", "", "say what was taken for what");
  public static final Flag DEBUG =
      Flag.of(Group.COMMON, "--debug", "", "the stack trace of a mistake in nrr itself");

  public static final List<Flag> FIGURES =
      List.of(STARTING, EXPANSION, CONTRACTION, CHURN, STARTING_CUSTOMERS, CHURNED_CUSTOMERS);
  public static final List<Flag> INPUT =
      List.of(
          SHAPE,
          MAP,
          CUSTOMER,
          DELIMITER,
          ENCODING,
          DECIMAL_MARK,
          DATE_FORMAT,
          CURRENCY,
          BAD_ROWS,
          DUPLICATES,
          NEGATIVE,
          BLANK,
          MISSING_DATE,
          AS_OF,
          RATES,
          END_DATE,
          SAMPLE,
          EVERY,
          INCLUDE_TYPE,
          EXCLUDE_TYPE,
          STRICT,
          WHERE);
  public static final List<Flag> WINDOWS = List.of(FROM, TO, AT, WINDOW, FISCAL_YEAR_START);
  public static final List<Flag> RULES =
      List.of(METHOD, SCOPE, REACTIVATION, INTERRUPTED, WEIGHTING, ANNUALIZE, MIN_START);
  public static final List<Flag> REPORTS = List.of(FORMAT, OUTPUT, REPORT, DECIMALS, COLOR);
  public static final List<Flag> COMMON = List.of(CONFIG, QUIET, VERBOSE, DEBUG);

  private Flags() {}

  /** Several lists of flags as one, each flag once. */
  public static List<Flag> all(List<List<Flag>> lists) {
    Set<Flag> flags = new LinkedHashSet<>();
    for (List<Flag> list : lists) {
      flags.addAll(list);
    }
    return List.copyOf(flags);
  }
}
