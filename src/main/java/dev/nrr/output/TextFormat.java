package dev.nrr.output;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/** For a person at a terminal: aligned, calm, in colour only where asked. */
final class TextFormat implements ReportFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    TextBlocks blocks = new TextBlocks(style);
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
