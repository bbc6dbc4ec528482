package dev.nrr.report.model;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block that is a picture where a format can draw. What is drawn are exact values; what is
 * written beside them are cells, so that a picture rounds as its table does. Every number in a
 * picture stands in a table too: its own, or the one below it.
 */
public sealed interface Picture extends Block {

  /**
   * A stretch of a scale and what it is called.
   *
   * @param from null where it is open below
   * @param to null where it is open above
   */
  record Zone(@Nullable Ratio from, @Nullable Ratio to, String label) {}

  /** The figures everybody looks for first, side by side. */
  record Headline(List<Tile> tiles) implements Picture {
    public Headline {
      tiles = List.copyOf(tiles);
    }

    /** What formats show that cannot draw it. */
    public Table table() {
      boolean compared = false;
      for (Picture.Tile tile : tiles) {
        compared |= !Cell.isBlank(tile.change());
      }
      List<Column> columns = new ArrayList<>();
      columns.add(Column.ofWords("Metric"));
      columns.add(Column.ofNumbers("Ratio"));
      columns.add(Column.ofWords("Band"));
      if (compared) {
        columns.add(Column.ofWords("Change"));
      }
      List<List<Cell>> rows = new ArrayList<>();
      for (Picture.Tile tile : tiles) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.words(tile.title()));
        row.add(tile.value());
        row.add(tile.remark());
        if (compared) {
          row.add(tile.change());
        }
        rows.add(row);
      }
      return new Table(columns, rows, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.headline(this);
    }
  }

  /**
   * One figure with its place.
   *
   * @param value as it is written
   * @param remark the band it stands in, or why there is none
   * @param ratio empty where it cannot be measured or stands on no scale
   * @param zones of the scale, from below; empty for no scale
   * @param detail what stands behind it, where there is room to say so; blank for nothing
   * @param change since a year before; blank where nothing is known of it
   */
  record Tile(
      String title,
      Cell value,
      Cell remark,
      Optional<Ratio> ratio,
      List<Zone> zones,
      Cell detail,
      Cell change) {
    public Tile {
      zones = List.copyOf(zones);
    }
  }

  /**
   * From starting to ending revenue, step by step, each beginning where the one before ended.
   *
   * @param table what stands beside it, every line of it
   * @param brief what formats for a terminal show unless every line is asked for
   */
  record Waterfall(List<Step> steps, Table table, Table brief) implements Picture {
    public Waterfall {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.waterfall(this);
    }
  }

  /**
   * One step: from one level of revenue to another; sums begin at 0.
   *
   * @param label below it
   * @param note a second line below it; empty for none
   * @param amount as it is written, without a sign
   * @param share of starting revenue, as it is written
   * @param customers as it is written; blank where nothing is known of it
   */
  record Step(
      BridgePart part,
      String label,
      String note,
      Amount from,
      Amount to,
      Cell amount,
      Cell share,
      Cell customers) {}

  /** Ratios in order of time, each on a scale of its own over the same dates. */
  record LineChart(List<Line> lines) implements Picture {
    public LineChart {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineChart(this);
    }
  }

  /**
   * One ratio in order of time.
   *
   * @param zones of its scale, from below; empty for none
   * @param points as many as any other line of the chart has
   */
  record Line(String label, List<Zone> zones, List<Point> points) {
    public Line {
      zones = List.copyOf(zones);
      points = List.copyOf(points);
    }
  }

  /**
   * A ratio at a time.
   *
   * @param at the time's name
   * @param ratio empty where there is none
   * @param value as it is written
   */
  record Point(String at, Optional<Ratio> ratio, Cell value) {}

  /** What came and what went, step by step. */
  record StackedBars(List<Stack> stacks) implements Picture {
    public StackedBars {
      stacks = List.copyOf(stacks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stackedBars(this);
    }
  }

  /**
   * The movements of one step.
   *
   * @param parts each above zero or zero, losses too; the first nearest to the axis
   * @param net all gains less all losses
   */
  record Stack(String at, List<Piece> parts, Amount net) {
    public Stack {
      parts = List.copyOf(parts);
    }
  }

  /** One part of a movement, zero or more. */
  record Piece(BridgePart part, Amount amount) {}

  /**
   * A table, each row of which goes from gross to net retention on a scale they all share.
   *
   * @param ranges one a row
   * @param reference the net retention the others are held against; null for none
   */
  record RangeTable(Table table, List<Range> ranges, @Nullable Ratio reference) implements Picture {
    public RangeTable {
      ranges = List.copyOf(ranges);
      requireOneEach(table, ranges.size());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rangeTable(this);
    }
  }

  /** Gross and net retention of one row; empty where they cannot be measured. */
  record Range(Optional<Ratio> gross, Optional<Ratio> net) {}

  /**
   * A table, each row of which is a change on a scale they all share.
   *
   * @param column before which the changes stand
   * @param bars one a row
   */
  record BarTable(Table table, int column, List<Bar> bars) implements Picture {
    public BarTable {
      bars = List.copyOf(bars);
      requireOneEach(table, bars.size());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.barTable(this);
    }
  }

  /** A change of one row, of either sign. */
  record Bar(BridgePart part, Amount change) {}

  /**
   * How shares grow with the number of customers, the largest first.
   *
   * @param points in order; the last is of all
   * @param marks those of them that are named in the picture
   */
  record Curve(List<Share> points, List<Share> marks, Table table) implements Picture {
    public Curve {
      points = List.copyOf(points);
      marks = List.copyOf(marks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.curve(this);
    }
  }

  /**
   * The share of so many customers.
   *
   * @param label what they are called, for people
   */
  record Share(long customers, Ratio share, String label) {}

  private static void requireOneEach(Block.Table table, int pictures) {
    if (table.rows().size() != pictures) {
      throw new IllegalArgumentException(
          pictures + " pictures for " + table.rows().size() + " rows");
    }
  }
}
