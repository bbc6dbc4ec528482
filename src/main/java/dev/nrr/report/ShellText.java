package dev.nrr.report;

import java.util.List;
import java.util.stream.Collectors;

/** Command lines as a POSIX shell reads them. */
public final class ShellText {

  private static final String PLAIN = "[A-Za-z0-9_./:=-]+";

  private ShellText() {}

  /**
   * One word, in single quotes where the shell would read it another way: {@code 'Account Name'}.
   */
  public static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Words as one line. */
  public static String line(List<String> words) {
    return words.stream().map(ShellText::quoted).collect(Collectors.joining(" "));
  }
}
