package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.AmountPer;
import java.util.Locale;

/** What the amounts of subscriptions are for. */
enum AmountPeriod {
  MONTH,
  QUARTER,
  YEAR,
  /** The time from the start to the end of the row. */
  TERM,
  /** What the interval column says. */
  INTERVAL;

  /**
   * A header that names its period ({@code mrr}, {@code arr}, {@code monthly_amount}, {@code tcv})
   * is taken at its word, unless the user said something else.
   */
  static AmountPeriod of(InputRequest request, HeaderMatch match) {
    AmountPer said = request.recurring().amountPer();
    if (said != null) {
      return valueOf(said.name());
    }
    if (request.columns().map().containsKey(Field.INTERVAL)) {
      return INTERVAL;
    }
    String header = HeaderText.normalised(match.header(Field.AMOUNT));
    if (isTotal(header)) {
      return TERM;
    }
    if (header.matches(".*(annual|yearly|peryear).*|(arr|acv).*|.*(arr|acv)")) {
      return YEAR;
    }
    boolean monthly = header.matches(".*(month|mrr).*");
    return monthly || !match.has(Field.INTERVAL) ? MONTH : INTERVAL;
  }

  /** Whether a header names the total of a term: {@code tcv}, {@code Contract value (total)}. */
  private static boolean isTotal(String header) {
    return header.matches("tcv.*|.*tcv")
        || (header.contains("contract") && header.contains("total"))
        || header.contains("termtotal")
        || header.contains("totalterm");
  }

  /** What it is called, for a note: {@code month}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
