package dev.nrr.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.Requests;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that cannot be used are refused, for what files with the same rows would be. */
class WarehouseReaderTest {

  private static final String T = "CREATE TABLE t (customer VARCHAR(20), d DATE, mrr DECIMAL(18,2)";

  private static final String ROWS =
      "INSERT INTO t (customer, d, mrr) VALUES ('a', DATE '2024-01-31', 10), ('a', DATE"
          + " '2024-02-29', 12), ('b', DATE '2024-01-31', 5), ('b', DATE '2024-02-29', 5)";

  @Test
  void refusesWhatAFileWithTheseRowsWouldBeRefusedFor() throws Exception {
    Map<String, List<String>> cases =
        Map.ofEntries(
            Map.entry("t: no data rows", List.of(T + ")")),
            Map.entry(
                "t: 1 row without a date",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c',NULL,1)")),
            Map.entry(
                "t: 2 rows without a customer",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES (NULL, DATE '2024-01-31', 1), (' ', DATE '2024-01-31', 1)")),
            Map.entry(
                "t: 1 row without an amount",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c', DATE '2024-01-31', NULL)")),
            Map.entry(
                "t: 1 row with an amount below zero",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c', DATE '2024-01-31', -1)")),
            Map.entry(
                "t: 1 row whose customer begins or ends in a blank",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c ', DATE '2024-01-31', 1)")),
            Map.entry(
                "t: customer 'a' has several rows at 2024-01-31; the SELECT of --query FILE can"
                    + " add them up or take one of them",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('a', DATE '2024-01-31', 1)")),
            Map.entry(
                "no row of any customer for 2024-03-31",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES ('a', DATE '2024-04-30', 1), ('b', DATE '2024-04-30', 1)")),
            Map.entry(
                "'Total' is a total of other rows",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES ('c', DATE '2024-01-31', 1), ('Total', DATE '2024-01-31', 16)")),
            Map.entry(
                "'everybody' is a total of other rows",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t SELECT 'everybody', d, SUM(mrr) FROM t GROUP BY d")),
            Map.entry(
                "column 'STATUS' says who pays",
                List.of(
                    T + ", status VARCHAR(20))",
                    ROWS,
                    "UPDATE t SET status = CASE customer WHEN 'a' THEN 'active' ELSE 'canceled' END")),
            Map.entry(
                "column 'SEATS' is a quantity and not used",
                List.of(
                    T + ", seats INT)",
                    ROWS,
                    "UPDATE t SET seats = CASE customer WHEN 'a' THEN 3 ELSE 1 END")),
            Map.entry(
                "mixed currencies: EUR, USD",
                List.of(
                    T + ", currency VARCHAR(3))",
                    ROWS,
                    "UPDATE t SET currency = CASE customer WHEN 'a' THEN 'EUR' ELSE 'USD' END")),
            Map.entry(
                "column 'MRR' is DOUBLE PRECISION, whose sums are not exact",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN mrr DOUBLE PRECISION")),
            Map.entry(
                "column 'MRR' is CHARACTER VARYING, which is not taken for the amount",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN mrr VARCHAR(20)")),
            Map.entry(
                "column 'D' is TIMESTAMP, which is not taken for the date",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN d TIMESTAMP")),
            Map.entry(
                "t is a table of levels; engines are asked for sums of snapshots, subscriptions",
                List.of(
                    "CREATE TABLE t (customer VARCHAR(9), event_date DATE, before DECIMAL(9,2), after DECIMAL(9,2))")));
    cases.forEach(WarehouseReaderTest::refused);
  }

  /** Makes a table by statements, and reads it. */
  private static void refused(String message, List<String> statements) {
    InputException refusal =
        catchThrowableOfType(InputException.class, () -> read(statements, message));
    assertThat(refusal).as(message).isNotNull();
    assertThat(refusal.cause()).isEqualTo(InputException.Cause.DATA);
    assertThat(refusal.problems() + "; " + refusal.summary()).contains(message);
  }

  private static void read(List<String> statements, String message)
      throws SQLException, InputException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
      SqlDialect dialect = SqlDialect.named("h2").orElseThrow();
      WarehouseReader.read(
          new JdbcEngine(TestSession.of(connection)),
          request(message.contains("levels") ? Map.of() : Map.of(Field.DATE, "d")),
          TableRequest.ofTable("t", null, dialect));
    }
  }

  private static InputRequest request(Map<Field, String> map) {
    return new InputRequest(
        List.of(Source.named("t")),
        new RecordReader.Options(null, null),
        new InputRequest.Columns(null, map, null, null, null, FiscalYear.CALENDAR, null),
        Requests.TABLE,
        new InputRequest.Policies(BadRows.FAIL, Duplicates.FAIL, Negative.FAIL, null, false),
        InputRequest.Slices.NONE,
        Requests.DATES,
        Requests.RATES,
        Requests.RECURRING,
        null);
  }
}
