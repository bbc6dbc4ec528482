package dev.nrr.report.model;

import java.util.List;

/**
 * One sheet of a workbook. A sheet that is one table has its titles in the first row, in sight
 * wherever one scrolls.
 *
 * @param name of letters alone; unique in its workbook
 * @param blocks under each other
 */
public record Sheet(String name, List<Block> blocks) {

  /** So many rows a sheet has at most, its titles among them. */
  public static final int MOST_ROWS = 1_048_576;

  public Sheet {
    blocks = List.copyOf(blocks);
  }
}
