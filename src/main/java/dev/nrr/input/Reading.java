package dev.nrr.input;

import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.Provenance;
import java.util.List;

/**
 * An input that was read whole.
 *
 * @param provenance where it came from and what was taken for what
 * @param content what it comes to
 * @param notices what the user must know of the reading
 */
public record Reading(Provenance provenance, Content content, List<Notice> notices) {

  /** What an input comes to. */
  public sealed interface Content {}

  /** Movements that were given as such. */
  public record Movements(GivenMovements movements) implements Content {}

  public Reading {
    notices = List.copyOf(notices);
  }
}
