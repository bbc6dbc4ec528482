package dev.nrr.report.model;

import java.util.ArrayList;
import java.util.List;

/** A piece of a report for people. Blocks stand under each other with a blank line between. */
public sealed interface Block
    permits Block.Table,
        Block.LabelledValues,
        Block.BulletList,
        Block.Section,
        Block.Folded,
        Picture {

  /**
   * Rows under typed columns.
   *
   * @param headed whether plain text shows the titles; where they say nothing new it does not
   */
  record Table(List<Column> columns, List<List<Cell>> rows, boolean headed) implements Block {
    public Table {
      columns = List.copyOf(columns);
      List<List<Cell>> copies = new ArrayList<>();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              row.size() + " cells in a row of " + columns.size() + " columns");
        }
        copies.add(List.copyOf(row));
      }
      rows = List.copyOf(copies);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** Labelled lines. */
  record LabelledValues(List<LabelledValue> values) implements Block {
    public LabelledValues {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.labelledValues(this);
    }
  }

  /**
   * One labelled line.
   *
   * @param detail whether formats for a terminal show it only where every line is asked for
   */
  record LabelledValue(String label, Cell value, boolean detail) {

    /** A line that is always shown. */
    public LabelledValue(String label, Cell value) {
      this(label, value, false);
    }
  }

  /**
   * A list of sentences.
   *
   * @param title empty where a heading above says it
   */
  record BulletList(String title, List<Cell> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bulletList(this);
    }
  }

  /**
   * Blocks under a heading that says what they show.
   *
   * @param id a short word for a link, the same in every report
   * @param heading a sentence with its figures, without a full stop
   * @param lead what the blocks are, in a sentence; blank for nothing
   * @param headed whether formats for a terminal show heading and lead; where a command answers one
   *     question they say nothing new there
   */
  record Section(String id, Cell heading, Cell lead, List<Block> blocks, boolean headed)
      implements Block {
    public Section {
      blocks = List.copyOf(blocks);
    }

    /** The same with heading and lead shown everywhere. */
    public Section withHeading() {
      return new Section(id, heading, lead, blocks, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.section(this);
    }
  }

  /** Blocks that need not be seen at once, for formats that can fold them. */
  record Folded(String summary, List<Block> blocks) implements Block {
    public Folded {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.folded(this);
    }
  }

  /** The method of the visitor that is of this block's kind. */
  <R> R accept(Visitor<R> visitor);

  /** What to do with each kind of block. */
  interface Visitor<R> {
    R table(Table table);

    R labelledValues(LabelledValues values);

    R bulletList(BulletList list);

    R section(Section section);

    R folded(Folded folded);

    R headline(Picture.Headline headline);

    R waterfall(Picture.Waterfall waterfall);

    R lineChart(Picture.LineChart chart);

    R stackedBars(Picture.StackedBars bars);

    R rangeTable(Picture.RangeTable table);

    R barTable(Picture.BarTable table);

    R curve(Picture.Curve curve);
  }
}
