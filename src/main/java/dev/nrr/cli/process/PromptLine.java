package dev.nrr.cli.process;

import java.io.PrintWriter;

/**
 * Ends the line at a terminal when the program is interrupted, so that the prompt does not stand
 * behind {@code ^C} or half a line of progress.
 */
public final class PromptLine implements Runnable {

  private final PrintWriter errors;
  private volatile boolean ended;

  PromptLine(PrintWriter errors) {
    this.errors = errors;
  }

  /** A line that is ended when the process is, if errors go to a terminal. */
  public static PromptLine of(ProcessContext context) {
    PromptLine line = new PromptLine(context.errors());
    if (context.terminals().errors()) {
      Runtime.getRuntime().addShutdownHook(new Thread(line, "nrr-prompt"));
    }
    return line;
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
