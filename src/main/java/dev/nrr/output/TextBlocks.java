package dev.nrr.output;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Column.Content;
import dev.nrr.report.model.Tone;
import java.util.ArrayList;
import java.util.List;

/** Blocks as aligned lines, each ending in a line feed. */
final class TextBlocks implements Block.Visitor<String> {

  private static final String GAP = "  ";
  private static final int LONGEST_NAME = 32;

  private final RenderOptions style;
  private final CellRenderer text;

  TextBlocks(RenderOptions style) {
    this.style = style;
    CellRenderer.Paint paint = style.colour() ? Ansi::paint : (tone, plain) -> plain;
    text = new CellRenderer(style.numbers(), SafeText::of, paint, null);
  }

  @Override
  public String table(Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    if (table.headed()) {
      rows.add(shortened(table.columns(), TableRenderer.titles(table, text)));
    }
    for (List<String> row : TableRenderer.rows(table, text)) {
      rows.add(shortened(table.columns(), row));
    }
    int[] widths = widths(table.columns().size(), rows);
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      lines.append(line(table.columns(), row, widths)).append('\n');
    }
    return lines.toString();
  }

  private List<String> shortened(List<Column> columns, List<String> row) {
    List<String> cut = new ArrayList<>(row);
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).content() == Content.NAMES) {
        cut.set(i, shortened(row.get(i)));
      }
    }
    return cut;
  }

  private String shortened(String name) {
    if (DisplayWidth.of(name) <= LONGEST_NAME) {
      return name;
    }
    String more = style.unicode() ? "\u2026" : "...";
    return DisplayWidth.cut(name, LONGEST_NAME - more.length()) + more;
  }

  private static int[] widths(int columns, List<List<String>> rows) {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  private static String line(List<Column> columns, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
      boolean right = columns.get(i).content() == Content.NUMBERS;
      line.append(i == 0 ? "" : GAP).append(right ? pad + row.get(i) : row.get(i) + pad);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public String facts(Block.Facts facts) {
    int widest = 0;
    for (Block.Fact fact : facts.facts()) {
      widest = Math.max(widest, fact.label().length());
    }
    StringBuilder lines = new StringBuilder();
    for (Block.Fact fact : facts.facts()) {
      String label = fact.label() + " ".repeat(widest - fact.label().length());
      lines.append(wrapped(label + GAP, fact.value()));
    }
    return lines.toString();
  }

  @Override
  public String lines(Block.Lines lines) {
    StringBuilder all = new StringBuilder(text.toned(Tone.STRONG, Cell.words(lines.title())));
    all.append('\n');
    for (Cell line : lines.lines()) {
      all.append(wrapped(GAP, line));
    }
    return all.toString();
  }

  /** Bars stand where the terminal shows them; nothing stands elsewhere. */
  @Override
  public String sparklines(Block.Sparklines sparklines) {
    StringBuilder lines = new StringBuilder();
    for (Block.Sparkline line : style.unicode() ? sparklines.lines() : List.<Block.Sparkline>of()) {
      String bars = TerminalText.of(line.ratios());
      lines.append(bars.isBlank() ? "" : line.label() + GAP + bars + "\n");
    }
    return lines.toString();
  }

  private String wrapped(String label, Cell value) {
    return label + LineBreaks.wrap(value.accept(text), label.length(), style.width()) + "\n";
  }
}
