package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowEngine;
import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.source.Source;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables that are read row by row through a driver: those of a database, and files of DuckDB's. */
public final class EngineRows implements RowEngine.Opened {

  /** So many rows come over the wire at once. */
  private static final int FETCHED = 10_000;

  /** What a source is, in statements. */
  private interface Places {
    List<String> tables() throws InputException;

    String from(String table);
  }

  private final Session session;
  private final String shown;
  private final String format;
  private final RowFailures failures;
  private Places places;

  private EngineRows(Session session, String format, RowFailures failures, Places places) {
    this.session = session;
    this.shown = failures.shown();
    this.format = format;
    this.failures = failures;
    this.places = places;
  }

  /**
   * {@return the table of a database}
   *
   * @throws InputException if there is no driver, or the engine does not answer
   */
  public static RowEngine.Opened ofTable(ConnectionSettings settings, TableRequest table)
      throws InputException {
    if (!settings.url().startsWith(EngineDoor.DRIVERS)) {
      throw InputException.data(settings + ": rows come through a driver alone, sums do not");
    }
    Session session = JdbcSession.open(settings, JdbcSession.Use.ROWS);
    return new EngineRows(
        session,
        "table",
        new RowFailures(session, "", "", table.name()),
        new OneTable(table.from()));
  }

  /**
   * {@return what DuckDB makes of a file or a place}
   *
   * @param source as messages call it
   * @param drivers folders and jars to look for its driver in
   * @param timeoutSeconds the greatest number of seconds a statement may take; 0 for any
   * @throws InputException if there is no driver, or it cannot open this
   */
  public static RowEngine.Opened ofFile(
      Source source,
      RowEngine.Kind kind,
      @Nullable Path file,
      List<Path> drivers,
      int timeoutSeconds)
      throws InputException {
    String url = "jdbc:duckdb:";
    SqlDialect dialect = SqlDialect.of(url).orElseThrow();
    ConnectionSettings settings =
        new ConnectionSettings(url, dialect, "", "", drivers, timeoutSeconds);
    String place = file == null ? String.valueOf(source.opener().place()) : file.toString();
    DuckDbPlaces statements = new DuckDbPlaces(place, kind, source.name());
    Session session;
    try {
      session = JdbcSession.open(settings, JdbcSession.Use.ROWS);
    } catch (InputException refused) {
      String what = kind == RowEngine.Kind.DUCKDB ? "a database of DuckDB" : "Parquet";
      throw refused.about(source.name() + ": " + what + ", read through DuckDB");
    }
    RowFailures failures = new RowFailures(session, url + ": ", place, source.name());
    EngineRows opened =
        new EngineRows(session, statements.format(), failures, new OneTable(statements.rows()));
    try {
      for (String statement : statements.before()) {
        opened.run(statement);
      }
      if (kind == RowEngine.Kind.DUCKDB) {
        opened.places = opened.new Attached(statements);
      }
      return opened;
    } catch (InputException refused) {
      session.close();
      throw refused;
    }
  }

  private void run(String text) throws InputException {
    try (Statement statement = session.statement()) {
      statement.execute(text);
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** A source that is a table. */
  private record OneTable(String from) implements Places {
    @Override
    public List<String> tables() {
      return List.of("");
    }

    @Override
    public String from(String table) {
      return from;
    }
  }

  /** A file with tables and views in it. */
  private final class Attached implements Places {
    private final DuckDbPlaces statements;
    private final Map<String, String> froms = new LinkedHashMap<>();

    Attached(DuckDbPlaces statements) {
      this.statements = statements;
    }

    @Override
    public List<String> tables() throws InputException {
      try (Statement statement = session.statement();
          ResultSet rows = statement.executeQuery(statements.tables())) {
        while (rows.next()) {
          String schema = rows.getString(1);
          String table = rows.getString(2);
          froms.put(statements.name(schema, table), statements.from(schema, table));
        }
        return List.copyOf(froms.keySet());
      } catch (SQLException failure) {
        throw failures.of(failure);
      }
    }

    @Override
    public String from(String table) {
      return Objects.requireNonNull(froms.get(table));
    }
  }

  @Override
  public String engine() {
    return session.engine();
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public List<String> tables() throws InputException {
    return places.tables();
  }

  @Override
  public List<Column> columns(String table) throws InputException {
    try (Statement statement = session.statement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM " + places.from(table) + " t WHERE 1 = 0")) {
      List<Column> columns = columns(rows.getMetaData());
      return rows.next() ? List.of() : columns; // to its end, which Trino's transactions need
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private List<Column> columns(ResultSetMetaData about) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      String type = about.getColumnTypeName(i);
      columns.add(
          new Column(
              about.getColumnLabel(i),
              ColumnTypes.holds(about.getColumnType(i), type, session.dialect()),
              type));
    }
    return columns;
  }

  @Override
  public RowEngine.Rows rows(String table, List<Column> columns) throws InputException {
    try {
      Statement statement = session.statement();
      statement.setFetchSize(FETCHED);
      ResultSet rows =
          statement.executeQuery("SELECT " + list(columns) + " FROM " + places.from(table) + " t");
      return new Reading(statement, rows, columns);
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** What stands after SELECT: MariaDB's times as texts, since its driver goes by this zone. */
  private String list(List<Column> columns) {
    if (!session.dialect().name().equals("mariadb")) {
      return "*";
    }
    SqlWriter sql = new SqlWriter(session.dialect());
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      String name = sql.name(column.name());
      boolean time = column.type().equals("DATETIME") || column.type().equals("TIMESTAMP");
      names.add(time ? "CAST(" + name + " AS CHAR) AS " + name : name);
    }
    return String.join(", ", names);
  }

  /** Rows on their way. */
  private final class Reading implements RowEngine.Rows {
    private final Statement statement;
    private final ResultSet rows;
    private final List<Column> columns;
    private final RowCells texts = new RowCells(session.dialect());

    Reading(Statement statement, ResultSet rows, List<Column> columns) {
      this.statement = statement;
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public boolean next() throws InputException {
      try {
        return rows.next();
      } catch (SQLException failure) {
        throw failures.of(failure);
      }
    }

    @Override
    public String[] cells() throws InputException {
      String[] cells = new String[columns.size()];
      int column = 0;
      try {
        while (column < cells.length) {
          cells[column] = texts.text(rows, column + 1, columns.get(column));
          column++;
        }
        return cells;
      } catch (SQLException failure) {
        throw failures.of(failure);
      } catch (IllegalArgumentException unknown) {
        throw InputException.data(
            shown + ": column " + columns.get(column).name() + ": " + unknown.getMessage());
      }
    }

    @Override
    public void close() {
      try {
        statement.close();
      } catch (SQLException gone) {
        // all that was wanted of it has come
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
