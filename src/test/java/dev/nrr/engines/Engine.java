package dev.nrr.engines;

import java.nio.file.Path;
import java.util.List;

/** A kind of engine that the tests know how to start. */
interface Engine {

  /** What reports call it. */
  String name();

  /** A SELECT of one number that would take very long. */
  String slow();

  /** How many invented books it is asked of, beside the one of the samples. */
  default int randomBooks() {
    return 2;
  }

  /** How many statements run in it, its own left out; empty where it is in this process. */
  default String running() {
    return "";
  }

  /** What makes a user who may read nothing; empty where there are no users. */
  default List<String> stranger(String user, String password) {
    return List.of();
  }

  /**
   * Starts it.
   *
   * @param folder for its files
   * @throws NotHereException if it cannot be had here
   */
  Server start(Path folder) throws Exception;
}
