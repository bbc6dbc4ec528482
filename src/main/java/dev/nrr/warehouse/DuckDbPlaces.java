package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowEngine;
import java.util.List;
import java.util.Locale;

/** What DuckDB is told to read a file or a place. */
final class DuckDbPlaces {

  private static final String DATABASE = "nrr_file";

  private final SqlWriter sql = new SqlWriter(SqlDialect.named("duckdb").orElseThrow());
  private final String place;
  private final RowEngine.Kind kind;

  /**
   * The statements of one place.
   *
   * @param shown the place as messages call it
   * @throws InputException if it is none that can be read exactly
   */
  DuckDbPlaces(String place, RowEngine.Kind kind, String shown) throws InputException {
    this.place = place;
    this.kind = kind;
    if (kind == RowEngine.Kind.PLACE && !path().endsWith(".parquet") && !path().endsWith(".pq")) {
      throw InputException.data(
          shown
              + ": of what is not on this machine, Parquet alone is read (.parquet); a pipe reads"
              + " all else: "
              + (place.startsWith("http") ? "curl -s URL" : "aws s3 cp URL -")
              + " | nrr calc -");
    }
  }

  /** The place without what follows it in a web address. */
  private String path() {
    int query = place.indexOf('?');
    boolean web = place.startsWith("http");
    return (web && query >= 0 ? place.substring(0, query) : place).toLowerCase(Locale.ROOT);
  }

  /** {@return what the format is called} */
  String format() {
    return kind == RowEngine.Kind.DUCKDB ? "duckdb" : "parquet";
  }

  /** {@return what is run first} */
  List<String> before() {
    if (kind == RowEngine.Kind.PLACE) {
      return List.of("SET TimeZone = 'UTC'");
    }
    List<String> closed =
        List.of("SET autoinstall_known_extensions = false", "SET TimeZone = 'UTC'");
    return kind == RowEngine.Kind.PARQUET
        ? closed
        : List.of(
            closed.get(0),
            closed.get(1),
            "ATTACH " + sql.text(place) + " AS " + DATABASE + " (READ_ONLY)");
  }

  /** {@return what stands after FROM for a place that is one table} */
  String rows() {
    String told =
        kind == RowEngine.Kind.PLACE
            ? ", hive_partitioning = true, hive_types_autocast = false, union_by_name = true"
            : ", hive_partitioning = false";
    return "read_parquet("
        + sql.text(kind == RowEngine.Kind.PLACE ? place : literal())
        + told
        + ")";
  }

  /** The path as a pattern that fits it alone. */
  private String literal() {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        pattern.append('[').append(c).append(']');
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }

  /** {@return the statement whose rows are schema and name of each table and view} */
  String tables() {
    return "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = "
        + sql.text(DATABASE)
        + " ORDER BY table_schema = 'main' DESC, table_schema, table_name";
  }

  /** {@return what a table is called} */
  String name(String schema, String table) {
    return schema.equals("main") ? table : schema + "." + table;
  }

  /** {@return what stands after FROM for a table} */
  String from(String schema, String table) {
    return sql.name(DATABASE) + "." + sql.name(schema) + "." + sql.name(table);
  }
}
