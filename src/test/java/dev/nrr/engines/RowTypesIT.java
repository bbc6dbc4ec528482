package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.RowEngine;
import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Holds;
import dev.nrr.warehouse.EngineDoor;
import dev.nrr.warehouse.EngineRows;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.SqlEngine;
import dev.nrr.warehouse.TableRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of engines as texts: what each type reads as, in whatever zone the machine is. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Isolated("it changes the time zone of this process")
class RowTypesIT {

  /** Here the half hour after midnight never was on that day. */
  private static final String DAY = "2018-11-04";

  private static final String ZONE = "America/Sao_Paulo";

  /** A type, a value of it, what it reads as and what it holds. */
  private record Case(String type, String value, String text, Holds holds) {}

  private static final List<Case> ALL =
      List.of(
          new Case("DATE", "DATE '" + DAY + "'", DAY, Holds.TEXT),
          new Case("DECIMAL(18,2)", "100.00", "100.00", Holds.EXACT),
          new Case("DECIMAL(18,0)", "100", "100", Holds.EXACT),
          new Case("DECIMAL(18,3)", "1.234", "1.2340", Holds.EXACT),
          new Case("BIGINT", "-5", "-5", Holds.EXACT),
          new Case("VARCHAR(20)", "'1,5 \u00e4'", "1,5 \u00e4", Holds.TEXT),
          new Case("VARCHAR(9)", "NULL", "", Holds.TEXT),
          new Case("DECIMAL(9,2)", "NULL", "", Holds.EXACT));

  private static Case text(String type, String value, String text) {
    return new Case(type, value, text, Holds.TEXT);
  }

  private static Case instant(String type, String value) {
    return new Case(type, value, DAY + " 00:30:00Z", Holds.INSTANT);
  }

