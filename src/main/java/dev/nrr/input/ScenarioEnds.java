package dev.nrr.input;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.prepare.RowPass;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.ColumnRole.Remedy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when the rows of one scenario reach: the books often end before the forecast does, and what
 * stands in neither at the last date would else count as lost.
 */
final class ScenarioEnds {

  private static final List<Field> DATES = List.of(Field.DATE, Field.START, Field.END);
  private static final int LONGEST = 10;

  private final int column;
  private final int[] dates;
  private final Map<String, String> last = new HashMap<>();
  private String lastOfAll = "";
  private boolean readable = true;

  private ScenarioEnds(int column, HeaderMatch match) {
    this.column = column;
    this.dates = match.columns(DATES);
  }

  /** The roles, of which a scenario that ends before another has its end in what is offered. */
  static List<ColumnRole> settle(List<ColumnRole> roles, HeaderMatch match, RowPass rows)
      throws InputException {
    List<ColumnRole> settled = new ArrayList<>();
    for (ColumnRole role : roles) {
      int column = match.headers().indexOf(role.header());
      settled.add(
          role.tellsScenarios() && column >= 0
              ? new ScenarioEnds(column, match).settle(role, rows)
              : role);
    }
    return settled;
  }

  private ColumnRole settle(ColumnRole role, RowPass rows) throws InputException {
    if (dates.length == 0) {
      return role;
    }
    try {
      rows.run((source, line, fields) -> observe(fields));
    } catch (IOException failure) {
      return role; // the reading tells where the source breaks off
    }
    String asked = role.header() + "=";
    List<Remedy> remedies = new ArrayList<>();
    for (Remedy remedy : role.remedies()) {
      List<String> arguments = remedy.arguments();
      boolean where = arguments.get(0).equals("--where") && arguments.get(1).startsWith(asked);
      String end = where ? end(arguments.get(1).substring(asked.length())) : null;
      remedies.add(end == null ? remedy : until(remedy, end));
    }
    return new ColumnRole(
        role.header(), role.role(), role.reason(), role.kind(), remedies, role.taken());
  }

  private static Remedy until(Remedy remedy, String end) {
    List<String> arguments = new ArrayList<>(remedy.arguments());
    arguments.addAll(List.of("--at", end));
    return new Remedy(arguments, remedy.meaning() + ", until " + end + ", their last date");
  }

  private void observe(String[] fields) {
    String scenario = column < fields.length ? fields[column].strip() : "";
    for (int date : dates) {
      String text = date < fields.length ? fields[date].strip() : "";
      if (text.isEmpty()) {
        continue;
      }
      if (!isIso(text)) {
        readable = false;
        continue;
      }
      String day = text.substring(0, Math.min(LONGEST, text.length()));
      last.merge(scenario, day, ScenarioEnds::later);
      lastOfAll = later(lastOfAll, day);
    }
  }

  private static String later(String one, String other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether a text begins with a year and a month, so that its order is that of time. */
  private static boolean isIso(String text) {
    if (text.length() < 7) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      char c = text.charAt(i);
      if (i == 4 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() == 7 || text.charAt(7) == '-';
  }

  /** Where a scenario ends before another; null where it ends last. */
  private @Nullable String end(String scenario) {
    if (!readable) {
      return "DATE";
    }
    String end = last.get(scenario);
    return end == null || end.equals(lastOfAll) ? null : end;
  }
}
