package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;

/** A metric over one step, with the starting revenue that gives it weight. */
record MeasuredStep(Ratio ratio, Amount starting) {

  /** The ratio times the step's share of the starting revenue of all steps. */
  Ratio weighted(Amount allStarting) {
    return ratio.multipliedBy(Ratio.between(starting, allStarting));
  }
}
