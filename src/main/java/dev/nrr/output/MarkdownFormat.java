package dev.nrr.output;

import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.output.cell.TableRenderer;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.List;

/** For a pull request or a wiki: tables and lists in GitHub's Markdown. */
final class MarkdownFormat implements BlockFormat {

  private static final String MARKUP = "\\|`*_[]~#$";

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String summary() {
    return "tables for a pull request or a wiki";
  }

  @Override
  public TableBlocks blocks(RenderOptions style) {
    return new Blocks(style);
  }

  /**
   * Text safe inside Markdown, in a table cell too: no markup, no HTML, no break of the table, no
   * mention of a person. Controls are made visible as in {@link SafeText}.
   */
  static String escaped(String raw) {
    String visible = SafeText.of(raw);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      escaped.append(escape(visible, i));
    }
    return escaped.toString();
  }

  private static String escape(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '@' -> isMention(text, at) ? "@<!-- -->" : "@";
      default -> MARKUP.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    };
  }

  private static boolean isMention(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static final class Blocks extends TableBlocks {

    private final CellRenderer text;

    Blocks(RenderOptions style) {
      super(style.verbose());
      text = CellRenderer.plain(style.numbers(), MarkdownFormat::escaped);
    }

    @Override
    public String table(Block.Table table) {
      StringBuilder lines = new StringBuilder(row(TableRenderer.titles(table, text)));
      lines.append(row(table.columns().stream().map(Blocks::ruler).toList()));
      TableRenderer.rows(table, text).forEach(row -> lines.append(row(row)));
      return lines.toString();
    }

    private static String ruler(Column column) {
      return column.content().isNumbers() ? "---:" : "---";
    }

    private static String row(List<String> cells) {
      return "| " + String.join(" | ", cells) + " |\n";
    }

    @Override
    public String labelledValues(Block.LabelledValues values) {
      StringBuilder lines = new StringBuilder();
      for (Block.LabelledValue value : shown(values)) {
        lines.append("- **").append(text.words(value.label())).append(":** ");
        lines.append(value.value().accept(text)).append('\n');
      }
      return lines.toString();
    }

    @Override
    public String bulletList(Block.BulletList list) {
      StringBuilder lines = new StringBuilder();
      if (!list.title().isEmpty()) {
        lines.append("**").append(text.words(list.title())).append("**\n\n");
      }
      for (Cell item : list.items()) {
        lines.append("- ").append(item.accept(text)).append('\n');
      }
      return lines.toString();
    }

    @Override
    String heading(Cell heading, Cell lead) {
      String words = "### " + heading.accept(text) + "\n";
      return Cell.isBlank(lead) ? words : words + "\n" + lead.accept(text) + "\n";
    }
  }
}
