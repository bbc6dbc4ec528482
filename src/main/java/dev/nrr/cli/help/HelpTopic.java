package dev.nrr.cli.help;

import dev.nrr.report.model.Block;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that is about more than one command.
 *
 * @param name the word behind {@code nrr help}
 * @param summary what it tells, in one line
 */
public record HelpTopic(String name, String summary, Supplier<List<Block>> blocks) {

  /** All of it. */
  public String text() {
    return HelpText.of(blocks.get());
  }
}
