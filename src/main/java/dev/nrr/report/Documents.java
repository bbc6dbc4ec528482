package dev.nrr.report;

/** How every machine document begins. */
final class Documents {

  private Documents() {}

  /** The schema's name, then the tool that wrote it. */
  static Fields begin(String schema, String toolVersion) {
    Fields tool =
        Fields.NONE.with("name", Cell.words("nrr")).with("version", Cell.words(toolVersion));
    return Fields.NONE.with("schema", Cell.words(schema)).with("tool", tool);
  }
}
