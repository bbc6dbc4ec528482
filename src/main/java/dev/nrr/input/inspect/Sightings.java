package dev.nrr.input.inspect;

import dev.nrr.core.inspection.Finding;
import dev.nrr.core.inspection.Finding.Place;
import dev.nrr.core.inspection.Finding.Severity;
import dev.nrr.input.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often something was seen, and where first. */
final class Sightings {

  private static final int SHOWN = 5;

  private final List<Place> places = new ArrayList<>();
  private String example = "";
  private long count;

  /** It was seen. */
  void add(Optional<Place> place, String what) {
    count++;
    example = count == 1 ? what : example;
    if (places.size() < SHOWN) {
      place.ifPresent(places::add);
    }
  }

  /** It was seen in a row. */
  void add(InspectedRow row, String what) {
    add(Optional.of(row.place()), what);
  }

  long count() {
    return count;
  }

  /**
   * A finding, if there is one: {@code 3 rows} and what is said of them, then the first example.
   *
   * @param noun what was counted
   */
  Stream<Finding> finding(String check, Severity severity, String noun, String words) {
    if (count == 0) {
      return Stream.empty();
    }
    String first = example.isEmpty() ? "" : (count == 1 ? ": " : ", the first: ") + example;
    String message = Words.count(count, noun) + " " + words + first;
    return Stream.of(new Finding(check, severity, message, count, places));
  }
}
