package dev.nrr.output;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/** For a pull request or a wiki: tables and lists in GitHub's Markdown. */
final class MarkdownFormat implements ReportFormat {

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    MarkdownBlocks blocks = new MarkdownBlocks(style.numbers());
    String before = "";
    for (Block block : report.blocks()) {
      String text = block.accept(blocks);
      if (!text.isEmpty()) {
        out.append(before).append(text);
        before = "\n";
      }
    }
  }
}
