package dev.nrr.input.inspect;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.input.Shapes;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.shape.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One check on a few rows: a header and rows in one text, split by slashes and commas. */
public final class CheckRuns {

  private CheckRuns() {}

  static Shape shape(String name) {
    return Shapes.find(name).orElseThrow();
  }

  /** A row of a file named {@code book.csv}, before its first record. */
  static InspectedRow row(String shape, String header) throws InputException {
    HeaderMatch match =
        HeaderMatch.of(
            List.of(header.split(",")),
            shape(shape).fields(),
            new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null));
    return new InspectedRow("book.csv", 0, match, DecimalMark.POINT);
  }

  /** The header is line 1; what the check finds, a line a finding. */
  static String run(RowCheck check, String shape, String text) throws InputException, IOException {
    String[] lines = text.split("/", -1);
    InspectedRow row = row(shape, lines[0]);
    for (int i = 1; i < lines.length; i++) {
      row.moveTo(lines[i].split(",", -1), i + 1L);
      check.observe(row);
    }
    List<InspectionFinding> found = new ArrayList<>();
    check.addTo(found);
    return words(found.stream());
  }

  /** {@code error sign [2 3] 2 amounts ...}, a line a finding; {@code nothing} for none. */
  public static String words(Stream<InspectionFinding> findings) {
    List<String> lines = findings.map(CheckRuns::words).toList();
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }

  private static String words(InspectionFinding finding) {
    String places =
        finding.places().stream()
            .map(place -> String.valueOf(place.line()))
            .collect(Collectors.joining(" "));
    return finding.severity().word()
        + " "
        + finding.check()
        + " ["
        + places
        + "] "
        + finding.message();
  }
}
