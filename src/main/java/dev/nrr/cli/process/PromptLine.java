package dev.nrr.cli.process;

import java.io.PrintWriter;

/**
 * Ends the line at a terminal when the program is interrupted, so that the prompt does not stand
 * behind {@code ^C} or half a line of progress.
 */
public final class PromptLine implements Runnable {

  private final PrintWriter errors;
  private volatile boolean ended;

  public PromptLine(PrintWriter errors) {
    this.errors = errors;
  }

  /** The program has come to its own end: there is nothing to tidy. */
  public void end() {
    ended = true;
  }

  /** Called when the process ends, however it does. */
  @Override
  public void run() {
    if (!ended) {
      errors.print('\n');
      errors.flush();
    }
  }
}
