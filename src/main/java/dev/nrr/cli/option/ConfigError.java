package dev.nrr.cli.option;

/** A configuration file has something that cannot be used. The message names file and line. */
public final class ConfigError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigError(String message) {
    super(message);
  }
}
