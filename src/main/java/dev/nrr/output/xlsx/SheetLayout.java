package dev.nrr.output.xlsx;

import dev.nrr.output.xlsx.SheetLine.Kind;
import dev.nrr.report.model.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One sheet with the places of its cells; rows and columns count from 0. */
final class SheetLayout {

  private final String name;
  private final List<SheetLine> lines;
  private final boolean lone;
  private final int titles;
  private final int last;
  private final Map<String, Integer> labels = new HashMap<>();

  /**
   * A sheet.
   *
   * @param lone whether it is one table and nothing else
   */
  SheetLayout(String name, List<SheetLine> lines, boolean lone) {
    this.name = name;
    this.lines = List.copyOf(lines);
    this.lone = lone;
    int first = 0;
    while (first < lines.size() && lines.get(first).kind() != Kind.TITLES) {
      first++;
    }
    int end = first;
    while (end + 1 < lines.size() && lines.get(end + 1).kind() == Kind.ROW) {
      end++;
    }
    titles = first;
    last = end;
  }

  String name() {
    return name;
  }

  List<SheetLine> lines() {
    return lines;
  }

  boolean isLone() {
    return lone;
  }

  /** The first row of the first table below its titles. */
  int firstRow() {
    return titles + 1;
  }

  /** The last row of the first table. */
  int lastRow() {
    return last;
  }

  /**
   * The column of the first table with this title.
   *
   * @throws IllegalArgumentException if there is none
   */
  int column(String title) {
    List<Cell> cells = titles < lines.size() ? lines.get(titles).cells() : List.of();
    int column = cells.indexOf(Cell.words(title));
    if (column < 0) {
      throw new IllegalArgumentException("no column " + title + " on " + name);
    }
    return column;
  }

  /**
   * The row of the first table that begins with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  int row(String label) {
    if (labels.isEmpty()) {
      for (int row = titles + 1; row <= last; row++) {
        if (TableLook.value(lines.get(row).cells().get(0)) instanceof Cell.Words words) {
          labels.putIfAbsent(words.text(), row);
        }
      }
    }
    Integer row = labels.get(label);
    if (row == null) {
      throw new IllegalArgumentException("no row " + label + " on " + name);
    }
    return row;
  }
}
