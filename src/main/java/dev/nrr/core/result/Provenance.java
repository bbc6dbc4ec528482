package dev.nrr.core.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where figures came from and what was taken for what.
 *
 * @param source files as named on the command line, joined by {@code ", "}; {@code -} for standard
 *     input; {@code figures} for plain figures
 * @param shape the input shape's name, such as {@code movements}; {@code figures} for plain figures
 * @param rows data rows read
 * @param rowsSkipped rows left out by {@code --bad-rows skip}
 * @param customers distinct customers in the input before window and filters; null without a
 *     customer column
 * @param columns field of the shape to the header taken for it, in the order of the fields
 * @param currency the one currency of all amounts, as found or given; null if none is stated
 * @param where which rows were asked for, such as {@code segment=SMB}; null for every row
 * @param fiscalYearStart the month that years begin in, 1 to 12, as {@code --fiscal-year-start}
 *     gave it; null where it was not given
 * @param recurring what amounts are paid for and for how long they go on
 * @param treatment what was made of columns and rows
 * @param engine the engine that holds the table, with its version; null where files were read
 */
public record Provenance(
    String source,
    String shape,
    long rows,
    long rowsSkipped,
    @Nullable Long customers,
    Map<String, String> columns,
    @Nullable String currency,
    @Nullable String where,
    @Nullable Integer fiscalYearStart,
    Recurring recurring,
    Treatment treatment,
    @Nullable String engine) {

  /**
   * What was made of columns and rows before figures came of them.
   *
   * @param roles each column's role by its header: field, slice, filter, ignored or attribute
   * @param leftOut what was left out or taken for nothing: lines above the header, totals,
   *     duplicates, words for nothing
   * @param paying words of a status column that were taken for paying; null without such a column
   */
  public record Treatment(
      Map<String, String> roles, List<Notice> leftOut, @Nullable List<String> paying) {

    /** Nothing was made of them, as of plain figures. */
    public static final Treatment NONE = new Treatment(Map.of(), List.of(), null);

    /**
     * What was made of the input, map and list copied.
     *
     * @param roles each column's role by its header: field, slice, filter, ignored or attribute
     * @param leftOut what was left out or taken for nothing: lines above the header, totals,
     *     duplicates, words for nothing
     * @param paying words of a status column that were taken for paying; null without such a column
     */
    public Treatment {
      roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * What amounts are paid for and for how long they go on, where it was said.
   *
   * @param amountPer month, quarter, year or term; null where the shape's own rule holds
   * @param grace the longest break that is no end, such as {@code 45d}; null for none
   * @param minorUnits whether amounts were in cents or the like, and were divided
   */
  public record Recurring(@Nullable String amountPer, @Nullable String grace, boolean minorUnits) {

    /** Nothing was said. */
    public static final Recurring DEFAULT = new Recurring(null, null, false);
  }

  /**
   * Where figures came from, the map copied in its order.
   *
   * @param source files as named on the command line, joined by {@code ", "}; {@code -} for
   *     standard input; {@code figures} for plain figures
   * @param shape the input shape's name, such as {@code movements}; {@code figures} for plain
   *     figures
   * @param rows data rows read
   * @param rowsSkipped rows left out by {@code --bad-rows skip}
   * @param customers distinct customers in the input before window and filters; null without a
   *     customer column
   * @param columns field of the shape to the header taken for it, in the order of the fields
   * @param currency the one currency of all amounts, as found or given; null if none is stated
   * @param where which rows were asked for, such as {@code segment=SMB}; null for every row
   * @param fiscalYearStart the month that years begin in, 1 to 12, as {@code --fiscal-year-start}
   *     gave it; null where it was not given
   * @param recurring what amounts are paid for and for how long they go on
   * @param treatment what was made of columns and rows
   * @param engine the engine that holds the table, with its version; null where files were read
   */
  public Provenance {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * {@return the same with the roles of its columns, by header}
   *
   * @param roles each column's role by its header
   */
  public Provenance withRoles(Map<String, String> roles) {
    return new Provenance(
        source,
        shape,
        rows,
        rowsSkipped,
        customers,
        columns,
        currency,
        where,
        fiscalYearStart,
        recurring,
        new Treatment(roles, treatment.leftOut(), treatment.paying()),
        engine);
  }

  /**
   * {@return the same of a table in an engine}
   *
   * @param name of the engine, with its version
   */
  public Provenance withEngine(String name) {
    return new Provenance(
        source,
        shape,
        rows,
        rowsSkipped,
        customers,
        columns,
        currency,
        where,
        fiscalYearStart,
        recurring,
        treatment,
        name);
  }

  /**
   * An input of files.
   *
   * @param source files as named on the command line
   * @param shape the input shape's name
   * @param rows data rows read
   * @param rowsSkipped rows left out as bad
   * @param customers distinct customers; null where there is no such column
   * @param columns field of the shape to the header taken for it
   * @param currency the one currency; null if none is stated
   * @param where which rows were asked for; null for every row
   * @param fiscalYearStart the month that years begin in; null where it was not given
   * @param recurring what amounts are paid for and for how long they go on
   * @param treatment what was made of columns and rows
   */
  public Provenance(
      String source,
      String shape,
      long rows,
      long rowsSkipped,
      @Nullable Long customers,
      Map<String, String> columns,
      @Nullable String currency,
      @Nullable String where,
      @Nullable Integer fiscalYearStart,
      Recurring recurring,
      Treatment treatment) {
    this(
        source,
        shape,
        rows,
        rowsSkipped,
        customers,
        columns,
        currency,
        where,
        fiscalYearStart,
        recurring,
        treatment,
        null);
  }

  /**
   * An input of which every row was asked for.
   *
   * @param source what was read, in words
   * @param shape the input shape's name
   * @param rows data rows read
   * @param rowsSkipped rows left out as bad
   * @param customers distinct customers; null where there is no such column
   * @param columns field of the shape to the header taken for it
   * @param currency the one currency; null if none is stated
   */
  public Provenance(
      String source,
      String shape,
      long rows,
      long rowsSkipped,
      @Nullable Long customers,
      Map<String, String> columns,
      @Nullable String currency) {
    this(
        source,
        shape,
        rows,
        rowsSkipped,
        customers,
        columns,
        currency,
        null,
        null,
        Recurring.DEFAULT,
        Treatment.NONE);
  }
}
