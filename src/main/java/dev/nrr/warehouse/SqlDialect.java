package dev.nrr.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an engine writes SQL, as far as the statements here need to know. A new engine is one line
 * below.
 *
 * @param name as {@code --dialect} takes it
 * @param urls what its JDBC URLs begin with, all lower case
 * @param run whether it was run against the files' figures; otherwise its text alone is held
 * @param quote what stands before and after the name of a column: two characters
 * @param decimal the type that amounts are added up in, with {@code %d} for digits after the point
 * @param text the type of text of any length
 * @param date a date literal, with {@code %s} for {@code 2025-12-31}
 * @param oneRow what follows a SELECT of constants; empty where nothing has to
 * @param binary text compared by its bytes, with {@code %s} for the text
 * @param backslash whether a backslash in a literal has to be doubled
 * @param keeps whether a named query that is used several times is computed once, so that many
 *     windows are cheaper together
 */
public record SqlDialect(
    String name,
    List<String> urls,
    boolean run,
    String quote,
    String decimal,
    String text,
    String date,
    String oneRow,
    String binary,
    boolean backslash,
    boolean keeps) {

  private static final String ISO_DATE = "DATE '%s'";

  /** Every engine, those that were run first. */
  public static final List<SqlDialect> ALL =
      List.of(
          standard("duckdb", "jdbc:duckdb:", "DECIMAL(38,%d)", "VARCHAR"),
          standard("postgresql", "jdbc:postgresql:", "NUMERIC", "TEXT")
              .comparing("%s COLLATE \"C\""),
          standard("trino", "jdbc:trino:", "DECIMAL(38,%d)", "VARCHAR"),
          standard("h2", "jdbc:h2:", "DECIMAL(65,%d)", "VARCHAR").keeping(false),
          new SqlDialect(
              "mariadb",
              List.of("jdbc:mariadb:", "jdbc:mysql:"),
              true,
              "``",
              "DECIMAL(65,%d)",
              "CHAR",
              ISO_DATE,
              "",
              "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_bin",
              true,
              true),
          new SqlDialect(
              "spark",
              List.of("jdbc:hive2:", "jdbc:databricks:", "jdbc:spark:", "spark:"),
              true,
              "``",
              "DECIMAL(38,%d)",
              "STRING",
              ISO_DATE,
              "",
              "%s",
              true,
              true),
          standard("snowflake", "jdbc:snowflake:", "NUMBER(38,%d)", "VARCHAR").textOnly(),
          new SqlDialect(
              "bigquery",
              List.of("jdbc:bigquery:", "jdbc:googlebigquery:"),
              false,
              "``",
              "BIGNUMERIC",
              "STRING",
              ISO_DATE,
              "",
              "%s",
              true,
              true),
          standard("redshift", "jdbc:redshift:", "DECIMAL(38,%d)", "VARCHAR").textOnly(),
          new SqlDialect(
              "sqlserver",
              List.of("jdbc:sqlserver:"),
              false,
              "[]",
              "DECIMAL(38,%d)",
              "NVARCHAR(4000)",
              "CAST('%s' AS DATE)",
              "",
              "%s COLLATE Latin1_General_BIN2",
              false,
              true),
          new SqlDialect(
              "oracle",
              List.of("jdbc:oracle:"),
              false,
              "\"\"",
              "NUMBER(38,%d)",
              "VARCHAR2(4000)",
              ISO_DATE,
              " FROM dual",
              "%s",
              false,
              true),
          new SqlDialect(
              "clickhouse",
              List.of("jdbc:clickhouse:", "jdbc:ch:"),
              false,
              "\"\"",
              "Decimal(76,%d)",
              "String",
              "toDate32('%s')",
              "",
              "%s",
              true,
              true));

  private static SqlDialect standard(String name, String url, String decimal, String text) {
    return new SqlDialect(
        name, List.of(url), true, "\"\"", decimal, text, ISO_DATE, "", "%s", false, true);
  }

  private SqlDialect textOnly() {
    return new SqlDialect(
        name, urls, false, quote, decimal, text, date, oneRow, binary, backslash, keeps);
  }

  /** The same, but for whether named queries are computed once. */
  SqlDialect keeping(boolean each) {
    return new SqlDialect(
        name, urls, run, quote, decimal, text, date, oneRow, binary, backslash, each);
  }

  private SqlDialect comparing(String bytes) {
    return new SqlDialect(
        name, urls, run, quote, decimal, text, date, oneRow, bytes, backslash, keeps);
  }

  /**
   * {@return how the engine behind a JDBC URL writes SQL; nothing for one that is not known}
   *
   * @param jdbcUrl as given to {@code --jdbc}
   */
  public static Optional<SqlDialect> of(String jdbcUrl) {
    String url = jdbcUrl.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(d -> d.urls.stream().anyMatch(url::startsWith)).findFirst();
  }

  /**
   * {@return the dialect of a name}
   *
   * @param name as {@code --dialect} takes it
   */
  public static Optional<SqlDialect> named(String name) {
    return ALL.stream().filter(d -> d.name.equals(name)).findFirst();
  }
}
