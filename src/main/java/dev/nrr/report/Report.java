package dev.nrr.report;

import java.util.List;

/**
 * A command's whole answer, once, for every format: what to say and in which order, never how a
 * number looks.
 *
 * @param document the machine document, its {@code schema} first
 * @param rows the machine table: one a result; a row that lacks another's field leaves it empty
 * @param blocks what people read
 * @param findings what a check found, for formats that tell nothing else
 */
public record Report(
    Fields document, List<Fields> rows, List<Block> blocks, List<Finding> findings) {

  public Report {
    rows = List.copyOf(rows);
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
  }

  /** An answer that checks nothing. */
  public Report(Fields document, List<Fields> rows, List<Block> blocks) {
    this(document, rows, blocks, List.of());
  }
}
