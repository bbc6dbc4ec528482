package dev.nrr.input.header;

import java.util.List;
import java.util.Set;

/** What a header of amounts says of them by its words. */
public final class HeaderUnits {

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

  private HeaderUnits() {}

  /** What each amount is for. */
  public static Period period(String header) {
    HeaderWords words = HeaderWords.of(header);
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

  /** Whether amounts may be hundredths: {@code amount_cents}, {@code unit_amount}. */
  public static boolean mayBeMinor(String header) {
    HeaderWords words = HeaderWords.of(header);
    return words.hasAny(CENTS)
        || words.joined().equals("unitamount")
        || (words.has("unit") && words.has("amount"));
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
}
