package dev.nrr.output;

import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.CheckLine;
import dev.nrr.report.model.CheckLine.Status;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * For GitHub Actions: workflow commands that annotate the run, an error for each missed check, a
 * warning for each missed warning, then one plain line a check that held.
 */
final class GithubFormat implements CharacterFormat {

  @Override
  public String name() {
    return "github";
  }

  @Override
  public String summary() {
    return "annotations of a workflow run, for GitHub Actions";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    CellRenderer text = CellRenderer.plain(style.numbers(), SafeText.ESCAPE);
    for (CheckLine line : report.checkLines()) {
      out.append(shown(line, text)).append('\n');
    }
  }

  private static String shown(CheckLine line, CellRenderer text) {
    String title = "nrr " + line.name() + " (" + text.words(line.place()) + ")";
    String message = line.message().accept(text);
    return line.status() == Status.PASSED
        ? "ok: " + title + ": " + message
        : command(line.status())
            + " title="
            + data(title).replace(":", "%3A").replace(",", "%2C")
            + "::"
            + data(message);
  }

  private static String command(Status status) {
    return status == Status.FAILED ? "::error" : "::warning";
  }

  /** As the runner reads it back. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
