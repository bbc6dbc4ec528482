package dev.nrr.warehouse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine behind a JDBC connection. */
public final class JdbcEngine implements SqlEngine {

  private final Session session;

  /**
   * An engine.
   *
   * @param session that ends with this
   */
  public JdbcEngine(Session session) {
    this.session = session;
  }

  @Override
  public SqlDialect dialect() {
    return session.dialect();
  }

  @Override
  public String name() {
    return session.engine();
  }

  @Override
  public List<SqlColumn> columns(String from) {
    return run(
        "SELECT * FROM " + from + " t WHERE 1 = 0",
        rows -> {
          ResultSetMetaData about = rows.getMetaData();
          List<SqlColumn> columns = new ArrayList<>();
          for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(
                new SqlColumn(
                    about.getColumnLabel(i),
                    kind(about.getColumnType(i)),
                    about.getColumnTypeName(i)));
          }
          // To its end: Trino takes a result that is closed before for one that failed.
          return rows.next() ? List.of() : columns;
        });
  }

  @Override
  public List<SqlRow> ask(String sql) {
    return run(
        sql,
        rows -> {
          List<SqlRow> all = new ArrayList<>();
          int width = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            @Nullable Object[] values = new Object[width];
            for (int i = 0; i < width; i++) {
              Object value = rows.getObject(i + 1);
              // A day has no zone; a Date goes by way of this machine's.
              values[i] = value instanceof Date ? day(rows, i + 1) : value;
            }
            all.add(SqlRow.of(values));
          }
          return all;
        });
  }

  @Override
  public void close() {
    session.close();
  }

  /** What is made of a result. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T run(String sql, Reading<T> reading) {
    try (Statement statement = session.statement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reading.of(rows);
    } catch (SQLException failure) {
      throw new WarehouseException(session.refusal(failure));
    }
  }

  /**
   * The day in a column of dates, as the engine writes it: what drivers make of it goes through the
   * zone of this machine, where a day may begin at one o'clock.
   */
  static LocalDate day(ResultSet rows, int index) throws SQLException {
    try {
      return LocalDate.parse(rows.getString(index));
    } catch (DateTimeException otherwise) {
      return rows.getObject(index, LocalDate.class);
    }
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          Kind.TEXT;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
      case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
      case Types.FLOAT, Types.REAL, Types.DOUBLE -> Kind.FLOAT;
      case Types.DATE -> Kind.DATE;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP;
      default -> Kind.OTHER;
    };
  }
}
