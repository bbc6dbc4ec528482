package dev.nrr.engines;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

/** Files that DuckDB writes, as its users have them. */
final class DuckDbFiles implements AutoCloseable {

  private final URLClassLoader loader;
  private final Path jar;
  private final Connection connection;

  /** Files made by a DuckDB in memory. */
  DuckDbFiles() throws Exception {
    jar = ClassPaths.jar("duckdb", "duckdb_jdbc");
    loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    Driver driver = ServiceLoader.load(Driver.class, loader).iterator().next();
    connection = driver.connect("jdbc:duckdb:", new Properties());
  }

  /** Where its driver is. */
  Path jar() {
    return jar;
  }

  /** Runs a statement. */
  void run(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  /** Writes the rows of a SELECT to a Parquet file. */
  Path parquet(Path file, String select) throws SQLException {
    run("COPY (" + select + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    return file;
  }

  /** Writes the rows of a SELECT to a table of a database. */
  Path table(Path file, String table, String select) throws SQLException {
    run("ATTACH '" + file + "' AS written");
    run("CREATE TABLE written." + table + " AS " + select);
    run("DETACH written");
    return file;
  }

  /** A SELECT of the rows of a file of text, its decimals as a type. */
  String typed(Path csv, String decimals) throws SQLException {
    String from = "read_csv('" + csv + "', header = true)";
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + from)) {
      while (rows.next()) {
        String name = '"' + rows.getString(1).replace("\"", "\"\"") + '"';
        boolean decimal = rows.getString(2).equals("DOUBLE");
        columns.add(decimal ? "CAST(" + name + " AS " + decimals + ") AS " + name : name);
      }
    }
    return "SELECT " + String.join(", ", columns) + " FROM " + from;
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    loader.close();
  }
}
