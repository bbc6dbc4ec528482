package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.Notice;
import dev.nrr.input.InputReader;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.MissingDate;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.Problem;
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
record LenientReading(@Nullable InputException refused, @Nullable InputData reading) {

  static LenientReading of(InputRequest request) {
    try {
      return new LenientReading(null, InputReader.read(request, (problem, fields) -> {}));
    } catch (InputException strict) {
      try {
        return new LenientReading(strict, InputReader.readUnjudged(lenient(request)));
      } catch (InputException lenient) {
        return new LenientReading(strict, null);
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
        request.table(),
        new InputRequest.Policies(
            BadRows.SKIP, Duplicates.SUM, Negative.CLIP, policies.blank(), false),
        request.slices(),
        new InputRequest.Dates(
            dates.asOf(),
            MissingDate.ZERO,
            dates.sampling(),
            dates.endDate(),
            dates.every(),
            dates.windowEnd()),
        request.rates(),
        request.recurring());
  }

  /**
   * Why figures cannot be computed, line by line, then in sum; nothing about lines told already.
   */
  List<InspectionFinding> problems(List<Place> told) {
    if (refused == null) {
      return List.of();
    }
    List<InspectionFinding> findings = new ArrayList<>();
    for (Problem problem : refused.problems()) {
      Place place = new Place(problem.name(), problem.line());
      if (!told.contains(place)) {
        List<Place> places = problem.line() == 0 ? List.of() : List.of(place);
        findings.add(
            new InspectionFinding("unusable", Severity.ERROR, problem.message(), 1, places));
      }
    }
    if (!refused.summary().isEmpty()) {
      findings.add(
          new InspectionFinding("not-computable", Severity.ERROR, refused.summary(), 1, List.of()));
    }
    return findings;
  }

  /** Dates that no customer has a row for. */
  List<InspectionFinding> dates() {
    return reading == null
        ? List.of()
        : reading.notices().stream()
            .filter(notice -> notice.code().startsWith("dates-"))
            .map(LenientReading::finding)
            .toList();
  }

  private static InspectionFinding finding(Notice notice) {
    Severity severity = notice.code().equals("dates-missing") ? Severity.ERROR : Severity.WARNING;
    return new InspectionFinding(
        "gap-month", severity, notice.message(), notice.count(), List.of());
  }
}
