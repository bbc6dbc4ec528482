package dev.nrr.output;

import dev.nrr.report.model.Column;
import dev.nrr.report.model.Column.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as texts, in the width there is. Columns of heat are as wide as the widest of them, and
 * where they do not all fit, every second stays, or third, or fourth, and so on: never one alone.
 * All others stay, however wide.
 */
final class FittedTable {

  /** Between two columns. */
  static final String GAP = "  ";

  /** Which of the columns of heat may stay: a month in two, a quarter, half a year, a year. */
  private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 36, 48, 60);

  private final List<Column> columns;
  private final int[] widths;
  private final List<Integer> heat = new ArrayList<>();
  private final boolean[] shown;

  /**
   * A table, all of which is shown.
   *
   * @param rows what stands in each column, titles among them
   */
  FittedTable(List<Column> columns, List<List<String>> rows) {
    this.columns = columns;
    this.widths = new int[columns.size()];
    this.shown = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      shown[i] = true;
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
      if (columns.get(i).content() == Content.HEAT) {
        heat.add(i);
      }
    }
    int widest = 0;
    for (int column : heat) {
      widest = Math.max(widest, widths[column]);
    }
    for (int column : heat) {
      widths[column] = widest;
    }
  }

  /**
   * Leaves out columns of heat until the rest fits.
   *
   * @return every how manyth is shown: 1 for all
   */
  int fit(int width) {
    int last = 1;
    for (int step : STEPS) {
      if (step >= heat.size() && step > 1) {
        return last;
      }
      for (int i = 0; i < heat.size(); i++) {
        shown[heat.get(i)] = i % step == 0;
      }
      last = step;
      if (width() <= width) {
        return step;
      }
    }
    return last;
  }

  /**
   * Leaves out details, the last first, until the rest fits.
   *
   * @return the numbers of the columns left out, in their order
   */
  List<Integer> leaveOutDetails(int width) {
    List<Integer> left = new ArrayList<>();
    for (int i = columns.size() - 1; i >= 0 && !fits(width); i--) {
      if (columns.get(i).detail()) {
        shown[i] = false;
        left.add(0, i);
      }
    }
    return left;
  }

  /** Whether what is shown stays within a width. */
  boolean fits(int width) {
    return width() <= width;
  }

  private int width() {
    int width = 0;
    for (int i = 0; i < widths.length; i++) {
      width += shown[i] ? (width == 0 ? 0 : GAP.length()) + widths[i] : 0;
    }
    return width;
  }

  /** That not all is shown, in words. */
  String leftOut(int step) {
    int all = heat.size();
    return "1 in " + step + " of " + all + " columns, as many as fit; nrr cohorts --ages chooses";
  }

  /** One row, as far as it is shown. */
  String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (shown[i]) {
        String pad = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
        boolean right = columns.get(i).content().isNumbers();
        line.append(line.isEmpty() ? "" : GAP).append(right ? pad + row.get(i) : row.get(i) + pad);
      }
    }
    return line.toString().stripTrailing();
  }
}
