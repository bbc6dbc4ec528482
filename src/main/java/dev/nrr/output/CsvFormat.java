package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.RoundingBoundary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For a spreadsheet or a script: one row a result, RFC 4180 with line feeds. An empty text is
 * {@code ""}, an unknown value nothing at all. Nested names are joined by dots, such as {@code
 * window.from}.
 */
public final class CsvFormat implements CharacterFormat {

  private static final Cell NOT_IN_ROW = new Cell.Absent("not a field of this row");
  private static final String NEEDS_QUOTES = "\",\r\n";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String summary() {
    return "one row a result, for spreadsheets";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    List<ObjectNode> rows = report.rows();
    List<String> columns = columns(rows);
    Fields fields = new Fields(style.numbers());
    out.append(line(columns));
    for (ObjectNode row : rows) {
      Map<String, Cell> cells = cells(row);
      out.append(
          joined(
              columns.stream()
                  .map(column -> cells.getOrDefault(column, NOT_IN_ROW).accept(fields))
                  .toList()));
    }
  }

  /**
   * Texts as one line with its line feed, quoted and guarded as every CSV output is. Example:
   * {@code a b} and {@code c,d} give {@code a b,"c,d"}.
   */
  public static String line(List<String> texts) {
    return joined(texts.stream().map(CsvFormat::quoted).toList());
  }

  private static String joined(List<String> fields) {
    return String.join(",", fields) + "\n";
  }

  /**
   * Every column of any row. Columns of one outer field stand together, where the first row with
   * that field has it, so that a column only some slices have stands beside the others'.
   */
  private static List<String> columns(List<ObjectNode> rows) {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (ObjectNode row : rows) {
      for (Map.Entry<String, Node> field : row.children().entrySet()) {
        columns
            .computeIfAbsent(field.getKey(), name -> new LinkedHashSet<>())
            .addAll(cells(ObjectNode.NONE.with(field.getKey(), field.getValue())).keySet());
      }
    }
    List<String> names = new ArrayList<>();
    columns.values().forEach(names::addAll);
    return names;
  }

  /** The values of one row by column, in order. */
  private static Map<String, Cell> cells(ObjectNode row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    add(cells, "", row);
    return cells;
  }

  private static void add(Map<String, Cell> cells, String prefix, ObjectNode fields) {
    for (Map.Entry<String, Node> child : fields.children().entrySet()) {
      String name = prefix + child.getKey();
      if (child.getValue() instanceof ObjectNode inner) {
        add(cells, name + ".", inner);
      } else if (child.getValue() instanceof Cell cell) {
        cells.put(name, cell);
      } else {
        throw new IllegalArgumentException("a list in a row: " + name);
      }
    }
  }

  private static String quoted(String text) {
    String safe = guarded(text);
    boolean needsQuotes =
        safe.isEmpty() || !safe.equals(safe.strip()) || safe.chars().anyMatch(CsvFormat::isSpecial);
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean isSpecial(int c) {
    return NEEDS_QUOTES.indexOf(c) >= 0;
  }

  /**
   * Text safe in a CSV that a spreadsheet opens: what would run as a formula gets an apostrophe in
   * front. Controls but tab and line breaks are made visible as in {@link SafeText}, and half a
   * surrogate pair becomes U+FFFD, so that the file is valid UTF-8.
   */
  static String guarded(String raw) {
    return SafeText.withoutFormula(SafeText.ofControls(SafeText.wellFormed(raw)));
  }

  /**
   * Cells as CSV fields: plain numbers, guarded and quoted text.
   *
   * @param numbers for sentences, which people read
   */
  private record Fields(NumberFormatter numbers) implements Cell.Visitor<String> {

    @Override
    public String words(String text) {
      return quoted(text);
    }

    @Override
    public String money(Amount amount) {
      return NumberFormatter.plain(amount);
    }

    @Override
    public String share(Ratio ratio, List<RoundingBoundary> boundaries) {
      return NumberFormatter.fraction(ratio);
    }

    @Override
    public String points(Ratio difference, List<RoundingBoundary> boundaries) {
      return NumberFormatter.fraction(difference);
    }

    @Override
    public String limit(Ratio ratio) {
      return NumberFormatter.fraction(ratio);
    }

    @Override
    public String count(long count) {
      return Long.toString(count);
    }

    @Override
    public String flag(boolean yes) {
      return Boolean.toString(yes);
    }

    @Override
    public String absent(String why) {
      return "";
    }

    @Override
    public String sentence(List<Cell> parts) {
      return words(CellRenderer.plain(numbers, text -> text).sentence(parts));
    }

    @Override
    public String toned(Tone tone, Cell cell) {
      return cell.accept(this);
    }
  }
}
