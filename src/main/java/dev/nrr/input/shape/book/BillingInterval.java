package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an amount is paid for, as its share in a month: a yearly amount counts a twelfth, a weekly
 * one 52/12, a daily one 365/12, one for three months a third.
 *
 * @param numerator times the amount
 * @param denominator divided by this; no common factor with the numerator
 */
record BillingInterval(long numerator, long denominator) {

  static final BillingInterval MONTH = new BillingInterval(1, 1);
  static final BillingInterval YEAR = new BillingInterval(1, 12);

  private static final Pattern COUNTED = Pattern.compile("(?:every|p)?([1-9][0-9]{0,2})([a-z]+)");

  /** How many of it make a year. */
  private static final Map<String, Integer> PER_YEAR =
      Map.ofEntries(
          Map.entry("month", 12),
          Map.entry("months", 12),
          Map.entry("monthly", 12),
          Map.entry("mo", 12),
          Map.entry("m", 12),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("quarterly", 4),
          Map.entry("qtr", 4),
          Map.entry("q", 4),
          Map.entry("semiannual", 2),
          Map.entry("semiannually", 2),
          Map.entry("halfyear", 2),
          Map.entry("halfyearly", 2),
          Map.entry("year", 1),
          Map.entry("years", 1),
          Map.entry("yearly", 1),
          Map.entry("annual", 1),
          Map.entry("annually", 1),
          Map.entry("yr", 1),
          Map.entry("y", 1),
          Map.entry("week", 52),
          Map.entry("weeks", 52),
          Map.entry("weekly", 52),
          Map.entry("w", 52),
          Map.entry("day", 365),
          Map.entry("days", 365),
          Map.entry("daily", 365),
          Map.entry("d", 365));

  /** The interval in words such as {@code month}, {@code Annual}, {@code 3-month}, {@code P1Y}. */
  static Optional<BillingInterval> find(String text) {
    String word = text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    Integer perYear = PER_YEAR.get(word);
    if (perYear != null) {
      return Optional.of(of(perYear, 1));
    }
    Matcher counted = COUNTED.matcher(word);
    return counted.matches()
        ? Optional.ofNullable(PER_YEAR.get(counted.group(2)))
            .map(each -> of(each, Integer.parseInt(counted.group(1))))
        : Optional.empty();
  }

  private static BillingInterval of(long perYear, long count) {
    long months = 12 * count;
    long common = BigInteger.valueOf(perYear).gcd(BigInteger.valueOf(months)).longValueExact();
    return new BillingInterval(perYear / common, months / common);
  }

  /**
   * What amounts so paid are multiplied by, where all amounts are still to be divided.
   *
   * @param divisor a multiple of the denominator
   */
  long factor(long divisor) {
    return Math.multiplyExact(numerator, divisor / denominator);
  }

  /** The smallest divisor for these amounts beside others with a divisor of their own. */
  long divisorBeside(long divisor) {
    long common = BigInteger.valueOf(divisor).gcd(BigInteger.valueOf(denominator)).longValueExact();
    return Math.multiplyExact(divisor, denominator / common);
  }

  /**
   * What the amounts of subscriptions are for: a month, a year, or what an interval column says.
   */
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
}
