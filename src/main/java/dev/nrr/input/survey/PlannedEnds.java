package dev.nrr.input.survey;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column of planned ends goes with the ends that came about: none came about later than
 * planned, and what has not come about is planned for after all that is known to have happened.
 * Only for dates that begin with year, month and day; of others it is not known.
 */
final class PlannedEnds {

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private boolean known = true;
  private @Nullable String lastHappened;
  private @Nullable String firstOpen;

  /**
   * Counts a row.
   *
   * @param start when it began
   * @param ended when it ended; blank if it has not
   * @param planned when it is to end; blank if that is not known
   */
  void observe(String start, String ended, String planned) {
    String from = day(start);
    String to = day(ended);
    String until = day(planned);
    happened(from);
    happened(to);
    if (to.isEmpty() && !until.isEmpty()) {
      firstOpen = firstOpen == null || until.compareTo(firstOpen) < 0 ? until : firstOpen;
    }
    known &= to.isEmpty() || until.isEmpty() || to.compareTo(until) <= 0;
  }

  private void happened(String day) {
    if (!day.isEmpty() && (lastHappened == null || day.compareTo(lastHappened) > 0)) {
      lastHappened = day;
    }
  }

  private String day(String text) {
    String date = text.strip();
    if (date.isEmpty() || CellReader.isNothing(date)) {
      return "";
    }
    known &= ISO.matcher(date).matches();
    return known ? date.substring(0, DAY) : "";
  }

  /** The month before the first planned end still to come; null if something happened since. */
  @Nullable String monthBefore() {
    if (!known || firstOpen == null || lastHappened == null) {
      return null;
    }
    try {
      String month = YearMonth.parse(firstOpen.substring(0, MONTH)).minusMonths(1).toString();
      return month.compareTo(lastHappened.substring(0, MONTH)) > 0 ? month : null;
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  boolean goWithEnds() {
    return known
        && (firstOpen == null || lastHappened == null || firstOpen.compareTo(lastHappened) > 0);
  }
}
