package dev.nrr.cli;

/** A configuration file has something that cannot be used. The message names file and line. */
final class ConfigError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigError(String message) {
    super(message);
  }
}
