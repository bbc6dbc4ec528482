package dev.nrr.output;

import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.output.cell.TableRenderer;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Column.Content;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** For a person at a terminal: aligned, calm, in colour only where asked. */
final class TextFormat implements BlockFormat {

  private static final String GAP = FittedTable.GAP;

  /** Columns of the widest name that is shown whole. */
  private static final int LONGEST_NAME = 32;

  /** Widths of names to try where a table does not fit. */
  private static final List<Integer> SHORTER_NAMES = List.of(24, 20, 16, 12);

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String summary() {
    return "for people at a terminal";
  }

  @Override
  public TableBlocks blocks(RenderOptions style) {
    return new Blocks(style);
  }

  private static final class Blocks extends TableBlocks {

    private final RenderOptions style;
    private final CellRenderer text;

    Blocks(RenderOptions style) {
      super(style.verbose());
      this.style = style;
      CellRenderer.Paint paint = style.colour() ? TerminalText::paint : CellRenderer.Paint.NONE;
      text = new CellRenderer(style.numbers(), SafeText.ESCAPE, paint, null);
    }

    @Override
    public String table(Block.Table plain) {
      if (!isHeat(plain)) {
        return narrowed(plain);
      }
      Block.Table table = style.colour() ? heated(plain) : plain;
      List<List<String>> rows = rows(table, LONGEST_NAME, true);
      FittedTable fitted = new FittedTable(table.columns(), rows);
      int step = fitted.fit(style.width());
      String more = step > 1 ? wrapped("", Cell.words(fitted.leftOut(step))) : "";
      return lines(fitted, rows) + more;
    }

    /**
     * The same table with the unit of money beneath it, then with shorter names, then without
     * details, where it would not fit.
     */
    private String narrowed(Block.Table table) {
      boolean beneath = !style.numbers().unit().suffix().isEmpty() && !isFitting(table);
      List<List<String>> rows = rows(table, LONGEST_NAME, !beneath);
      FittedTable fitted = new FittedTable(table.columns(), rows);
      List<Integer> left = fitted.leaveOutDetails(style.width());
      for (int longest : SHORTER_NAMES) {
        if (!fitted.fits(style.width())) {
          rows = rows(table, longest, !beneath);
          fitted = new FittedTable(table.columns(), rows);
          left = fitted.leaveOutDetails(style.width());
        }
      }
      List<String> titles = new ArrayList<>();
      for (int column : left) {
        titles.add(table.columns().get(column).title());
      }
      List<String> said = new ArrayList<>();
      if (beneath) {
        said.add("money in " + style.numbers().unit().suffix());
      }
      if (!titles.isEmpty()) {
        said.add(
            "left out to fit: "
                + String.join(", ", titles)
                + "; csv, json and a wider window have it");
      }
      String more = said.isEmpty() ? "" : wrapped("", Cell.words(String.join("; ", said)));
      return lines(fitted, rows) + more;
    }

    private static boolean isHeat(Block.Table table) {
      boolean heat = false;
      for (Column column : table.columns()) {
        heat |= column.content() == Content.HEAT;
      }
      return heat;
    }

    private boolean isFitting(Block.Table table) {
      return new FittedTable(table.columns(), rows(table, LONGEST_NAME, true)).fits(style.width());
    }

    private List<List<String>> rows(Block.Table table, int longestName, boolean unitInTitles) {
      List<List<String>> rows = new ArrayList<>();
      if (table.headed()) {
        List<String> titles =
            unitInTitles
                ? TableRenderer.titles(table, text)
                : TableRenderer.titlesWithoutUnit(table, text);
        rows.add(shortened(table.columns(), titles, longestName));
      }
      for (List<String> row : TableRenderer.rows(table, text)) {
        rows.add(shortened(table.columns(), row, longestName));
      }
      return rows;
    }

    private static String lines(FittedTable fitted, List<List<String>> rows) {
      StringBuilder lines = new StringBuilder();
      for (List<String> row : rows) {
        lines.append(fitted.line(row)).append('\n');
      }
      return lines.toString();
    }

