package dev.nrr.report;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code config}: every option with its value and where that was set. */
public final class ConfigReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.config/1";

  private static final List<Column> COLUMNS =
      List.of(Column.ofWords("Option"), Column.ofNames("Value"), Column.ofWords("Set by"));

  private ConfigReport() {}

  /**
   * One value of one option.
   *
   * @param option its name without dashes
   * @param value as it was written; null where nothing is set
   * @param defaultText what holds where nothing is set, in words; empty for nothing
   * @param origin {@code command line}, {@code environment}, {@code file} or {@code built-in}
   * @param place the exact place; empty for what is built in
   */
  public record Entry(
      String option, @Nullable String value, String defaultText, String origin, String place) {}

  /**
   * The report of every value, in the order of the options.
   *
   * @param toolVersion of the program that reads them
   */
  public static Report of(List<Entry> entries, String toolVersion) {
    ObjectNode document =
        ReportParts.begin(SCHEMA, toolVersion)
            .with("options", ArrayNode.of(entries, ConfigReport::fields));
    Block table = new Block.Table(COLUMNS, entries.stream().map(ConfigReport::row).toList(), true);
    return Report.of(
        document,
        entries.stream().map(ConfigReport::fields).toList(),
        List.of(table),
        Report.Head.of("Configuration", "What every option is set to", toolVersion));
  }

  private static ObjectNode fields(Entry entry) {
    return ObjectNode.NONE
        .with("option", Cell.words(entry.option()))
        .with("value", Cell.orAbsent(entry.value(), "not set", Cell::words))
        .with("default", known(entry.defaultText()))
        .with("origin", Cell.words(entry.origin()))
        .with("place", known(entry.place()));
  }

  private static Cell known(String text) {
    return text.isEmpty() ? new Cell.Absent("none") : Cell.words(text);
  }

  private static List<Cell> row(Entry entry) {
    String value = entry.value();
    Cell shown =
        value == null ? new Cell.Toned(Tone.FAINT, Cell.words(unset(entry))) : Cell.words(value);
    String from =
        entry.origin().equals("environment") || entry.origin().equals("file")
            ? entry.place()
            : entry.origin();
    return List.of(Cell.words(entry.option()), shown, Cell.words(from));
  }

  private static String unset(Entry entry) {
    return entry.defaultText().isEmpty() ? "-" : entry.defaultText();
  }
}
