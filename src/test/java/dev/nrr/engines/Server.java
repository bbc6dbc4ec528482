package dev.nrr.engines;

import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.TypedBook;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;

/** An engine that runs: how it is reached, and how rows come into it. */
final class Server implements AutoCloseable {

  private static final int ROWS_A_STATEMENT = 500;

  private final String url;
  private final Path driver;
  private final Properties login = new Properties();
  private final Set<String> loaded = new HashSet<>();
  private final List<AutoCloseable> parts = new ArrayList<>();
  private String textType = "VARCHAR(100)";
  private boolean escapesBackslash;

  /**
   * A server.
   *
   * @param driver the jar of its driver
   */
  Server(String url, Path driver) {
    this.url = url;
    this.driver = driver;
  }

  /** The same with who asks. */
  Server login(String user, String password) {
    login.setProperty("user", user);
    if (!password.isEmpty()) {
      login.setProperty("password", password);
    }
    return this;
  }

  /** The same with the type of texts. */
  Server texts(String type, boolean backslashEscapes) {
    textType = type;
    escapesBackslash = backslashEscapes;
    return this;
  }

  /** The same with what is to be ended with it, the last first. */
  Server with(AutoCloseable part) {
    parts.add(0, part);
    return this;
  }

  String url() {
    return url;
  }

  Path driver() {
    return driver;
  }

  String user() {
    return login.getProperty("user", "");
  }

  String password() {
    return login.getProperty("password", "");
  }

  Connection connect() throws Exception {
    URL[] jars = {driver.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    for (Driver candidate : ServiceLoader.load(Driver.class, loader)) {
      Connection connection = candidate.connect(url, login);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("no driver takes " + url);
  }

  /** The engine's own word for itself and its version. */
  String version() throws Exception {
    try (Connection connection = connect()) {
      DatabaseMetaData data = connection.getMetaData();
      return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }
  }

  /** The number that a question has for an answer. */
  long count(String question) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** How nrr reaches it. */
  ConnectionSettings settings(String user, String password, int timeoutSeconds) {
    return new ConnectionSettings(
        url, SqlDialect.of(url).orElseThrow(), user, password, List.of(driver), timeoutSeconds);
  }

  /**
   * The words that ask a table of it.
   *
   * @param folder for the file of the password
   */
  String[] arguments(Path folder, String table) throws IOException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--jdbc", url, "--table", table, "--driver-path", driver.toString()));
    if (!user().isEmpty()) {
      words.addAll(List.of("--user", user()));
    }
    if (!password().isEmpty()) {
      Path file = Files.writeString(folder.resolve("password"), password());
      words.addAll(List.of("--password-file", file.toString()));
    }
    return words.toArray(String[]::new);
  }

  /** Runs statements, one after the other. */
  void run(String... statements) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** Makes the table of a book, unless it is there. */
  void load(Book book) throws Exception {
    if (!loaded.add(book.name())) {
      return;
    }
    List<String> statements = new ArrayList<>();
    List<String> columns =
        List.of(
            column("customer", textType),
            column("segment", textType),
            column("region", textType),
            column("month_end", "DATE"),
            column("mrr", "DECIMAL(18,2)"));
    statements.add("CREATE TABLE " + book.name() + " (" + String.join(", ", columns) + ")");
    for (int from = 0; from < book.rows().size(); from += ROWS_A_STATEMENT) {
      int to = Math.min(book.rows().size(), from + ROWS_A_STATEMENT);
      List<String> rows = book.rows().subList(from, to).stream().map(this::values).toList();
      statements.add("INSERT INTO " + book.name() + " VALUES " + String.join(", ", rows));
    }
    run(statements.toArray(String[]::new));
  }

  /** Makes the table of a book of any columns, unless it is there. */
  void load(TypedBook book) throws Exception {
    if (loaded.add(book.name())) {
      String quote = SqlDialect.of(url).orElseThrow().quote();
      run(book.statements(textType, quote, escapesBackslash).toArray(String[]::new));
    }
  }

  /** A column in small letters, whatever the engine makes of names without quotes. */
  private String column(String name, String type) {
    return quoted(name) + " " + type;
  }

  /** A name as it is. */
  String quoted(String name) {
    String quote = SqlDialect.of(url).orElseThrow().quote();
    return quote.charAt(0) + name + quote.charAt(1);
  }

  private String values(Book.Row row) {
    return "("
        + text(row.customer())
        + ", "
        + text(row.segment())
        + ", "
        + text(row.region())
        + ", DATE '"
        + row.month()
        + "', "
        + row.mrr()
        + ")";
  }

  private String text(String value) {
    String quoted = value.replace("'", "''");
    return "'" + (escapesBackslash ? quoted.replace("\\", "\\\\") : quoted) + "'";
  }

  @Override
  public void close() throws IOException {
    while (!parts.isEmpty()) {
      try {
        parts.remove(0).close();
      } catch (Exception failure) {
        throw new IOException(failure);
      }
    }
  }
}
