package dev.nrr.input.prepare;

import java.util.List;

/** Lines as messages list them: the first few, and how many more. */
final class LineList {

  private static final int MOST = 5;

  private LineList() {}

  /** {@code line 4}, {@code lines 4 and 7}, {@code lines 1, 2, 3, 4, 5 and 20 more}. */
  static String of(List<Long> lines) {
    StringBuilder text = new StringBuilder(lines.size() == 1 ? "line " : "lines ");
    int shown = Math.min(MOST, lines.size());
    int more = lines.size() - shown;
    for (int i = 0; i < shown; i++) {
      boolean lastOne = more == 0 && i == shown - 1;
      text.append(i == 0 ? "" : lastOne ? " and " : ", ").append(lines.get(i));
    }
    return more == 0
        ? text.toString()
        : text.append(" and ").append(more).append(" more").toString();
  }
}
