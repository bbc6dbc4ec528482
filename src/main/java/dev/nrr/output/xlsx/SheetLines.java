package dev.nrr.output.xlsx;

import dev.nrr.output.xlsx.SheetLine.Kind;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Blocks as the rows of a sheet; in the place of a picture, its table. */
final class SheetLines implements Block.Visitor<List<SheetLine>> {

  private final List<SheetLine> lines = new ArrayList<>();

  /** The rows so far. */
  List<SheetLine> lines() {
    return lines;
  }

  void add(Kind kind, Cell... cells) {
    lines.add(SheetLine.of(kind, cells));
  }

  /** Blocks with an empty row between. */
  void all(List<Block> blocks) {
    for (Block block : blocks) {
      gap();
      block.accept(this);
    }
  }

  private void gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).cells().isEmpty()) {
      add(Kind.TEXT);
    }
  }

  @Override
  public List<SheetLine> table(Block.Table table) {
    TableLook look = TableLook.of(table);
    lines.add(
        new SheetLine(
            Kind.TITLES,
            table.columns().stream().map(column -> Cell.words(column.title())).toList(),
            look));
    int room = Sheet.MOST_ROWS - lines.size();
    int shown = table.rows().size() <= room ? table.rows().size() : room - 1;
    for (List<Cell> row : table.rows().subList(0, shown)) {
      lines.add(new SheetLine(Kind.ROW, row, look));
    }
    int left = table.rows().size() - shown;
    if (left > 0) {
      add(Kind.TEXT, Cell.words(left + " more rows than a sheet holds are not here"));
    }
    return lines;
  }

  @Override
  public List<SheetLine> labelledValues(Block.LabelledValues values) {
    for (Block.LabelledValue value : values.values()) {
      add(Kind.PAIR, Cell.words(value.label()), value.value());
    }
    return lines;
  }

  @Override
  public List<SheetLine> bulletList(Block.BulletList list) {
    if (!list.title().isEmpty()) {
      add(Kind.HEADING, Cell.words(list.title()));
    }
    for (Cell item : list.items()) {
      add(Kind.TEXT, item);
    }
    return lines;
  }

  @Override
  public List<SheetLine> section(Block.Section section) {
    add(Kind.HEADING, section.heading());
    if (!section.lead().equals(Cell.BLANK)) {
      add(Kind.TEXT, section.lead());
    }
    return under(section.blocks());
  }

  @Override
  public List<SheetLine> folded(Block.Folded folded) {
    add(Kind.HEADING, Cell.words(folded.summary()));
    return under(folded.blocks());
  }

  /** The first block stands at its heading. */
  private List<SheetLine> under(List<Block> blocks) {
    if (!blocks.isEmpty()) {
      blocks.get(0).accept(this);
      all(blocks.subList(1, blocks.size()));
    }
    return lines;
  }

  @Override
  public List<SheetLine> headline(Picture.Headline headline) {
    return table(headline.table());
  }

  @Override
  public List<SheetLine> waterfall(Picture.Waterfall waterfall) {
    return table(waterfall.table());
  }

  @Override
  public List<SheetLine> lineChart(Picture.LineChart chart) {
    return lines;
  }

  @Override
  public List<SheetLine> stackedBars(Picture.StackedBars bars) {
    return lines;
  }

  @Override
  public List<SheetLine> rangeTable(Picture.RangeTable table) {
    return table(table.table());
  }

  @Override
  public List<SheetLine> barTable(Picture.BarTable table) {
    return table(table.table());
  }

  @Override
  public List<SheetLine> curve(Picture.Curve curve) {
    return table(curve.table());
  }
}
