package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.Notice;
import dev.nrr.input.InputReader;
import dev.nrr.input.RowObserver;
import dev.nrr.input.check.ContentChecks;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.MissingDate;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An input read as figures would be computed from it and, where that is refused, once more with
 * every policy that lets it pass, for a look at what is there.
 *
 * @param request as figures would be computed from it
 * @param refused why figures cannot be computed; null if they can
 * @param reading null if even leniently there is none
 * @param unusable rows that cannot be used
 */
record LenientReading(
    InputRequest request,
    @Nullable InputException refused,
    @Nullable InputData reading,
    ProblemGroups unusable) {

  /** How an input is read as figures would be computed from it. */
  interface Reader {

    /** Reads it, with somebody who looks at rows that are read in blocks; null for nobody. */
    InputData read(InputRequest request, @Nullable RowObserver observer) throws InputException;
  }

  /**
   * Reads an input.
   *
   * @param observer who looks at its rows where they are read in blocks; null for nobody
   */
  static LenientReading of(InputRequest request, Reader reader, @Nullable RowObserver observer) {
    ProblemGroups unusable = new ProblemGroups();
    try {
      InputData data = reader.read(request, observer);
      return new LenientReading(request, null, data, unusable);
    } catch (InputException strict) {
      try {
        InputData data =
            InputReader.readUnjudged(lenient(request), (problem, fields) -> unusable.add(problem));
        return new LenientReading(request, strict, data, unusable);
      } catch (InputException lenient) {
        return new LenientReading(request, strict, null, unusable);
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
        request.recurring(),
        request.engine());
  }

  /**
   * Why figures cannot be computed, alike problems as one, then in sum; nothing about lines told
   * already.
   */
  List<InspectionFinding> problems(List<Place> told) {
    if (refused == null) {
      return List.of();
    }
    Set<Place> known = new HashSet<>(told);
    for (Problem problem : refused.problems()) {
      if (!known.contains(new Place(problem.name(), problem.line())) && !unusable.has(problem)) {
        unusable.add(problem);
      }
    }
    List<InspectionFinding> findings = new ArrayList<>(unusable.findings(known));
    boolean said =
        content().stream().anyMatch(finding -> refused.summary().endsWith(finding.message()));
    if (!refused.summary().isEmpty() && !said) {
      findings.add(
          new InspectionFinding("not-computable", Severity.ERROR, refused.summary(), 1, List.of()));
    }
    return findings;
  }

  /** What is to be said of what the input comes to. */
  List<InspectionFinding> content() {
    return reading == null ? List.of() : ContentChecks.findings(request, reading);
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
