package dev.nrr.input.inspect;

import dev.nrr.core.inspection.Finding;
import dev.nrr.core.inspection.Finding.Place;
import dev.nrr.core.inspection.Finding.Severity;
import dev.nrr.core.retention.Notice;
import dev.nrr.input.InputReader;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Problem;
import dev.nrr.input.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input read as figures would be computed from it and, where that is refused, once more with
 * every policy that lets it pass, for a look at what is there.
 *
 * @param refused why figures cannot be computed; null if they can
 * @param reading null if even leniently there is none
 */
record Reread(@Nullable InputRefused refused, @Nullable Reading reading) {

  static Reread of(InputRequest request) {
    try {
      return new Reread(null, InputReader.read(request, (problem, fields) -> {}));
    } catch (InputRefused strict) {
      try {
        return new Reread(strict, InputReader.read(lenient(request), (problem, fields) -> {}));
      } catch (InputRefused lenient) {
        return new Reread(strict, null);
      }
    }
  }

  private static InputRequest lenient(InputRequest request) {
    InputRequest.Policies policies = request.policies();
    InputRequest.Dates dates = request.dates();
    return new InputRequest(
        request.sources(),
        request.records(),
        request.columns(),
        new InputRequest.Policies(true, true, true, policies.blankIsZero(), false),
        request.slices(),
        new InputRequest.Dates(
            dates.asOf(), true, dates.sampling(), dates.endInclusive(), dates.every()),
        request.rates());
  }

  /**
   * Why figures cannot be computed, line by line, then in sum; nothing about lines told already.
   */
  List<Finding> problems(List<Place> told) {
    if (refused == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Problem problem : refused.problems()) {
      Place place = new Place(problem.name(), problem.line());
      if (!told.contains(place)) {
        List<Place> places = problem.line() == 0 ? List.of() : List.of(place);
        findings.add(new Finding("unusable", Severity.ERROR, problem.message(), 1, places));
      }
    }
    if (!refused.summary().isEmpty()) {
      findings.add(new Finding("not-computable", Severity.ERROR, refused.summary(), 1, List.of()));
    }
    return findings;
  }

  /** Dates that no customer has a row for. */
  List<Finding> dates() {
    return reading == null
        ? List.of()
        : reading.notices().stream()
            .filter(notice -> notice.code().startsWith("dates-"))
            .map(Reread::finding)
            .toList();
  }

  private static Finding finding(Notice notice) {
    Severity severity = notice.code().equals("dates-missing") ? Severity.ERROR : Severity.WARNING;
    return new Finding("gap-month", severity, notice.message(), notice.count(), List.of());
  }
}
