package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** A session through a driver of the user's. */
public final class JdbcSession implements Session {

  /** Together as long as somebody waits for a prompt. */
  private static final int MOST_CANCELS = 40;

  private static final int BETWEEN_CANCELS = 50;

  private final ConnectionSettings settings;
  private final JdbcFailures failures;
  private final Connection connection;
  private final String engine;
  private final Thread hook = new Thread(this::cancel, "nrr-cancel");
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Statement latest;
  private volatile boolean ending;

  private JdbcSession(
      ConnectionSettings settings, JdbcFailures failures, Connection connection, String engine) {
    this.settings = settings;
    this.failures = failures;
    this.connection = connection;
    this.engine = engine;
  }

  /** What a session is for. */
  enum Use {
    /** Statements with few rows for an answer. */
    SUMS,
    /** One statement whose rows come as they are read, however many there are. */
    ROWS
  }

  /**
   * {@return a session that is ready to be asked}
   *
   * @throws InputException if there is no driver, the engine does not answer, or it knows no such
   *     user: one line, with neither user nor password in a URL
   */
  public static Session open(ConnectionSettings settings) throws InputException {
    return open(settings, Use.SUMS);
  }

  static Session open(ConnectionSettings settings, Use use) throws InputException {
    // Drivers log where and as whom they connect; what a user has to know is in the exceptions.
    LogManager.getLogManager().reset();
    System.setProperty("mariadb.logging.disable", "true"); // which goes around them
    JdbcFailures failures = new JdbcFailures(settings);
    Driver driver = DriverJars.find(settings.url(), settings.dialect(), settings.drivers());
    SessionSetup setup = SessionSetup.of(settings);
    @Nullable Connection connection = null;
    try {
      connection = driver.connect(settings.url(), properties(settings, setup, use));
      if (connection == null) {
        throw InputException.data(settings + ": the driver does not take this URL");
      }
      prepare(connection, setup);
      DatabaseMetaData data = connection.getMetaData();
      String engine = data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
      JdbcSession session = new JdbcSession(settings, failures, connection, engine);
      Runtime.getRuntime().addShutdownHook(session.hook);
      return session;
    } catch (SQLException failure) {
      close(connection);
      throw failures.of(failure);
    } catch (RuntimeException | LinkageError mistake) {
      close(connection);
      throw failures.of(new SQLException(mistake.toString()));
    }
  }

  private static Properties properties(ConnectionSettings settings, SessionSetup setup, Use use) {
    Properties properties = new Properties();
    if (use == Use.ROWS && settings.dialect().name().equals("duckdb")) {
      properties.setProperty("jdbc_stream_results", "true");
    }
    for (Map.Entry<String, String> property : setup.properties().entrySet()) {
      properties.setProperty(property.getKey(), property.getValue());
    }
    if (!settings.user().isEmpty()) {
      properties.setProperty("user", settings.user());
    } else if (settings.dialect().name().equals("trino") && !JdbcUrl.namesUser(settings.url())) {
      properties.setProperty("user", System.getProperty("user.name", "nrr"));
    }
    if (!settings.password().isEmpty()) {
      properties.setProperty("password", settings.password());
    }
    return properties;
  }

  private static void prepare(Connection connection, SessionSetup setup) throws SQLException {
    try {
      connection.setReadOnly(true);
    } catch (SQLFeatureNotSupportedException unknown) {
      // one that cannot be told so is told by its statements, or wraps what it is asked
    }
    try (Statement statement = connection.createStatement()) {
      for (String text : setup.statements()) {
        statement.execute(text);
      }
    }
    if (setup.transaction() == SessionSetup.Transaction.SAME_ROWS
        && connection
            .getMetaData()
            .supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    connection.setAutoCommit(setup.transaction() == SessionSetup.Transaction.NONE);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    if (settings.timeoutSeconds() > 0) {
      statement.setQueryTimeout(settings.timeoutSeconds());
    }
    latest = statement;
    if (ending) {
      awaitEnd(); // which did not see this one
    }
    return statement;
  }

  @Override
  public InputException refusal(SQLException failure) {
    if (ending) {
      awaitEnd();
    }
    return failures.of(failure);
  }

  @Override
  public SqlDialect dialect() {
    return settings.dialect();
  }

  @Override
  public String engine() {
    return engine;
  }

  @Override
  public int timeoutSeconds() {
    return settings.timeoutSeconds();
  }

  /**
   * When the process ends: what runs in the engine ends too. Asked for again until it has, since a
   * statement may be about to begin, which no engine cancels.
   */
  private void cancel() {
    ending = true;
    try {
      Statement running = latest;
      for (int i = 0; i < MOST_CANCELS && running != null && !running.isClosed(); i++) {
        running.cancel();
        if (ended.await(BETWEEN_CANCELS, TimeUnit.MILLISECONDS)) {
          return;
        }
        running = latest;
      }
    } catch (SQLException | RuntimeException gone) {
      // it has ended by itself
    } catch (InterruptedException now) {
      Thread.currentThread().interrupt();
    }
  }

  /** A statement that was cancelled since the process ends is no failure to be told. */
  private void awaitEnd() {
    ended.countDown();
    try {
      Thread.currentThread().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException atEnd) {
      awaitEnd();
    }
    close(connection);
  }

  private static void close(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException | RuntimeException gone) {
        // nothing was changed that could be lost
      }
    }
  }
}
