package dev.nrr.output;

import java.util.List;
import java.util.Optional;

/** The ordered list of formats. A new format is one class and one line here. */
public final class ReportFormats {

  public static final ReportFormat TEXT = new TextFormat();

  /** Every format, in the order help shows them; the first is the default. */
  public static final List<ReportFormat> ALL =
      List.of(TEXT, new JsonFormat(), new CsvFormat(), new MarkdownFormat());

  private ReportFormats() {}

  /** The format of that name. */
  public static Optional<ReportFormat> find(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Every name, in order. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }
}
