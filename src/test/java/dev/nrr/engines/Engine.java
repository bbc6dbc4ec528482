package dev.nrr.engines;

import java.nio.file.Path;

/** A kind of engine that the tests know how to start. */
interface Engine {

  /** What reports call it. */
  String name();

  /**
   * Starts it.
   *
   * @param folder for its files
   * @throws NotHereException if it cannot be had here
   */
  Server start(Path folder) throws Exception;
}
