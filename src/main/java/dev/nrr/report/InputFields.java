package dev.nrr.report;

import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where figures came from, as fields and as one line. */
final class InputFields {

  private InputFields() {}

  static ObjectNode of(Provenance input) {
    ObjectNode fields =
        ObjectNode.NONE
            .with("source", Cell.words(input.source()))
            .with("shape", Cell.words(input.shape()))
            .with("rows", new Cell.Count(input.rows()))
            .with("rows_skipped", new Cell.Count(input.rowsSkipped()))
            .with("customers", ReportParts.count(input.customers()))
            .with("columns", columns(input.columns()))
            .with("roles", columns(input.treatment().roles()))
            .with("left_out", ArrayNode.of(input.treatment().leftOut(), InputFields::leftOut));
    if (input.engine() != null) {
      fields = fields.with("engine", Cell.words(input.engine()));
    }
    return input.recurring().minorUnits()
        ? fields.with("minor_units", new Cell.Flag(true))
        : fields;
  }

  private static ObjectNode leftOut(Notice what) {
    return ObjectNode.NONE
        .with("what", Cell.words(what.code()))
        .with("count", new Cell.Count(what.count()))
        .with("amount", Cell.orAbsent(what.amount(), "not known", Cell.Money::new));
  }

  private static ObjectNode columns(Map<String, String> taken) {
    ObjectNode fields = ObjectNode.NONE;
    for (Map.Entry<String, String> column : taken.entrySet()) {
      fields = fields.with(column.getKey(), Cell.words(column.getValue()));
    }
    return fields;
  }

  /** {@code book.csv: movements, 1,200 rows (3 skipped), 1,180 customers, USD}. */
  static Cell sentence(Provenance input) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(source(input)));
    if (!input.source().equals(input.shape())) {
      parts.add(Cell.words(": " + input.shape() + ", "));
      addCount(parts, input.rows(), "row");
      addSkipped(parts, input.rowsSkipped());
    }
    if (input.engine() != null) {
      parts.add(Cell.words(" in " + input.engine()));
    }
    if (input.customers() != null) {
      parts.add(Cell.words(", "));
      addCount(parts, input.customers(), "customer");
    }
    if (input.currency() != null) {
      parts.add(Cell.words(", " + input.currency()));
    }
    if (input.where() != null) {
      parts.add(Cell.words(", where " + input.where()));
    }
    return new Cell.Sentence(parts);
  }

  /** {@code book.csv: movements, 1,200 rows, each of 3 values of 'company' by itself}. */
  static Cell sentence(Provenance input, int companies, String column) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(source(input) + ": " + input.shape() + ", "));
    addCount(parts, input.rows(), "row");
    parts.add(Cell.words(", "));
    addCount(parts, companies, "value");
    parts.add(Cell.words(" of " + column + ", each by itself"));
    return new Cell.Sentence(parts);
  }

  private static String source(Provenance input) {
    return input.source().equals("-") ? "standard input" : input.source();
  }

  private static void addCount(List<Cell> parts, long count, String noun) {
    parts.add(new Cell.Count(count));
    parts.add(Cell.words(count == 1 ? " " + noun : " " + noun + "s"));
  }

  private static void addSkipped(List<Cell> parts, long skipped) {
    if (skipped > 0) {
      parts.add(Cell.words(" ("));
      parts.add(new Cell.Count(skipped));
      parts.add(Cell.words(" skipped)"));
    }
  }
}
