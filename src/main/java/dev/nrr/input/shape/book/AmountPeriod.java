package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;

/** What the amounts of subscriptions are for: a month, a year, or what an interval column says. */
enum AmountPeriod {
  MONTH,
  YEAR,
  INTERVAL;

  /**
   * A header that names its period ({@code mrr}, {@code arr}, {@code monthly_amount}) is taken at
   * its word, unless the interval column was mapped by hand.
   */
  static AmountPeriod of(InputRequest.Columns columns, HeaderMatch match) {
    String header = HeaderText.normalised(match.header(Field.AMOUNT));
    if (columns.map().containsKey(Field.INTERVAL)) {
      return INTERVAL;
    }
    if (header.matches(".*(annual|yearly|peryear).*|(arr|acv).*|.*(arr|acv)")) {
      return YEAR;
    }
    boolean monthly = header.matches(".*(month|mrr).*");
    return monthly || !match.has(Field.INTERVAL) ? MONTH : INTERVAL;
  }
}