  private static final Map<String, List<Case>> OWN =
      Map.of(
          "duckdb",
          List.of(
              text("TIMESTAMP", "TIMESTAMP '" + DAY + " 00:30:00'", DAY + " 00:30:00"),
              text("TIMESTAMP_NS", "TIMESTAMP '" + DAY + " 00:30:00.5'", DAY + " 00:30:00.5"),
              instant("TIMESTAMPTZ", "TIMESTAMPTZ '" + DAY + " 00:30:00+00'"),
              new Case("DOUBLE", "0.1::DOUBLE + 0.2", "0.30000000000000004", Holds.DOUBLE),
              new Case("DOUBLE", "1e22", "10000000000000000000000", Holds.DOUBLE),
              new Case("FLOAT", "10.1", "10.1", Holds.SINGLE),
              new Case("HUGEINT", "12", "12", Holds.EXACT),
              new Case("UBIGINT", "18446744073709551615", "18446744073709551615", Holds.EXACT),
              text("BOOLEAN", "true", "true"),
              text(
                  "UUID",
                  "'5c067a7e-6161-4522-be76-9d52eb23a674'",
                  "5c067a7e-6161-4522-be76-9d52eb23a674"),
              new Case("INTEGER[]", "[1]", "", Holds.NESTED),
              new Case("STRUCT(a INTEGER)", "{'a': 1}", "", Holds.NESTED),
              new Case("MAP(VARCHAR, INTEGER)", "MAP {'a': 1}", "", Holds.NESTED),
              new Case("BLOB", "'ab'", "", Holds.BYTES)),
          "h2",
          List.of(
              text("TIMESTAMP", "TIMESTAMP '" + DAY + " 00:30:00'", DAY + " 00:30:00"),
              instant(
                  "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE '" + DAY + " 01:30:00+01'"),
              new Case("DOUBLE PRECISION", "10.1", "10.1", Holds.DOUBLE),
              new Case("REAL", "10.1", "10.1", Holds.SINGLE),
              text("BOOLEAN", "TRUE", "true"),
              new Case("INTEGER ARRAY", "ARRAY[1]", "", Holds.NESTED),
              new Case("VARBINARY(9)", "X'01'", "", Holds.BYTES)),
          "postgresql",
          List.of(
              text("TIMESTAMP", "TIMESTAMP '" + DAY + " 00:30:00'", DAY + " 00:30:00"),
              instant("TIMESTAMPTZ", "TIMESTAMPTZ '" + DAY + " 01:30:00+01'"),
              new Case("DOUBLE PRECISION", "10.1", "10.1", Holds.DOUBLE),
              new Case("REAL", "10.1", "10.1", Holds.SINGLE),
              text("BOOLEAN", "TRUE", "true"),
              new Case("NUMERIC", "'NaN'", "NaN", Holds.EXACT),
              new Case("INTEGER[]", "ARRAY[1]", "", Holds.NESTED),
              text("INTERVAL", "'1 day'", "1 day"),
              text(
                  "UUID",
                  "'5c067a7e-6161-4522-be76-9d52eb23a674'",
                  "5c067a7e-6161-4522-be76-9d52eb23a674"),
              new Case("BYTEA", "'x'", "", Holds.BYTES)),
          "mariadb",
          List.of(
              text("DATETIME", "'" + DAY + " 00:30:00'", DAY + " 00:30:00"),
              instant("TIMESTAMP NULL", "'" + DAY + " 00:30:00'"),
              new Case("DOUBLE", "10.1", "10.1", Holds.DOUBLE),
              new Case("FLOAT", "10.1", "10.1", Holds.SINGLE),
              new Case("TINYINT(1)", "5", "5", Holds.EXACT),
              new Case("YEAR", "2024", "2024", Holds.EXACT),
              new Case("BLOB", "'x'", "", Holds.BYTES)),
          "trino",
          List.of(
              text("TIMESTAMP(3)", "TIMESTAMP '" + DAY + " 00:30:00.000'", DAY + " 00:30:00"),
              instant("TIMESTAMP(3) WITH TIME ZONE", "TIMESTAMP '" + DAY + " 01:30:00.000 +01:00'"),
              new Case("DOUBLE", "DOUBLE '10.1'", "10.1", Holds.DOUBLE),
              new Case("REAL", "REAL '10.1'", "10.1", Holds.SINGLE),
              text("BOOLEAN", "true", "true"),
              new Case("ARRAY(INTEGER)", "ARRAY[1]", "", Holds.NESTED),
              new Case("VARBINARY", "X'01'", "", Holds.BYTES)));

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyTypeReadsAsAFileWouldHaveIt(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    List<Case> cases = new ArrayList<>(ALL);
    cases.addAll(OWN.get(engine.name()));
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Case each : cases) {
      columns.add("c" + columns.size() + " " + each.type());
      values.add(each.value());
    }
    if (engine.name().equals("mariadb")) {
      columns.set(5, "c5 VARCHAR(20) CHARACTER SET utf8mb4");
    }
    String zone = engine.name().equals("mariadb") ? "SET time_zone = '+00:00'" : "SELECT 1";
    server.run(
        zone,
        "CREATE TABLE every_type (" + String.join(", ", columns) + ")",
        "INSERT INTO every_type VALUES (" + String.join(", ", values) + ")");
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    try {
      try (SqlEngine sums = EngineDoor.to(server.settings(server.user(), server.password(), 0))) {
        assertThat(sums.ask("SELECT c0 FROM every_type").get(0).values())
            .containsExactly(LocalDate.parse(DAY));
      }
      TableRequest table =
          TableRequest.ofTable("every_type", null, SqlDialect.of(server.url()).orElseThrow());
      try (RowEngine.Opened opened =
          EngineRows.ofTable(server.settings(server.user(), server.password(), 0), table)) {
        assertThat(opened.tables()).containsExactly("");
        assertThat(opened.columns(""))
            .extracting(Column::holds)
            .containsExactlyElementsOf(cases.stream().map(Case::holds).toList());
        try (RowEngine.Rows rows = opened.rows("", opened.columns(""))) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.cells())
              .containsExactly(cases.stream().map(Case::text).toArray(String[]::new));
          assertThat(rows.next()).isFalse();
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
