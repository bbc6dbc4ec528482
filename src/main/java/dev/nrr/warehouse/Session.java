package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An open connection to an engine that only reads: its transaction is read-only, its statements end
 * at the time limit and with the program. What it says of itself names no user and no password.
 */
public interface Session extends AutoCloseable {

  /** {@return the connection, open until this is closed; for what it says of itself} */
  Connection connection();

  /**
   * {@return a statement that ends at the time limit, and with the program; one runs at a time}
   *
   * @throws SQLException if the engine is not there any more
   */
  Statement statement() throws SQLException;

  /**
   * {@return the refusal of a run for what an engine says: one line, without user and password}
   *
   * @param failure of a statement of this session
   */
  InputException refusal(SQLException failure);

  /** {@return how the engine writes SQL} */
  SqlDialect dialect();

  /** {@return the engine and its version as it says them, such as {@code PostgreSQL 15.9}} */
  String engine();

  /** {@return the greatest number of seconds a statement may take; 0 for any} */
  int timeoutSeconds();

  @Override
  void close();
}
