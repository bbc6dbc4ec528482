package dev.nrr.spark;

import dev.nrr.cli.Main;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program inside of Spark: the same command line, where {@code --table} and {@code --query} ask
 * the session. The exit code is that of the program.
 */
public final class SparkMain {

  private static final List<String> TABLES = List.of("--table", "--query");
  private static final List<String> ENGINES = List.of("--jdbc", "--connection");

  private SparkMain() {}

  public static void main(String[] args) {
    Main.main(withSession(args));
  }

  /** The words of a command line, which ask the session unless they name another engine. */
  static String[] withSession(String... args) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    if (names(words, TABLES) && !names(words, ENGINES)) {
      words.add(1, "--jdbc=" + SparkDoor.SESSION);
    }
    return words.toArray(String[]::new);
  }

  private static boolean names(List<String> words, List<String> options) {
    for (String word : words) {
      int value = word.indexOf('=');
      if (options.contains(value < 0 ? word : word.substring(0, value))) {
        return true;
      }
    }
    return false;
  }
}
