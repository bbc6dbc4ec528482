package dev.nrr.input.header;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a header of amounts says of them by its words.
 *
 * @param period what each is for
 * @param minor whether they are hundredths: {@code amount_cents}, {@code unit_amount}
 * @param perUnit whether each is the price of one seat or licence: {@code price per seat}
 * @param currency its code; null where the header names none
 */
public record HeaderUnits(
    Period period, boolean minor, boolean perUnit, @Nullable String currency) {

  /** What an amount is for. */
  public enum Period {
    MONTH,
    YEAR,
    /** All of a contract's term: {@code tcv}. */
    TERM,
    /** A contract, without a word on how long: {@code contract_value}. */
    CONTRACT,
    UNSTATED
  }

  private static final Set<String> MONTH =
      Set.of("mrr", "cmrr", "month", "monthly", "mo", "mth", "monat", "mensuel", "mensual");
  private static final Set<String> YEAR =
      Set.of("arr", "acv", "annual", "annually", "annualized", "annualised", "year", "yearly");
  private static final Set<String> TERM = Set.of("tcv");
  private static final Set<String> CONTRACT =
      Set.of("contract", "deal", "opp", "opportunity", "order", "booking", "vertrag");
  private static final Set<String> CENTS = Set.of("cents", "cent", "pence", "minor", "pennies");
  private static final Set<String> PRICES = Set.of("price", "unitprice", "unitamount");
  private static final Set<String> UNITS =
      Set.of("unit", "seat", "user", "license", "licence", "member");

  /** What a header says. */
  public static HeaderUnits of(String header) {
    HeaderWords words = HeaderWords.of(header);
    boolean unitAmount =
        words.joined().equals("unitamount") || (words.has("unit") && words.has("amount"));
    return new HeaderUnits(
        period(words),
        unitAmount || words.hasAny(CENTS),
        unitAmount || words.hasAny(PRICES) || (words.has("per") && words.hasAny(UNITS)),
        HeaderCurrency.find(header));
  }

  /**
   * Whether a header is another's for a year in place of a month: {@code arr} beside {@code mrr}.
   */
  static boolean isYearOf(String year, String month) {
    List<String> ofYear = HeaderWords.of(year).list();
    List<String> ofMonth = HeaderWords.of(month).list();
    int different = 0;
    for (int i = 0; i < ofYear.size() && ofYear.size() == ofMonth.size(); i++) {
      if (!ofYear.get(i).equals(ofMonth.get(i))) {
        boolean units = YEAR.contains(ofYear.get(i)) && MONTH.contains(ofMonth.get(i));
        different += units ? 1 : 2;
      }
    }
    return different == 1;
  }

  /** Whether a header names cents or the like, beyond being an amount of a unit. */
  public static boolean namesCents(String header) {
    return HeaderWords.of(header).hasAny(CENTS);
  }

  private static Period period(HeaderWords words) {
    if (words.hasAny(TERM) || (words.has("total") && words.hasAny(CONTRACT))) {
      return Period.TERM;
    }
    if (words.hasAny(YEAR)) {
      return Period.YEAR;
    }
    if (words.hasAny(MONTH)) {
      return Period.MONTH;
    }
    return words.hasAny(CONTRACT) ? Period.CONTRACT : Period.UNSTATED;
  }
}
