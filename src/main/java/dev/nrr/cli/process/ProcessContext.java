package dev.nrr.cli.process;

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
   */
  public record Terminals(boolean input, boolean output, boolean errors, boolean unicode) {

    /** None of them, as in a pipeline. */
    public static final Terminals NONE = new Terminals(false, false, false, false);

    /**
     * From the digits of the descriptors that are terminals, as the launcher tells, and a {@code u}
     * for UTF-8: {@code 012u}.
     */
    public static Terminals of(String descriptors) {
      return new Terminals(
          descriptors.contains("0"),
          descriptors.contains("1"),
          descriptors.contains("2"),
          descriptors.contains("u"));
    }
  }

  /** The path of a file named on the command line. */
  public Path resolve(String name) {
    return directory.resolve(name);
  }

  /** Whether a variable is set to anything. */
  public boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
