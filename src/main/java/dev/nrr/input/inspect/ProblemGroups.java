package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Problems of rows, those that differ only in what was found there as one. */
final class ProblemGroups {

  private static final int SHOWN = 5;

  /** What a message quotes or counts. */
  private static final Pattern FOUND = Pattern.compile("'[^']*'|[0-9][0-9.,/:-]*");

  private final Map<String, Group> groups = new TreeMap<>();

  /** Those alike: how many, and the first of them by their places. */
  private static final class Group {
    private final TreeSet<Problem> first = new TreeSet<>();
    private final Set<Place> places = new HashSet<>();
    private long count;

    void add(Problem problem) {
      count++;
      first.add(problem);
      places.add(place(problem));
      if (first.size() > SHOWN) {
        places.remove(place(first.last()));
        first.pollLast();
      }
    }
  }

  private static Place place(Problem problem) {
    return new Place(problem.name(), problem.line());
  }

  private static String kind(Problem problem) {
    return problem.check() + ": " + FOUND.matcher(problem.message()).replaceAll("");
  }

  void add(Problem problem) {
    groups.computeIfAbsent(kind(problem), kind -> new Group()).add(problem);
  }

  /** Whether a problem, or enough others like it, are known. */
  boolean has(Problem problem) {
    for (Group group : groups.values()) {
      if (group.places.contains(place(problem))) {
        return true;
      }
    }
    Group alike = groups.get(kind(problem));
    return alike != null && alike.count >= SHOWN;
  }

  /**
   * One finding a group.
   *
   * @param told places of findings that say as much already
   */
  List<InspectionFinding> findings(Set<Place> told) {
    List<InspectionFinding> findings = new ArrayList<>();
    for (Group group : groups.values()) {
      List<Place> places = new ArrayList<>();
      for (Problem problem : group.first) {
        if (problem.line() > 0 && !places.contains(place(problem))) {
          places.add(place(problem));
        }
      }
      if (places.isEmpty() || !told.containsAll(places)) {
        Problem first = group.first.first();
        String rest = group.count == 1 ? "" : ", and " + (group.count - 1) + " more like it";
        findings.add(
            new InspectionFinding(
                first.check(), Severity.ERROR, first.message() + rest, group.count, places));
      }
    }
    return findings;
  }
}