    /** The same table with the tone of each share in a map of heat. */
    private static Block.Table heated(Block.Table table) {
      List<List<Cell>> rows = new ArrayList<>();
      for (List<Cell> row : table.rows()) {
        List<Cell> toned = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
          if (table.columns().get(i).content() == Content.HEAT
              && row.get(i) instanceof Cell.Share share) {
            toned.set(i, new Cell.Toned(TerminalText.heat(share.ratio()), share));
          }
        }
        rows.add(toned);
      }
      return new Block.Table(table.columns(), rows, table.headed());
    }

    /** Changes have a bar each where the terminal shows them. */
    @Override
    public String barTable(Picture.BarTable bars) {
      Block.Table table = bars.table();
      if (!style.unicode() || bars.bars().isEmpty()) {
        return narrowed(table);
      }
      List<Column> columns = new ArrayList<>(table.columns());
      columns.add(bars.column(), Column.ofWords(""));
      List<String> drawn = TerminalText.changes(bars.bars());
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        List<Cell> row = new ArrayList<>(table.rows().get(i));
        row.add(bars.column(), Cell.words(drawn.get(i)));
        rows.add(row);
      }
      return narrowed(new Block.Table(columns, rows, table.headed()));
    }

    private List<String> shortened(List<Column> columns, List<String> row, int longest) {
      List<String> cut = new ArrayList<>(row);
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).content() == Content.NAMES) {
          cut.set(i, shortened(row.get(i), longest));
        }
      }
      return cut;
    }

    private String shortened(String name, int longest) {
      if (DisplayWidth.of(name) <= longest) {
        return name;
      }
      String more = style.unicode() ? "\u2026" : "...";
      return DisplayWidth.cut(name, longest - more.length()) + more;
    }

    @Override
    public String labelledValues(Block.LabelledValues values) {
      int widest = 0;
      for (Block.LabelledValue value : shown(values)) {
        widest = Math.max(widest, value.label().length());
      }
      StringBuilder lines = new StringBuilder();
      for (Block.LabelledValue value : shown(values)) {
        String label = value.label() + " ".repeat(widest - value.label().length());
        lines.append(wrapped(label + GAP, value.value()));
      }
      return lines.toString();
    }

    @Override
    public String bulletList(Block.BulletList list) {
      StringBuilder lines = new StringBuilder();
      if (!list.title().isEmpty()) {
        lines.append(text.toned(Tone.STRONG, Cell.words(list.title()))).append('\n');
      }
      for (Cell item : list.items()) {
        lines.append(wrapped(GAP, item));
      }
      return lines.toString();
    }

    @Override
    String heading(Cell heading, Cell lead) {
      String words = DisplayWidth.wrap(text.toned(Tone.STRONG, heading), 0, style.width()) + "\n";
      return Cell.isBlank(lead) ? words : words + wrapped("", lead);
    }

    /** Bars with their scale stand where the terminal shows them; nothing stands elsewhere. */
    @Override
    public String lineChart(Picture.LineChart chart) {
      StringBuilder lines = new StringBuilder();
      for (Picture.Line line : style.unicode() ? chart.lines() : List.<Picture.Line>of()) {
        String bars = TerminalText.bars(line.points().stream().map(Picture.Point::ratio).toList());
        lines.append(bars.isBlank() ? "" : line.label() + GAP + bars + GAP + scale(line) + "\n");
      }
      return lines.toString();
    }

    /** What the lowest and the highest bar stand for. */
    private String scale(Picture.Line line) {
      List<Picture.Point> known =
          line.points().stream()
              .filter(point -> point.ratio().isPresent())
              .sorted(Comparator.comparing(point -> point.ratio().orElseThrow()))
              .toList();
      Cell lowest = known.get(0).value();
      Cell highest = known.get(known.size() - 1).value();
      return lowest.accept(text) + " to " + highest.accept(text);
    }

    private String wrapped(String label, Cell value) {
      return label + DisplayWidth.wrap(value.accept(text), label.length(), style.width()) + "\n";
    }
  }
}
