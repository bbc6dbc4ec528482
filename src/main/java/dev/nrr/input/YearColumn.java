package dev.nrr.input;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.header.WordSet;
import dev.nrr.input.prepare.StatedYear;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A month and its year in two columns, as {@code year,month} or {@code fiscal_year,period}: the one
 * is the date, with the year of the other. Where the month turns out to have a year of its own,
 * that counts.
 */
final class YearColumn {

  private static final Set<String> YEARS =
      Set.of("year", "yr", "yyyy", "jahr", "annee", "ano", "anno", "jaar");

  private static final Set<String> MONTHS =
      WordSet.of(
          "month mon mm monat mois mes mese maand monthnumber monthnum monthno monthname"
              + " monthofyear");

  /** The same of years that may begin in any month: only their parts by number are told. */
  private static final Set<String> FISCAL_YEARS = Set.of("fiscalyear", "fy", "financialyear");

  private static final Set<String> FISCAL_PARTS =
      Set.of("period", "fiscalperiod", "quarter", "qtr", "fiscalquarter", "quartal", "trimestre");

  private YearColumn() {}

  /** The request with the date and the year that the header of its first source says. */
  static InputRequest settle(InputRequest request, List<String> headers) throws InputException {
    String stated = request.table().year();
    if (stated != null && !StatedYear.isColumn(stated)) {
      return request;
    }
    List<String> names = names(headers);
    int year = stated == null ? find(names, YEARS) : HeaderMatch.column(headers, stated, "--year");
    int fiscal = stated == null && year < 0 ? find(names, FISCAL_YEARS) : -1;
    year = year < 0 ? fiscal : year;
    if (year < 0) {
      return request;
    }
    int month = fiscal >= 0 ? -1 : find(names, MONTHS);
    month = month < 0 ? find(names, FISCAL_PARTS) : month;
    Map<Field, String> map = request.columns().map();
    boolean given = map.containsKey(Field.DATE) || map.containsKey(Field.PERIOD);
    if (month < 0 || given || request.table().ignored().contains(headers.get(year))) {
      return request;
    }
    InputRequest dated = request.withTable(request.table().withYear(headers.get(year)));
    for (Field field : List.of(Field.DATE, Field.PERIOD)) {
      InputRequest mapped = dated.withMap(with(map, field, headers.get(month)));
      if (Shapes.isFitting(mapped, headers)) {
        return mapped;
      }
    }
    return request;
  }

  /** Lines that say the year of months which are written without one. */
  static List<Suggestion> suggestions(String first, List<String> headers) {
    List<Suggestion> lines = new ArrayList<>();
    for (String header : headers) {
      String word = HeaderWords.of(header).joined();
      if (YEARS.contains(word) || FISCAL_YEARS.contains(word)) {
        lines.add(Suggestion.of(header + " is the calendar year of each", "--year", header));
      }
    }
    lines.add(Suggestion.of("YEAR is the year of " + first, "--year", "YEAR"));
    return lines;
  }

  private static Map<Field, String> with(Map<Field, String> map, Field field, String header) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(map);
    all.put(field, header);
    return all;
  }

  private static List<String> names(List<String> headers) {
    List<String> names = new ArrayList<>();
    for (String header : headers) {
      names.add(HeaderWords.of(header).joined());
    }
    return names;
  }

  /** The one column whose header is one of some words and nothing else; -1 for none, or several. */
  private static int find(List<String> names, Set<String> words) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (words.contains(names.get(i))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
