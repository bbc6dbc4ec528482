package dev.nrr.input.inspect;

import dev.nrr.input.shape.Shape;
import dev.nrr.input.source.Source;
import java.util.List;

/** The ordered lists of checks. A new check is one class or method, and one line here. */
final class Checks {

  /** Checks of customers' history. */
  static final List<BookCheck> OF_BOOKS =
      List.of(
          HistoryChecks::reactivations,
          HistoryChecks::jumps,
          HistoryChecks::gaps,
          HistoryChecks::smallBase,
          HistoryChecks::trials);

  private Checks() {}

  /**
   * Checks of the rows of one input, which remember what they observed.
   *
   * @param currencies the one that also lists the currencies
   */
  static List<RowCheck> ofRows(
      Shape shape, List<Source> sources, AmountChecks.Currencies currencies) {
    return List.of(
        new MovementChecks.Arithmetic(shape),
        new IdentityChecks.DuplicateKeys(shape, sources),
        new AmountChecks.Signs(shape),
        new MovementChecks.Losses(shape),
        currencies,
        new IdentityChecks.TotalRows(),
        new AmountChecks.OneTime(),
        new IdentityChecks.NearDuplicates(),
        new AmountChecks.Precision());
  }
}
