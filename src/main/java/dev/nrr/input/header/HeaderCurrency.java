package dev.nrr.input.header;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The currency that a header of amounts names: {@code amount_usd}, {@code MRR (€)}. */
public final class HeaderCurrency {

  /** Codes that are no word of another meaning, as {@code TOP} and {@code ALL} are. */
  private static final Set<String> CODES =
      WordSet.of(
          "usd eur gbp inr cad aud chf jpy cny sek nok dkk pln czk huf brl mxn zar sgd hkd nzd krw"
              + " ils aed sar thb idr php vnd uah rub kzt clp ars");

  private HeaderCurrency() {}

  /** The code; null where the header names none, or more than one. */
  public static @Nullable String find(String header) {
    String found = null;
    for (String word : HeaderWords.of(header).list()) {
      if (CODES.contains(word)) {
        if (found != null) {
          return null;
        }
        found = word.toUpperCase(Locale.ROOT);
      }
    }
    return found != null ? found : ofSign(header);
  }

  private static @Nullable String ofSign(String header) {
    if (header.indexOf('€') >= 0) {
      return "EUR";
    }
    if (header.indexOf('£') >= 0) {
      return "GBP";
    }
    return header.indexOf('₹') >= 0 ? "INR" : null;
  }
}
