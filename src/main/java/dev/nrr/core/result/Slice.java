package dev.nrr.core.result;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the business a result is about: columns of the file and their values, in the order
 * asked for; empty for the whole. A blank value is a slice of its own. Ordered by columns, then by
 * values, so that results come in the same order whatever the order of rows.
 *
 * @param values column header to value
 */
public record Slice(Map<String, String> values) implements Comparable<Slice> {

  /** The whole business. */
  public static final Slice TOTAL = new Slice(Map.of());

  /**
   * A slice, its map copied in its order.
   *
   * @param values column header to value
   */
  public Slice {
    values =
        values.size() <= 1
            ? Map.copyOf(values) // without an entry to itself: there may be millions
            : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * {@return the slice of these columns, each with the value at the same place}
   *
   * @param columns headers of the file
   * @param values one a column
   */
  public static Slice of(List<String> columns, List<String> values) {
    if (columns.size() == 1) {
      return new Slice(Map.of(columns.get(0), values.get(0)));
    }
    Map<String, String> slice = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      slice.put(columns.get(i), values.get(i));
    }
    return new Slice(slice);
  }

  /** {@return whether this is the whole business} */
  public boolean isTotal() {
    return values.isEmpty();
  }

  /**
   * {@return its columns and values in words: {@code segment=SMB, region=EU}; empty for the whole}
   */
  public String words() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public int compareTo(Slice other) {
    int byColumns = compare(values.keySet(), other.values.keySet());
    return byColumns == 0 ? compare(values.values(), other.values.values()) : byColumns;
  }

  private static int compare(Collection<String> mine, Collection<String> theirs) {
    Iterator<String> other = theirs.iterator();
    for (String value : mine) {
      int order = other.hasNext() ? value.compareTo(other.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return other.hasNext() ? -1 : 0;
  }

  /** Written out: a record's own makes a dozen classes at its first call, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slice slice && values.equals(slice.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
