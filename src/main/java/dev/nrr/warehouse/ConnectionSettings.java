package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.nio.file.Path;
import java.util.List;

/**
 * How an engine is reached. As a text it is the place alone, without user and password.
 *
 * @param url the JDBC URL, without a password
 * @param dialect how the engine behind it writes SQL
 * @param user who asks; empty to leave it to the driver
 * @param password empty to leave it to the driver
 * @param drivers folders and jars to look for the driver in
 * @param timeoutSeconds the greatest number of seconds a statement may take; 0 for any
 */
public record ConnectionSettings(
    String url,
    SqlDialect dialect,
    String user,
    String password,
    List<Path> drivers,
    int timeoutSeconds) {

  public ConnectionSettings {
    drivers = List.copyOf(drivers);
  }

  /** {@return the refusal of a statement that was ended at the time limit} */
  public InputException overTime() {
    return InputException.server(
        this
            + ": a statement took more than "
            + timeoutSeconds
            + " s and was ended; --timeout gives it longer");
  }

  @Override
  public String toString() {
    return JdbcUrl.shown(url);
  }
}
