package dev.nrr.cli.option;

/** The command line cannot be carried out as it stands. The message names the option. */
public final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OptionException(String message) {
    super(message);
  }
}
