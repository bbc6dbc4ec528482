package dev.nrr.cli.process;

import dev.nrr.input.request.Suggestion;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.ShellText;
import dev.nrr.warehouse.JdbcUrl;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Standard error of a run: one line a message, control characters made visible. */
public final class ErrorOutput {

  private static final String JDBC = "jdbc:";

  /** In the place of a URL that is not for other eyes; capitals are to be filled in. */
  private static final String TO_FILL_IN = "URL";

  private final PrintWriter out;

  public ErrorOutput(ProcessContext context) {
    this.out = context.errors();
  }

  /** Prints one line; of a URL of an engine, the place alone. */
  public void print(String line) {
    write(line.contains(JDBC) ? JdbcUrl.hidden(line) : line);
  }

  private void write(String line) {
    out.print(SafeText.of(line));
    out.print('\n');
  }

  /** Prints a warning. */
  public void warn(String message) {
    print("nrr: warning: " + message);
  }

  /**
   * Prints why a command could not be carried out, and the lines to try.
   *
   * @param typed the command and its arguments, as they were typed
   */
  public void print(CommandException failure, List<String> typed) {
    for (String detail : failure.details()) {
      print(detail);
    }
    if (!failure.summary().isEmpty()) {
      print("nrr: " + failure.summary());
    }
    for (Suggestion suggestion : failure.suggestions()) {
      List<String> words = new ArrayList<>(typed);
      remove(suggestion.replaces(), words);
      addUntyped(suggestion.arguments(), words);
      words.replaceAll(ErrorOutput::withoutUser);
      write("try: nrr " + ShellText.line(words) + "   (" + suggestion.meaning() + ")");
    }
  }

  private static String withoutUser(String word) {
    int url = word.indexOf(JDBC);
    return url >= 0 && JdbcUrl.namesUser(word) ? word.substring(0, url) + TO_FILL_IN : word;
  }

  /** Leaves out options with their values, as one word or as two. */
  private static void remove(List<String> replaced, List<String> words) {
    for (int i = 0; i + 1 < replaced.size(); i += 2) {
      List<String> option = replaced.subList(i, i + 2);
      int at = Collections.indexOfSubList(words, option);
      if (at >= 0) {
        words.subList(at, at + 2).clear();
      } else {
        words.remove(String.join("=", option));
      }
    }
  }

  /** Adds options, less those that stand there already with the same value. */
  private static void addUntyped(List<String> arguments, List<String> words) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean hasValue = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
      List<String> option = arguments.subList(i, hasValue ? i + 2 : i + 1);
      if (Collections.indexOfSubList(words, option) < 0) {
        words.addAll(option);
      }
      i += hasValue ? 1 : 0;
    }
  }

  /** Hands over what was printed. */
  public void flush() {
    out.flush();
  }
}
