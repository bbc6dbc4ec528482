package dev.nrr.input.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows count by what stands in one column: those that have any of some values and none of
 * others.
 *
 * @param column the header: as it was asked for, then as the file writes it
 * @param any a row has one of these; empty for every value
 * @param none a row has none of these
 */
public record RowFilter(String column, Set<String> any, Set<String> none) {

  public RowFilter {
    any = Set.copyOf(any);
    none = Set.copyOf(none);
  }

  /** Rows that have any of some values. */
  public static RowFilter any(String column, Set<String> values) {
    return new RowFilter(column, values, Set.of());
  }

  /** What this and another ask of the same column, under the name it has here. */
  public RowFilter with(RowFilter other) {
    Set<String> allAny = new HashSet<>(any);
    Set<String> allNone = new HashSet<>(none);
    allAny.addAll(other.any);
    allNone.addAll(other.none);
    return new RowFilter(column, allAny, allNone);
  }

  /** Whether rows with this value count. */
  public boolean admits(String value) {
    return (any.isEmpty() || any.contains(value)) && !none.contains(value);
  }

  /** Every value that is asked for or against, sorted. */
  public List<String> values() {
    Set<String> values = new TreeSet<>(any);
    values.addAll(none);
    return List.copyOf(values);
  }

  /** As outputs state it: {@code region=APAC or EMEA}, {@code status!=trialing}. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (!any.isEmpty()) {
      words.add(column + "=" + String.join(" or ", new TreeSet<>(any)));
    }
    for (String value : new TreeSet<>(none)) {
      words.add(column + "!=" + value);
    }
    return words;
  }
}
