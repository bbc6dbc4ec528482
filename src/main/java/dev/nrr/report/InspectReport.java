package dev.nrr.report;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of {@code inspect}: what an input turned out to be, and what deserves a look. */
public final class InspectReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.inspect/1";

  private static final String NOT_FOUND = "not recognised";

  private final Inspection inspection;

  private InspectReport(Inspection inspection) {
    this.inspection = inspection;
  }

  /**
   * The report of an inspection.
   *
   * @param toolVersion of the program that made it
   */
  public static Report of(Inspection inspection, String toolVersion) {
    InspectReport report = new InspectReport(inspection);
    return Report.of(
        report.document(toolVersion),
        inspection.findings().stream().map(InspectReport::row).toList(),
        report.blocks(),
        Report.Head.of("Inspection", inspection.source(), toolVersion));
  }

  private ObjectNode document(String toolVersion) {
    return ReportParts.begin(SCHEMA, toolVersion)
        .with("source", Cell.words(inspection.source()))
        .with("computable", new Cell.Flag(inspection.computable()))
        .with("files", ArrayNode.of(inspection.files(), InspectReport::file))
        .with("shape", orNotFound(inspection.shape()))
        .with("rows", new Cell.Count(inspection.rows()))
        .with("customers", ReportParts.count(inspection.customers()))
        .with("columns", columns())
        .with("unused_columns", ArrayNode.of(inspection.unused(), Cell::words))
        .with("roles", ArrayNode.of(inspection.roles(), InspectReport::role))
        .with("dates", dates())
        .with("decimal_mark", Cell.orAbsent(inspection.decimalMark(), "either way", Cell::words))
        .with("currencies", ArrayNode.of(inspection.currencies(), Cell::words))
        .with("options", ArrayNode.of(inspection.options(), InspectReport::option))
        .with("command", Cell.words(command()))
        .with("tries", ArrayNode.of(inspection.tries(), InspectReport::attempt))
        .with("findings", ArrayNode.of(inspection.findings(), InspectReport::fields));
  }

  private static ObjectNode file(Inspection.FileFacts file) {
    return ObjectNode.NONE
        .with("name", Cell.words(file.name()))
        .with("encoding", Cell.words(file.encoding()))
        .with("byte_order_mark", new Cell.Flag(file.marked()))
        .with("delimiter", Cell.orAbsent(file.delimiter(), "no rows of text", Cell::words))
        .with("format", Cell.words(file.format()));
  }

  private static ObjectNode role(Inspection.Role role) {
    return ObjectNode.NONE
        .with("column", Cell.words(role.header()))
        .with("role", Cell.words(role.role()))
        .with("reason", Cell.words(role.reason()));
  }

  private static ObjectNode attempt(Inspection.Try line) {
    return ObjectNode.NONE
        .with("command", Cell.words(line.command()))
        .with("meaning", Cell.words(line.meaning()));
  }

  private static Cell orNotFound(@Nullable String text) {
    return Cell.orAbsent(text, NOT_FOUND, Cell::words);
  }

  private ObjectNode columns() {
    ObjectNode fields = ObjectNode.NONE;
    for (Map.Entry<String, String> column : inspection.columns().entrySet()) {
      fields = fields.with(column.getKey(), Cell.words(column.getValue()));
    }
    return fields;
  }

  private ObjectNode dates() {
    Timeline grid = inspection.grid();
    return ObjectNode.NONE
        .with("format", orNotFound(inspection.dateFormat()))
        .with("first", orNotFound(grid == null ? null : grid.first().toString()))
        .with("last", orNotFound(grid == null ? null : grid.last().toString()))
        .with("count", ReportParts.count(grid == null ? null : (long) grid.dates().size()))
        .with("step", orNotFound(step(grid)));
  }

  private static @Nullable String step(@Nullable Timeline grid) {
    return grid == null ? null : grid.step().map(Grain::toString).orElse(null);
  }

  private static ObjectNode option(Inspection.Option option) {
    return ObjectNode.NONE
        .with("name", Cell.words(option.name()))
        .with("value", Cell.words(option.value()));
  }

  private static ObjectNode fields(InspectionFinding finding) {
    return base(finding).with("places", ArrayNode.of(finding.places(), InspectReport::place));
  }

  private static ObjectNode base(InspectionFinding finding) {
    return ObjectNode.NONE
        .with("check", Cell.words(finding.check()))
        .with("severity", Cell.words(finding.severity().word()))
        .with("message", Cell.words(finding.message()))
        .with("count", new Cell.Count(finding.count()));
  }

  private static ObjectNode place(Place place) {
    return ObjectNode.NONE
        .with("file", Cell.words(place.file()))
        .with("line", new Cell.Count(place.line()));
  }

  private static ObjectNode row(InspectionFinding finding) {
    return base(finding).with("places", Cell.words(places(finding)));
  }

  private static String places(InspectionFinding finding) {
    return finding.places().stream().map(Place::toString).collect(Collectors.joining(" "));
  }

  /** A command line that reads the input this way and no other. */
  private String command() {
    StringBuilder command = new StringBuilder("nrr calc");
    inspection.files().forEach(file -> command.append(' ').append(ShellText.quoted(file.name())));
    for (Inspection.Option option : inspection.options()) {
      command.append(' ').append(option.name());
      command.append(option.value().isEmpty() ? "" : " " + ShellText.quoted(option.value()));
    }
    return command.toString();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.LabelledValues(facts()));
    blocks.add(
        new Block.Table(
            List.of(Column.ofWords("Pinned by")), List.of(List.of(Cell.words(command()))), true));
    List<Cell> lines = inspection.findings().stream().map(InspectReport::sentence).toList();
    blocks.add(
        new Block.BulletList(
            "Findings", lines.isEmpty() ? List.of(Cell.words("nothing to report")) : lines));
    if (!inspection.tries().isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(Column.ofWords(inspection.computable() ? "Computes" : "To try")),
              inspection.tries().stream().map(InspectReport::words).toList(),
              true));
    }
    return blocks;
  }

  private static List<Cell> words(Inspection.Try line) {
    String meaning = line.meaning().isEmpty() ? "" : "   (" + line.meaning() + ")";
    return List.of(Cell.words(line.command() + meaning));
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    for (Inspection.FileFacts file : inspection.files()) {
      facts.add(new Block.LabelledValue("File", Cell.words(words(file))));
    }
    add(facts, "Shape", inspection.shape());
    inspection.columns().forEach((field, header) -> add(facts, "Field " + field, header));
    for (Inspection.Role role : inspection.roles()) {
      if (!role.role().equals("field")) {
        String reason = role.reason().isEmpty() ? "" : ": " + role.reason();
        add(facts, "Column " + role.header(), role.role() + reason);
      }
    }
    facts.add(new Block.LabelledValue("For --by", Cell.words(orNone(inspection.unused()))));
    add(facts, "Dates", dateWords());
    add(facts, "Decimal mark", markWords());
    facts.add(new Block.LabelledValue("Currency", Cell.words(orNone(inspection.currencies()))));
    facts.add(new Block.LabelledValue("Data rows", new Cell.Count(inspection.rows())));
    if (inspection.customers() != null) {
      facts.add(new Block.LabelledValue("Customers", new Cell.Count(inspection.customers())));
    }
    facts.add(
        new Block.LabelledValue(
            "Computable",
            Cell.words(inspection.computable() ? "yes" : "no, see the errors below")));
    return facts;
  }

  private static void add(List<Block.LabelledValue> facts, String label, @Nullable String words) {
    facts.add(new Block.LabelledValue(label, Cell.words(words == null ? NOT_FOUND : words)));
  }

  private static String words(Inspection.FileFacts file) {
    return file.name()
        + ": "
        + file.encoding()
        + (file.marked() ? " by its byte order mark" : "")
        + (file.delimiter() == null ? ", " + file.format() : ", delimiter " + file.delimiter());
  }

  private static String orNone(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private String dateWords() {
    Timeline grid = inspection.grid();
    String format = inspection.dateFormat();
    if (grid == null) {
      return format == null ? (hasDates() ? "not decided" : "none") : "as " + format;
    }
    String step = step(grid);
    int count = grid.dates().size();
    return grid
        + ", "
        + count
        + (count == 1 ? " date" : " dates")
        + (step == null ? "" : " a " + step + " apart")
        + (format == null ? "" : ", as " + format);
  }

  private boolean hasDates() {
    return Stream.of("date", "start", "end", "period").anyMatch(inspection.columns()::containsKey);
  }

  private String markWords() {
    return inspection.decimalMark() == null ? "not needed" : inspection.decimalMark();
  }

  private static Cell sentence(InspectionFinding finding) {
    String at = finding.places().isEmpty() ? "" : " [" + places(finding) + "]";
    return Cell.sentence(
        new Cell.Toned(tone(finding.severity()), Cell.words(finding.severity().word())),
        Cell.words(" " + finding.check() + ": " + finding.message() + at));
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.POOR;
      case WARNING -> Tone.FAIR;
      case INFO -> Tone.FAINT;
    };
  }
}
