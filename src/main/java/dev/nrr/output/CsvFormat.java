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
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.RoundingBoundary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
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
    List<String> columns = columns(report.kinds(rows));
    out.append(line(columns));
    Lines lines = new Lines(columns, new Fields(style.numbers()));
    for (ObjectNode row : rows) {
      out.append(lines.of(row));
    }
  }

  /** Rows as lines, one after another: those with the names of the last one need no names. */
  private static final class Lines {

    private final List<String> columns;
    private final Fields fields;
    private final Cell[] cells;
    private final StringBuilder line = new StringBuilder();
    private ObjectNode named = ObjectNode.NONE;
    private int[] places = {};
    private int count;

    Lines(List<String> columns, Fields fields) {
      this.columns = columns;
      this.fields = fields;
      this.cells = new Cell[columns.size()];
    }

    StringBuilder of(ObjectNode row) {
      if (!row.hasNamesOf(named)) {
        List<String> names = List.copyOf(CsvFormat.cells(row).keySet());
        places = new int[names.size()];
        Arrays.setAll(places, i -> columns.indexOf(names.get(i)));
        named = row;
      }
      Arrays.fill(cells, NOT_IN_ROW);
      count = 0;
      take(row);
      line.setLength(0);
      for (Cell cell : cells) {
        line.append(cell.accept(fields)).append(',');
      }
      line.setCharAt(line.length() - 1, '\n');
      return line;
    }

    private void take(ObjectNode row) {
      for (int i = 0; i < row.size(); i++) {
        if (row.node(i) instanceof ObjectNode inner) {
          take(inner);
        } else if (row.node(i) instanceof Cell cell) {
          cells[places[count++]] = cell;
        }
      }
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
    ObjectNode named = ObjectNode.NONE;
    for (ObjectNode row : rows) {
      for (int i = 0; !row.hasNamesOf(named) && i < row.size(); i++) {
        columns
            .computeIfAbsent(row.name(i), name -> new LinkedHashSet<>())
            .addAll(cells(ObjectNode.NONE.with(row.name(i), row.node(i))).keySet());
      }
      named = row;
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
    for (int i = 0; i < fields.size(); i++) {
      String name = prefix + fields.name(i);
      if (fields.node(i) instanceof ObjectNode inner) {
        add(cells, name + ".", inner);
      } else if (fields.node(i) instanceof Cell cell) {
        cells.put(name, cell);
      } else {
        throw new IllegalArgumentException("a list in a row: " + name);
      }
    }
  }

  private static String quoted(String text) {
    String safe = guarded(text);
    boolean needsQuotes = safe.isEmpty() || !safe.equals(safe.strip());
    for (int i = 0; !needsQuotes && i < safe.length(); i++) {
      needsQuotes = NEEDS_QUOTES.indexOf(safe.charAt(i)) >= 0;
    }
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
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
