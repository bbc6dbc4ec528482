package dev.nrr.input.header;

import java.util.List;
import java.util.Set;

/** What the header of a column of ends says of them. */
public final class EndHeader {

  /** Ends that are agreed on or planned, whatever else the header says. */
  private static final Set<String> AHEAD =
      WordSet.of(
          "planned scheduled expected expires expire expiry expiration renewal renews next"
              + " until valid ablauf vencimiento scadenza vencimento echeance");

  /** The same beside a column of ends that came about. */
  private static final Set<String> MAYBE_AHEAD = Set.of("ends", "current", "contract", "term");

  /** The day for which a cancellation is planned, unlike {@code canceled_at}. */
  private static final List<String> CANCEL_AT = List.of("cancel", "at");

  private static final Set<String> CAME_ABOUT =
      Set.of("ended", "terminated", "churned", "churn", "deactivated", "beendet");

  private static final Set<String> CANCELED =
      Set.of("cancel", "canceled", "cancelled", "cancellation", "cancelation", "gekundigt");

  private EndHeader() {}

  /** Whether ends were agreed on or are planned, and may be still to come: {@code valid_until}. */
  public static boolean isPlanned(String header) {
    HeaderWords words = HeaderWords.of(header);
    return words.hasAny(AHEAD) || words.list().equals(CANCEL_AT);
  }

  /** Whether ends are those that came about: {@code ended_at}, not {@code canceled_at}. */
  public static boolean cameAbout(String header) {
    return !isPlanned(header) && HeaderWords.of(header).hasAny(CAME_ABOUT);
  }

  /**
   * Whether a column tells the ends that came about, where another one has the planned ones or when
   * somebody canceled: {@code ended_at} beside {@code ends_at}.
   */
  public static boolean isTold(String header, String other) {
    HeaderWords words = HeaderWords.of(header);
    HeaderWords others = HeaderWords.of(other);
    boolean planned = isPlanned(other) || others.hasAny(MAYBE_AHEAD);
    boolean canceled = others.hasAny(CANCELED);
    return cameAbout(header)
        ? !cameAbout(other) && (planned || canceled)
        : !isPlanned(header) && words.hasAny(CANCELED) && planned && !canceled && !cameAbout(other);
  }
}
