package dev.nrr.cli;

import dev.nrr.cli.process.ProcessContext;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs several commands in one process, whatever they answer: what a JVM that writes an AOT cache
 * looks at, so that a start needs not load and learn it again. Example: {@code java
 * -XX:AOTCacheOutput=nrr.jsa -cp nrr.jar dev.nrr.cli.TrainingRun --version 'calc book.csv'}.
 */
public final class TrainingRun {

  private TrainingRun() {}

  /**
   * Runs them.
   *
   * @param args a command each, its words with one space between
   */
  public static void main(String[] args) {
    run(Main::ofProcess, args);
  }

  static void run(Supplier<ProcessContext> surroundings, String... commands) {
    for (String command : commands) {
      new CommandRunner(surroundings.get()).run(List.of(command.split(" ", -1)));
    }
  }
}
