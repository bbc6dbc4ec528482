package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows that by a plan, type or product are not recurring. */
final class OneTimeCheck implements RowCheck {

  private static final Pattern NOT_RECURRING =
      Pattern.compile(
          "\\b(one[- ]?time|one[- ]?off|set[- ]?up|onboarding|implementation|installation|training"
              + "|consulting|professional services|services|hardware|usage|overage|refund"
              + "|credit note)\\b",
          Pattern.CASE_INSENSITIVE);

  private final FindingCounter seen = new FindingCounter();

  @Override
  public void see(InspectedRow row) {
    for (String text : row.otherTexts()) {
      if (NOT_RECURRING.matcher(text.replace('_', ' ')).find()) {
        seen.add(row, text);
        return;
      }
    }
  }

  @Override
  public Stream<InspectionFinding> findings() {
    return seen.finding(
        "one-time",
        Severity.WARNING,
        "row",
        "that by its words is not recurring (--where or --exclude-type leaves such out)");
  }
}
