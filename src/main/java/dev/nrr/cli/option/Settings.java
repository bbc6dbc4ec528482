package dev.nrr.cli.option;

import java.util.Optional;

/** One place where options can be set. */
@FunctionalInterface
public interface Settings {

  /** What an option is set to there. */
  Optional<OptionSource> find(Flag flag);
}
