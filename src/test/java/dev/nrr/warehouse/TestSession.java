package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection that a test opened. */
record TestSession(Connection connection, SqlDialect dialect, String engine, int timeoutSeconds)
    implements Session {

  static TestSession of(Connection connection) {
    return new TestSession(connection, SqlDialect.named("h2").orElseThrow(), "H2", 0);
  }

  @Override
  public Statement statement() throws SQLException {
    return connection.createStatement();
  }

  @Override
  public InputException refusal(SQLException failure) {
    return InputException.data(failure.getMessage());
  }

  @Override
  public void close() {
    // the test closes it
  }
}
