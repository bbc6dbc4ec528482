package dev.nrr.warehouse;

import java.sql.Connection;

/**
 * An open connection to an engine that only reads: its transaction is read-only, its statements end
 * at the time limit and with the program. What it says of itself names no user and no password.
 */
public interface Session extends AutoCloseable {

  /** {@return the connection, open until this is closed} */
  Connection connection();

  /** {@return how the engine writes SQL} */
  SqlDialect dialect();

  /** {@return the engine and its version as it says them, such as {@code PostgreSQL 15.9}} */
  String engine();

  /** {@return the greatest number of seconds a statement may take; 0 for any} */
  int timeoutSeconds();

  @Override
  void close();
}
