package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How often something was seen, and a few examples: the first by what they say, so that the order
 * of rows does not choose them.
 */
public final class FindingCounter {

  private static final int SHOWN = 5;

  private final TreeSet<Example> examples = new TreeSet<>();
  private long count;

  /** One of those seen. */
  private record Example(String what, Optional<Place> place) implements Comparable<Example> {

    private String file() {
      return place.isPresent() ? place.get().file() : "";
    }

    private long line() {
      return place.isPresent() ? place.get().line() : 0;
    }

    @Override
    public int compareTo(Example other) {
      int order = what.compareTo(other.what);
      order = order == 0 ? file().compareTo(other.file()) : order;
      return order == 0 ? Long.compare(line(), other.line()) : order;
    }
  }

  /** It was seen. */
  public void add(Optional<Place> place, String what) {
    count++;
    examples.add(new Example(what, place));
    if (examples.size() > SHOWN) {
      examples.pollLast();
    }
  }

  /**
   * It was seen so many times, one of which may be the example.
   *
   * @param times how often; 0 where all of them were counted before
   */
  public void add(long times, String what) {
    add(Optional.empty(), what);
    count += times - 1;
  }

  /**
   * Whether one whose words begin so may be an example, and is to be added; else it is counted, and
   * nothing of it has to be made.
   */
  boolean wants(String start) {
    if (examples.size() < SHOWN || start.compareTo(examples.last().what()) <= 0) {
      return true;
    }
    count++;
    return false;
  }

  /** All that another counted. */
  public void addAll(FindingCounter other) {
    count += other.count;
    examples.addAll(other.examples);
    while (examples.size() > SHOWN) {
      examples.pollLast();
    }
  }

  /**
   * Adds a finding, if there is one: {@code 3 rows} and what is said of them, then an example.
   *
   * @param noun what was counted
   */
  public void addTo(
      List<InspectionFinding> found, String check, Severity severity, String noun, String words) {
    if (count == 0) {
      return;
    }
    List<Place> places = new ArrayList<>();
    for (Example example : examples) {
      if (example.place().isPresent()) {
        places.add(example.place().get());
      }
    }
    String what = examples.first().what();
    String such = what.isEmpty() ? "" : (count == 1 ? ": " : ", such as ") + what;
    String message = MessageText.count(count, noun) + " " + words + such;
    found.add(new InspectionFinding(check, severity, message, count, places));
  }
}
