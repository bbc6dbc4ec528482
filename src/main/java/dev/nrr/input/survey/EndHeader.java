package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import java.util.List;
import java.util.Set;

/** What the header of a column of ends says of them. */
public final class EndHeader {

  /** Ends that are still to come, whatever else the header says. */
  private static final Set<String> AHEAD =
      Set.of(
          "planned",
          "scheduled",
          "expected",
          "expires",
          "expire",
          "expiry",
          "expiration",
          "renewal",
          "renews",
          "next",
          "until",
          "valid",
          "ablauf",
          "vencimiento",
          "scadenza",
          "vencimento",
          "echeance");

  /** The day for which a cancellation is planned, unlike {@code canceled_at}. */
  private static final List<String> CANCEL_AT = List.of("cancel", "at");

  private EndHeader() {}

  /** Whether ends were agreed on or are planned, and may be still to come: {@code renewal_date}. */
  public static boolean isPlanned(String header) {
    HeaderWords words = HeaderWords.of(header);
    return words.hasAny(AHEAD) || words.list().equals(CANCEL_AT);
  }
}
