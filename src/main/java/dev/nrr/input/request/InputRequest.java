package dev.nrr.input.request;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.core.result.Provenance;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to read and how: everything an input needs to become figures, said once.
 *
 * @param sources read as one, in this order
 * @param records delimiter and encoding, where given
 * @param columns what the columns mean
 * @param table how the table is laid out
 * @param policies what to do with awkward data
 * @param slices which rows, and the breakdowns
 * @param dates which dates revenue is looked at on
 * @param rates how amounts of several currencies become one
 * @param recurring what an amount is paid for, and for how long it goes on
 * @param engine reads what is not read here; null for nothing
 */
public record InputRequest(
    List<Source> sources,
    RecordReader.Options records,
    Columns columns,
    Table table,
    Policies policies,
    Slices slices,
    Dates dates,
    Rates rates,
    Recurring recurring,
    @Nullable RowEngine engine) {

  /**
   * What the columns mean, where it is given.
   *
   * @param shape name of a shape; null to recognise it by the headers
   * @param map field to header
   * @param customer header of the customer's grain; null for the recognised one
   * @param decimalMark null to decide it by the whole input
   * @param dateFormat a pattern, {@code excel}, or null to decide it by the whole column
   * @param fiscalYear the year that quarters and years are of
   * @param currency the currency of every amount, where the input does not say
   */
  public record Columns(
      @Nullable String shape,
      Map<Field, String> map,
      @Nullable String customer,
      @Nullable DecimalMark decimalMark,
      @Nullable String dateFormat,
      FiscalYear fiscalYear,
      @Nullable String currency) {

    /** The same of a shape. */
    public Columns withShape(String other) {
      return new Columns(other, map, customer, decimalMark, dateFormat, fiscalYear, currency);
    }

    /** The same with other headers of fields. */
    public Columns withMap(Map<Field, String> others) {
      return new Columns(shape, others, customer, decimalMark, dateFormat, fiscalYear, currency);
    }

    /** The same of amounts in a currency. */
    public Columns withCurrency(String other) {
      return new Columns(shape, map, customer, decimalMark, dateFormat, fiscalYear, other);
    }
  }

  /** What to do with rows that cannot be used. */
  public enum BadRows {
    FAIL,
    SKIP
  }

  /** What to do with several rows of one customer and date, or with rows that are the same. */
  public enum Duplicates {
    FAIL,
    SUM,
    /** Rows identical in every field count once. */
    SAME,
    /** The first in the order of the files counts. */
    FIRST,
    /** The last counts: in the order of the files, or by {@link Table#lastBy}. */
    LAST
  }

  /** What to do with rows that are totals of others. */
  public enum Totals {
    FAIL,
    SKIP,
    KEEP
  }

  /**
   * A second table whose columns become columns of the rows.
   *
   * @param source the file
   * @param asked its name and columns as they were typed
   */
  public record Join(Source source, JoinFile asked) {}

  /**
   * How the table is laid out and which words of it stand for what, where it is given.
   *
   * @param headerLine the line on which the header begins, from 1; 0 to find it
   * @param headerNames the names of the columns of a file without a header; empty for one with it
   * @param ignored columns that do not matter, as the user says; an empty name is every column
   *     without one
   * @param fillDown columns whose blank cells take the last one above
   * @param zeroWords words that are 0 as an amount
   * @param nullWords words that are read as blank
   * @param totals what to do with rows that are totals
   * @param lastBy the column whose greatest value counts among several rows; null for their order
   * @param fileDates the date of each file; empty for a date column, or dates in the files' names
   * @param year the year of months that are written without one, or its column; null for none
   * @param ids renamed customers; null for none
   * @param joins further tables
   * @param paying words of the status column that pay, beside the known ones
   * @param notPaying words of the status column that do not
   */
  public record Table(
      long headerLine,
      List<String> headerNames,
      Set<String> ignored,
      List<String> fillDown,
      List<String> zeroWords,
      List<String> nullWords,
      Totals totals,
      @Nullable String lastBy,
      List<String> fileDates,
      @Nullable String year,
      @Nullable Source ids,
      List<Join> joins,
      Set<String> paying,
      Set<String> notPaying) {

    /** The same with other words of the status column. */
    public Table withPaying(Set<String> pay, Set<String> not) {
      return with(ignored, year, ids, joins, pay, not);
    }

    /** The same with the tables beside the input read in another way. */
    public Table withBeside(@Nullable Source otherIds, List<Join> otherJoins) {
      return with(ignored, year, otherIds, otherJoins, paying, notPaying);
    }

    /** The same where other columns do not matter. */
    public Table withIgnored(Set<String> others) {
      return with(others, year, ids, joins, paying, notPaying);
    }

    /** The same where months are of the year in a column. */
    public Table withYear(String column) {
      return with(ignored, column, ids, joins, paying, notPaying);
    }

    private Table with(
        Set<String> others,
        @Nullable String otherYear,
        @Nullable Source otherIds,
        List<Join> otherJoins,
        Set<String> pay,
        Set<String> not) {
      return new Table(
          headerLine,
          headerNames,
          others,
          fillDown,
          zeroWords,
          nullWords,
          totals,
          lastBy,
          fileDates,
          otherYear,
          otherIds,
          otherJoins,
          pay,
          not);
    }
  }

  /** What to do with revenue below zero; {@code CLIP} takes zero. */
  public enum Negative {
    FAIL,
    CLIP
  }

  /** What a blank amount is. */
  public enum Blank {
    FAIL,
    ZERO
  }

  /** What to do with a date that no customer has a row for; {@code ZERO}: nobody pays then. */
  public enum MissingDate {
    FAIL,
    ZERO
  }

  /** Whether a subscription is still paid on its end date. */
  public enum EndDate {
    EXCLUSIVE,
    INCLUSIVE
  }

  /**
   * What to do with awkward data (definitions, section 5). The defaults refuse.
   *
   * @param badRows rows that cannot be used
   * @param duplicates several rows of one customer and date
   * @param negative revenue below zero
   * @param blank how blank amounts read; null for each shape's own rule
   * @param strict differences are errors, not warnings
   */
  public record Policies(
      BadRows badRows,
      Duplicates duplicates,
      Negative negative,
      @Nullable Blank blank,
      boolean strict) {

    public boolean skipBadRows() {
      return badRows == BadRows.SKIP;
    }

    public boolean sumDuplicates() {
      return duplicates == Duplicates.SUM;
    }

    /** Whether only some of several rows count, or of rows that are the same. */
    public boolean choosesRows() {
      return duplicates == Duplicates.SAME
          || duplicates == Duplicates.FIRST
          || duplicates == Duplicates.LAST;
    }

    public boolean clipNegative() {
      return negative == Negative.CLIP;
    }

    /** Whether blank amounts are zero; null for each shape's own rule. */
    public @Nullable Boolean blankIsZero() {
      return blank == null ? null : blank == Blank.ZERO;
    }
  }

  /**
   * Which rows count, and how they are broken down.
   *
   * @param where what a row has in some columns, each column once; all of it must hold
   * @param by breakdowns, each by one or more headers
   * @param minStart least starting revenue of the cohort; null for any above zero
   * @param types which rows by their type
   * @param customers whether every customer of movements is to be told by itself
   */
  public record Slices(
      List<RowFilter> where,
      List<List<String>> by,
      @Nullable Amount minStart,
      Types types,
      boolean customers) {

    /** The whole input, undivided. */
    public static final Slices NONE = new Slices(List.of(), List.of(), null, Types.ALL, false);

    /** Whether only some rows count. */
    public boolean choosesRows() {
      return !where.isEmpty() || choosesTypes();
    }

    /** Whether only rows of some types count. */
    public boolean choosesTypes() {
      return !types.included().isEmpty() || !types.excluded().isEmpty();
    }

    /** Which rows were asked for, such as {@code region=EMEA, segment=SMB}; null for every row. */
    public @Nullable String words() {
      List<String> choices = new ArrayList<>();
      if (!where.isEmpty()) {
        where.stream()
            .sorted(Comparator.comparing(RowFilter::column))
            .forEach(filter -> choices.addAll(filter.words()));
      }
      if (!types.included().isEmpty()) {
        choices.add("type " + any(types.included()));
      }
      if (!types.excluded().isEmpty()) {
        choices.add("type not " + any(types.excluded()));
      }
      return choices.isEmpty() ? null : String.join(", ", choices);
    }

    private static String any(Set<String> values) {
      return String.join(" or ", new TreeSet<>(values));
    }
  }

  /**
   * Which rows count by what their type column says, without case, spaces and punctuation, and what
   * its words mean where they are not known or mean something else.
   *
   * @param included only these; empty for all
   * @param excluded not these
   * @param meanings word to the name of the movement it is
   */
  public record Types(Set<String> included, Set<String> excluded, Map<String, String> meanings) {

    /** Rows of every type. */
    public static final Types ALL = new Types(Set.of(), Set.of(), Map.of());

    public Types {
      included = Set.copyOf(included);
      excluded = Set.copyOf(excluded);
      meanings = Map.copyOf(meanings);
    }
  }

  /**
   * Which dates revenue is looked at on.
   *
   * @param asOf later dates are ignored; null for none
   * @param missing a date that the file leaves out
   * @param sampling the day of each month at which subscriptions and events are looked at
   * @param endDate whether a subscription is still paid on its end date; null where nothing is
   *     said, and it is not
   * @param every the period that transactions are summed by: month, quarter or year
   * @param windowEnd where the window is to end, which may lie after everything in the data; null
   *     where nothing is said
   */
  public record Dates(
      @Nullable DateOption asOf,
      MissingDate missing,
      SamplingDay sampling,
      @Nullable EndDate endDate,
      Grain every,
      @Nullable DateOption windowEnd) {

    public boolean missingIsZero() {
      return missing == MissingDate.ZERO;
    }

    public boolean endInclusive() {
      return endDate == EndDate.INCLUSIVE;
    }
  }

  /**
   * How amounts of several currencies become one: by one rate each, for all dates alike.
   *
   * @param source the file of rates; null for none, and then two currencies are refused
   * @param upTo of a file with dates, the last date up to here gives the rates; null for the last
   */
  public record Rates(@Nullable Source source, @Nullable DateOption upTo) {}

  /** What an amount is paid for. */
  public enum AmountPer {
    MONTH,
    QUARTER,
    YEAR,
    /** The time from the start to the end of its row. */
    TERM
  }

  /**
   * What amounts of subscriptions and transactions are paid for.
   *
   * @param amountPer null to go by the header and the interval column
   * @param grace the longest break that is no end; null for none
   * @param minorUnits whether all amounts are hundredths, or what else a currency has
   * @param minorHeaders headers whose amounts are, as they say themselves
   */
  public record Recurring(
      @Nullable AmountPer amountPer,
      @Nullable GraceLength grace,
      boolean minorUnits,
      Set<String> minorHeaders) {

    /** The same where the amounts under these headers are in minor units. */
    public Recurring withMinorHeaders(Set<String> headers) {
      return new Recurring(amountPer, grace, minorUnits, Set.copyOf(headers));
    }

    /** Whether any amounts are in minor units. */
    public boolean isAnyMinor() {
      return minorUnits || !minorHeaders.isEmpty();
    }

    /** What of it every output states. */
    public Provenance.Recurring provenance() {
      return new Provenance.Recurring(
          amountPer == null ? null : amountPer.name().toLowerCase(Locale.ROOT),
          grace == null ? null : grace.toString(),
          isAnyMinor());
    }
  }

  public InputRequest {
    sources = List.copyOf(sources);
  }

  /** The same request, of which an engine reads what is not read here. */
  public InputRequest withEngine(RowEngine reader) {
    return new InputRequest(
        sources, records, columns, table, policies, slices, dates, rates, recurring, reader);
  }

  /** The same request with other meanings of columns. */
  public InputRequest withColumns(Columns others) {
    return new InputRequest(
        sources, records, others, table, policies, slices, dates, rates, recurring, engine);
  }

  /** The same request of a table laid out otherwise. */
  public InputRequest withTable(Table other) {
    return new InputRequest(
        sources, records, columns, other, policies, slices, dates, rates, recurring, engine);
  }

  /** The same request with other columns for fields. */
  public InputRequest withMap(Map<Field, String> map) {
    return withColumns(columns.withMap(map));
  }

  /** The same request of other sources. */
  public InputRequest withSources(List<Source> others) {
    return new InputRequest(
        others, records, columns, table, policies, slices, dates, rates, recurring, engine);
  }

  /** The same request of other rows or breakdowns. */
  public InputRequest withSlices(Slices others) {
    return new InputRequest(
        sources, records, columns, table, policies, others, dates, rates, recurring, engine);
  }

  /** The same request of amounts that are paid for otherwise. */
  public InputRequest withRecurring(Recurring other) {
    return new InputRequest(
        sources, records, columns, table, policies, slices, dates, rates, other, engine);
  }

  /** The same request of a window that ends at another date. */
  public InputRequest withWindowEnd(DateOption end) {
    Dates others =
        new Dates(
            dates.asOf(), dates.missing(), dates.sampling(), dates.endDate(), dates.every(), end);
    return new InputRequest(
        sources, records, columns, table, policies, slices, others, rates, recurring, engine);
  }

  /** The names of the sources as one. */
  public String name() {
    return String.join(", ", sources.stream().map(Source::name).toList());
  }
}
