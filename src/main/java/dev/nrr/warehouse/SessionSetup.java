package dev.nrr.warehouse;

import java.util.List;
import java.util.Map;

/**
 * What a driver and an engine are told before anything is asked, so that nothing can be changed and
 * every statement sees the same rows. A new engine is one line below, if it has to be told
 * anything.
 *
 * @param properties for the driver
 * @param statements run first: read only, and in UTC
 * @param transaction what holds all statements together
 */
record SessionSetup(
    Map<String, String> properties, List<String> statements, Transaction transaction) {

  /** What holds the statements of a session together. */
  enum Transaction {
    /** Nothing: each is by itself. */
    NONE,
    /** One transaction, as the engine has them. */
    USUAL,
    /** One transaction in which every statement sees the same rows. */
    SAME_ROWS
  }

  /** From PostgreSQL 14 on the server looks whether anybody still waits for what it computes. */
  private static final String END_WITH_CLIENT =
      "SELECT set_config(name, '500', false) FROM pg_settings"
          + " WHERE name = 'client_connection_check_interval'";

  private static final SessionSetup NONE = new SessionSetup(Map.of(), List.of(), Transaction.NONE);

  private static final Map<String, SessionSetup> BY_NAME =
      Map.of(
          "duckdb",
              new SessionSetup(
                  Map.of("duckdb.read_only", "true"), List.of(), Transaction.SAME_ROWS),
          "postgresql",
              new SessionSetup(
                  Map.of("readOnlyMode", "always", "ApplicationName", "nrr"),
                  List.of("SET TIME ZONE 'UTC'", END_WITH_CLIENT),
                  Transaction.SAME_ROWS),
          "mariadb",
              new SessionSetup(
                  Map.of("tinyInt1isBit", "false", "yearIsDateType", "false"),
                  List.of("SET SESSION TRANSACTION READ ONLY", "SET time_zone = '+00:00'"),
                  Transaction.SAME_ROWS),
          "h2",
              new SessionSetup(
                  Map.of("IFEXISTS", "TRUE"),
                  List.of("SET TIME ZONE 'UTC'"),
                  Transaction.SAME_ROWS),
          "trino",
              new SessionSetup(
                  Map.of("source", "nrr"), List.of("SET TIME ZONE 'UTC'"), Transaction.USUAL));

  /** {@return what the engine of a URL is told} */
  static SessionSetup of(ConnectionSettings settings) {
    String name = settings.dialect().name();
    boolean inMemory = settings.url().equals("jdbc:duckdb:"); // nothing there to change
    return inMemory ? NONE : BY_NAME.getOrDefault(name, NONE);
  }
}
