package dev.nrr.cli.process;

import dev.nrr.output.SafeText;
import java.io.PrintWriter;

/** Standard error of a run: one line a message, control characters made visible. */
public final class ErrorOutput {

  private final PrintWriter out;

  public ErrorOutput(ProcessContext context) {
    this.out = context.errors();
  }

  /** Prints one line. */
  public void print(String line) {
    out.print(SafeText.of(line));
    out.print('\n');
  }

  /** Prints a warning. */
  public void warn(String message) {
    print("nrr: warning: " + message);
  }

  /** Prints why a command could not be carried out. */
  public void print(CommandException failure) {
    for (String detail : failure.details()) {
      print(detail);
    }
    if (!failure.summary().isEmpty()) {
      print("nrr: " + failure.summary());
    }
  }

  /** Hands over what was printed. */
  public void flush() {
    out.flush();
  }
}
