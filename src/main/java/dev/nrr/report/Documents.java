package dev.nrr.report;

import dev.nrr.report.model.Cell;
import dev.nrr.report.model.ObjectNode;

/** How every machine document begins. */
final class Documents {

  private Documents() {}

  /** The schema's name, then the tool that wrote it. */
  static ObjectNode begin(String schema, String toolVersion) {
    ObjectNode tool =
        ObjectNode.NONE.with("name", Cell.words("nrr")).with("version", Cell.words(toolVersion));
    return ObjectNode.NONE.with("schema", Cell.words(schema)).with("tool", tool);
  }
}
