package dev.nrr.input.source;

/**
 * An input, or what is asked of it, is not regular: the way by blocks cannot read it, and the way
 * by records must, from the start. Says nothing about whether the input is right; never shown to a
 * user.
 */
public final class NotRegularException extends Exception {

  private static final long serialVersionUID = 1;

  public NotRegularException(String reason) {
    super(reason);
  }

  /** The same, where something went wrong that records tell of better, or do not suffer from. */
  public NotRegularException(Throwable cause) {
    super(cause);
  }
}
