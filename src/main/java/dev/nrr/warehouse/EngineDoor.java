package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.util.ServiceLoader;

/**
 * A way to an engine that is not behind a driver, since this process is a part of it: a service
 * that an application of the engine brings, such as the one for Spark.
 */
public interface EngineDoor {

  /** What the places that lie behind drivers begin with. */
  String DRIVERS = "jdbc:";

  /** {@return whether this leads to the engine of a place} */
  boolean leadsTo(String url);

  /**
   * {@return the engine}
   *
   * @param settings of a place that this leads to
   * @throws InputException if it is not there
   */
  SqlEngine open(ConnectionSettings settings) throws InputException;

  /**
   * {@return the engine that settings name, through a service of this process or a driver}
   *
   * @throws InputException if there is no driver, the engine does not answer, or it knows no such
   *     user: one line, with neither user nor password in a URL
   */
  static SqlEngine to(ConnectionSettings settings) throws InputException {
    if (settings.url().startsWith(DRIVERS)) {
      return new JdbcEngine(JdbcSession.open(settings));
    }
    for (EngineDoor door :
        ServiceLoader.load(EngineDoor.class, EngineDoor.class.getClassLoader())) {
      if (door.leadsTo(settings.url())) {
        return door.open(settings);
      }
    }
    throw InputException.data(
        settings
            + ": is reached from inside only, by the application nrr-spark.jar that spark-submit"
            + " runs");
  }
}
