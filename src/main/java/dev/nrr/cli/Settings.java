package dev.nrr.cli;

import java.util.Optional;

/** One place where options can be set. */
@FunctionalInterface
interface Settings {

  /** What an option is set to there. */
  Optional<Setting> find(Flag flag);
}
