package dev.nrr.report;

import java.util.List;

/**
 * A command's whole answer, once, for every format: what to say and in which order, never how a
 * number looks.
 *
 * @param document the machine document, its {@code schema} first
 * @param rows the machine table: one a result; a row that lacks another's field leaves it empty
 * @param blocks what people read
 */
public record Report(Fields document, List<Fields> rows, List<Block> blocks) {

  public Report {
    rows = List.copyOf(rows);
    blocks = List.copyOf(blocks);
  }
}
