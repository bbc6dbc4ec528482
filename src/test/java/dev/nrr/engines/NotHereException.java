package dev.nrr.engines;

/** An engine cannot be had on this machine, which skips its tests. */
final class NotHereException extends Exception {

  private static final long serialVersionUID = 1;

  NotHereException(String why) {
    super(why);
  }
}
