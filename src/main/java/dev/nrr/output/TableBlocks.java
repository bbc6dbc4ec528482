package dev.nrr.output;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.List;

/** What formats show that cannot draw: in the place of a picture, its table. */
abstract class TableBlocks implements Block.Visitor<String> {

  private final boolean verbose;

  /**
   * Blocks.
   *
   * @param verbose whether every line is shown
   */
  TableBlocks(boolean verbose) {
    this.verbose = verbose;
  }

  /** The lines that are shown. */
  final List<Block.LabelledValue> shown(Block.LabelledValues values) {
    List<Block.LabelledValue> shown = new ArrayList<>();
    for (Block.LabelledValue value : values.values()) {
      if (verbose || !value.detail()) {
        shown.add(value);
      }
    }
    return shown;
  }

  /** A heading with what it is about, before its blocks. */
  abstract String heading(Cell heading, Cell lead);

  /** Blocks with a blank line between those that show. */
  final String joined(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      String shown = block.accept(this);
      if (!shown.isEmpty()) {
        text.append(text.length() == 0 ? "" : "\n").append(shown);
      }
    }
    return text.toString();
  }

  @Override
  public final String section(Block.Section section) {
    String blocks = joined(section.blocks());
    if (!section.headed()) {
      return blocks;
    }
    String heading = heading(section.heading(), section.lead());
    return blocks.isEmpty() ? heading : heading + "\n" + blocks;
  }

  @Override
  public final String folded(Block.Folded folded) {
    return joined(folded.blocks());
  }

  @Override
  public final String headline(Picture.Headline headline) {
    return table(headline.table());
  }

  @Override
  public final String waterfall(Picture.Waterfall waterfall) {
    return table(verbose ? waterfall.table() : waterfall.brief());
  }

  @Override
  public String lineChart(Picture.LineChart chart) {
    return "";
  }

  @Override
  public final String stackedBars(Picture.StackedBars bars) {
    return "";
  }

  @Override
  public final String rangeTable(Picture.RangeTable table) {
    return table(table.table());
  }

  @Override
  public String barTable(Picture.BarTable table) {
    return table(table.table());
  }

  @Override
  public final String curve(Picture.Curve curve) {
    return table(curve.table());
  }
}
