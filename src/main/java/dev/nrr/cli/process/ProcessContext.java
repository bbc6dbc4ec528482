package dev.nrr.cli.process;

import dev.nrr.core.amount.WholeNumber;
import dev.nrr.output.sink.Sink;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that the program touches outside itself, handed in, so that it can be run without a process.
 *
 * @param environment variables by name
 * @param directory what file names are relative to
 * @param input standard input
 * @param output standard output
 * @param errors standard error
 * @param terminals which of the three are a terminal
 */
public record ProcessContext(
    Map<String, String> environment,
    Path directory,
    InputStream input,
    Sink output,
    PrintWriter errors,
    Terminals terminals) {

  /**
   * Which of the standard streams are a terminal.
   *
   * @param unicode whether the terminal shows UTF-8
   * @param columns how wide the terminal of standard output is; 0 where that is not known
   */
  public record Terminals(
      boolean input, boolean output, boolean errors, boolean unicode, int columns) {

    /** More columns than anybody reads a line of. */
    private static final int WIDEST = 500;

    /** None of them, as in a pipeline. */
    public static final Terminals NONE = new Terminals(false, false, false, false, 0);

    /**
     * From the digits of the descriptors that are terminals, as the launcher tells, and a {@code u}
     * for UTF-8, then a {@code w} and the columns, if they are known: {@code 012uw120}.
     */
    public static Terminals of(String told) {
      int mark = told.indexOf('w');
      String descriptors = mark < 0 ? told : told.substring(0, mark);
      long columns = mark < 0 ? 0 : WholeNumber.parse(told.substring(mark + 1));
      return new Terminals(
          descriptors.contains("0"),
          descriptors.contains("1"),
          descriptors.contains("2"),
          descriptors.contains("u"),
          (int) Math.max(0, Math.min(columns, WIDEST)));
    }
  }

  /** The path of a file named on the command line. */
  public Path resolve(String name) {
    return directory.resolve(name);
  }

  /** Whether the terminal shows nothing but plain text, as its name says. */
  public boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether a variable is set to anything. */
  public boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
