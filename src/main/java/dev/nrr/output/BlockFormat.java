package dev.nrr.output;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/** A format for people: the blocks of a report, with a blank line between those that show. */
interface BlockFormat extends CharacterFormat {

  /** What the format makes of each kind of block: lines that end in a line feed, or nothing. */
  TableBlocks blocks(RenderOptions style);

  @Override
  default void write(Report report, RenderOptions style, Writer out) throws IOException {
    out.append(blocks(style).joined(report.blocks()));
  }
}
