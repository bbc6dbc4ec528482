package dev.nrr.output;

import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Column.Content;
import java.util.List;

/** Blocks as Markdown tables and lists, each line ending in a line feed. */
final class MarkdownBlocks implements Block.Visitor<String> {

  private final CellRenderer text;

  MarkdownBlocks(NumberFormatter numbers) {
    text = CellRenderer.plain(numbers, MarkdownText::of);
  }

  @Override
  public String table(Block.Table table) {
    StringBuilder lines = new StringBuilder(row(TableRenderer.titles(table, text)));
    lines.append(row(table.columns().stream().map(MarkdownBlocks::ruler).toList()));
    TableRenderer.rows(table, text).forEach(row -> lines.append(row(row)));
    return lines.toString();
  }

  private static String ruler(Column column) {
    return column.content() == Content.NUMBERS ? "---:" : "---";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  @Override
  public String facts(Block.Facts facts) {
    StringBuilder lines = new StringBuilder();
    for (Block.Fact fact : facts.facts()) {
      lines.append("- **").append(text.words(fact.label())).append(":** ");
      lines.append(fact.value().accept(text)).append('\n');
    }
    return lines.toString();
  }

  @Override
  public String lines(Block.Lines lines) {
    StringBuilder all = new StringBuilder("**" + text.words(lines.title()) + "**\n\n");
    for (Cell line : lines.lines()) {
      all.append("- ").append(line.accept(text)).append('\n');
    }
    return all.toString();
  }

  /** Bars are for a terminal only. */
  @Override
  public String sparklines(Block.Sparklines sparklines) {
    return "";
  }
}
