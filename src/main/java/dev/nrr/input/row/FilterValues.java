package dev.nrr.input.row;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand in a column which chooses rows, so that a value it does not have is told.
 * Of very many values only some are kept for the message; which of the wanted ones stand there is
 * known of all.
 */
public final class FilterValues {

  private static final int MOST = 10_000;
  private static final int SHOWN = 10;

  private final RowFilter filter;
  private final Set<String> wanted;
  private final Set<String> found = new TreeSet<>();
  private boolean all = true;
  private @Nullable String last;
  private boolean lastAdmitted;

  /** The values of a column of which nothing is seen yet. */
  public FilterValues(RowFilter filter) {
    this.filter = filter;
    this.wanted = new TreeSet<>(filter.values());
  }

  /** Whether a row with this value counts. */
  public boolean admits(String value) {
    if (!value.equals(last)) {
      last = value;
      lastAdmitted = filter.admits(value);
      observe(value);
    }
    return lastAdmitted;
  }

  private void observe(String value) {
    wanted.remove(value);
    if (found.size() < MOST) {
      found.add(value);
    } else {
      all &= found.contains(value);
    }
  }

  /** There are more values than were looked at. */
  public void hasMore() {
    all = false;
  }

  /**
   * Refuses a value that no row has, with those that the column has. Rows that were read apart are
   * not looked at here.
   *
   * @throws InputException if there is such a value
   */
  public void requireAll() throws InputException {
    if (wanted.isEmpty() || found.isEmpty()) {
      return;
    }
    String missing = wanted.iterator().next();
    throw InputException.data(
        "--where: no row has "
            + filter.column()
            + " "
            + MessageText.quoted(missing)
            + near(missing)
            + "; found: "
            + list());
  }

  private String near(String missing) {
    for (String value : found) {
      if (value.toLowerCase(Locale.ROOT).equals(missing.toLowerCase(Locale.ROOT))) {
        return " (only the case differs from " + MessageText.quoted(value) + ")";
      }
    }
    return MessageText.didYouMean(missing, found);
  }

  private String list() {
    List<String> shown = found.stream().limit(SHOWN).map(MessageText::quoted).toList();
    int more = found.size() - shown.size();
    return String.join(", ", shown)
        + (more == 0 ? "" : " and " + (all ? "" : "at least ") + more + " more");
  }
}
