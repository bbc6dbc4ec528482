package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often something was seen, and where first. */
final class FindingCounter {

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
  Stream<InspectionFinding> finding(String check, Severity severity, String noun, String words) {
    if (count == 0) {
      return Stream.empty();
    }
    String first = example.isEmpty() ? "" : (count == 1 ? ": " : ", the first: ") + example;
    String message = MessageText.count(count, noun) + " " + words + first;
    return Stream.of(new InspectionFinding(check, severity, message, count, places));
  }
}
