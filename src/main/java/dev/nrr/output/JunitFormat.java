package dev.nrr.output;

import dev.nrr.report.model.CheckLine;
import dev.nrr.report.model.CheckLine.Status;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * For CI systems: each check as a test case of JUnit's XML, a missed one as a failure, a missed
 * warning as output of a test that passes. No times, so that the same input gives the same bytes.
 */
final class JunitFormat implements ReportFormat {

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    CellRenderer text = CellRenderer.plain(style.numbers(), XmlText::of);
    String counts = counts(report);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"nrr\"").append(counts).append(">\n");
    out.append("  <testsuite name=\"nrr check\"").append(counts);
    out.append(" skipped=\"0\" time=\"0\">\n");
    for (CheckLine finding : report.findings()) {
      out.append(testCase(finding, text));
    }
    out.append("  </testsuite>\n</testsuites>\n");
  }

  private static String counts(Report report) {
    long failures =
        report.findings().stream().filter(found -> found.status() == Status.FAILED).count();
    return " tests=\"" + report.findings().size() + "\" failures=\"" + failures + "\" errors=\"0\"";
  }

  private static String testCase(CheckLine finding, CellRenderer text) {
    String message = finding.message().accept(text);
    return "    <testcase classname=\"nrr.check."
        + text.words(finding.place())
        + "\" name=\""
        + text.words(finding.name())
        + "\" time=\"0\">\n"
        + switch (finding.status()) {
          case FAILED -> "      <failure type=\"threshold\" message=\"" + message + "\"/>\n";
          case WARNED -> "      <system-out>warning: " + message + "</system-out>\n";
          case PASSED -> "      <system-out>" + message + "</system-out>\n";
        }
        + "    </testcase>\n";
  }
}
