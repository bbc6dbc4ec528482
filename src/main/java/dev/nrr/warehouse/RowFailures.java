package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.sql.SQLException;
import java.util.List;

/**
 * What an engine says of a source that it reads, under the name that the user knows.
 *
 * @param before what the session's own refusals begin with; empty to leave them as they are
 * @param place where the engine was sent; empty for a table
 * @param shown the name of the source
 */
record RowFailures(Session session, String before, String place, String shown) {

  /** {@return a failure as a refusal of one line} */
  InputException of(SQLException failure) {
    InputException refusal = session.refusal(failure);
    String line = refusal.summary();
    if (before.isEmpty() || !line.startsWith(before)) {
      return refusal;
    }
    String words = line.substring(before.length());
    String open = place.isEmpty() ? words : words.replace(place, shown);
    return new InputException(refusal.cause(), List.of(), shown + ": " + open);
  }
}
