package dev.nrr.input.inspect;

import dev.nrr.input.source.Source;
import java.util.List;

/** The ordered lists of checks. A new check is one class and one line. */
final class Checks {

  /** Looks at customers' history. */
  static final List<BookCheck> OF_BOOKS =
      List.of(
          new HistoryChecks(),
          new JumpCheck(),
          new GapCheck(),
          new SmallBaseCheck(),
          new TrialCheck());

  private Checks() {}

  /** Looks at the rows of one input, which remember what they saw. */
  static List<RowCheck> ofRows(String shape, List<Source> sources, CurrencyCheck currencies) {
    return List.of(
        new MovementChecks(shape),
        new IdentityChecks(shape, sources),
        new AmountChecks(shape),
        new LossesCheck(shape),
        currencies,
        new TotalRowCheck(),
        new OneTimeCheck(),
        new NearDuplicateCheck(),
        new PrecisionCheck());
  }
}
