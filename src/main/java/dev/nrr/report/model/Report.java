package dev.nrr.report.model;

import dev.nrr.report.model.Node.ObjectNode;
import java.util.List;

/**
 * A command's whole answer, once, for every format: what to say and in which order, never how a
 * number looks. A format asks for the parts it writes, so that an answer may put each together only
 * then.
 */
public interface Report {

  /** The machine document, its {@code schema} first. */
  ObjectNode document();

  /** The machine table: one a result; a row that lacks another's field leaves it empty. */
  List<ObjectNode> rows();

  /** What people read. */
  List<Block> blocks();

  /** What a check found, for formats that tell nothing else. */
  default List<CheckLine> checkLines() {
    return List.of();
  }

  /** An answer put together already. */
  static Report of(ObjectNode document, List<ObjectNode> rows, List<Block> blocks) {
    return new Ready(document, rows, blocks);
  }

  /** Parts that are there. */
  record Ready(ObjectNode document, List<ObjectNode> rows, List<Block> blocks) implements Report {
    public Ready {
      rows = List.copyOf(rows);
      blocks = List.copyOf(blocks);
    }
  }
}
