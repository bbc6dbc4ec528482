package dev.nrr.report.model;

import dev.nrr.core.amount.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a report for people. Blocks stand under each other with a blank line between. */
public sealed interface Block {

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

  /** One labelled line. */
  record LabelledValue(String label, Cell value) {}

  /** A titled list of sentences. */
  record BulletList(String title, List<Cell> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bulletList(this);
    }
  }

  /** How ratios went on, each drawn on one line beside its name, where a format can. */
  record Sparklines(List<Sparkline> lines) implements Block {
    public Sparklines {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sparklines(this);
    }
  }

  /**
   * One ratio in order of time.
   *
   * @param ratios one a window; empty where there is none
   */
  record Sparkline(String label, List<Optional<Ratio>> ratios) {
    public Sparkline {
      ratios = List.copyOf(ratios);
    }
  }

  /** The method of the visitor that is of this block's kind. */
  <R> R accept(Visitor<R> visitor);

  /** What to do with each kind of block. */
  interface Visitor<R> {
    R table(Table table);

    R labelledValues(LabelledValues values);

    R bulletList(BulletList list);

    R sparklines(Sparklines sparklines);
  }
}
