package dev.nrr.output.html;

import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.SafeText;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocks as parts of a page, each picture above or beside its table. */
final class HtmlBlocks implements Block.Visitor<Markup> {

  private final Markup html;
  private final NumberFormatter numbers;
  private final HtmlCells cells;
  private final HtmlTables tables;
  private final SvgWriter svg;
  private final CellPictures pictures;
  private String caption = "Figures";
  private int level = 2;

  HtmlBlocks(Markup html, NumberFormatter numbers) {
    this.html = html;
    this.numbers = numbers;
    this.cells = new HtmlCells(html, numbers);
    this.tables = new HtmlTables(html, cells, numbers);
    this.svg = new SvgWriter(html);
    this.pictures = new CellPictures(html, numbers);
  }

  HtmlCells cells() {
    return cells;
  }

  void all(List<Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
    }
  }

  @Override
  public Markup section(Block.Section section) {
    html.open("section", "id", id(section.id()));
    heading(section.heading());
    if (!Cell.isBlank(section.lead())) {
      html.open("p", "class", "sub");
      section.lead().accept(cells);
      html.close("p").line();
    }
    caption = cells.plain(section.heading());
    level++;
    all(section.blocks());
    level--;
    caption = "Figures";
    return html.close("section").line();
  }

  /** A column's name made a word of small letters and digits; others stand for a dash. */
  private static String id(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private void heading(Cell words) {
    html.open("h" + level);
    words.accept(cells);
    html.close("h" + level).line();
  }

  @Override
  public Markup folded(Block.Folded folded) {
    String before = caption;
    caption = folded.summary();
    html.open("details").element("summary", SafeText.of(folded.summary())).line();
    all(folded.blocks());
    caption = before;
    return html.close("details").line();
  }

  @Override
  public Markup table(Block.Table table) {
    tables.write(table, caption);
    return html;
  }

  @Override
  public Markup labelledValues(Block.LabelledValues values) {
    html.open("dl");
    for (Block.LabelledValue value : values.values()) {
      html.open("div").element("dt", SafeText.of(value.label())).open("dd");
      value.value().accept(cells);
      html.close("dd").close("div").line();
    }
    return html.close("dl").line();
  }

  @Override
  public Markup bulletList(Block.BulletList list) {
    boolean alone = level == 2;
    if (alone) {
      html.open("section");
    }
    if (!list.title().isEmpty()) {
      heading(Cell.words(list.title()));
    }
    html.open("ul");
    for (Cell item : list.items()) {
      html.open("li");
      item.accept(cells);
      html.close("li").line();
    }
    html.close("ul").line();
    return alone ? html.close("section").line() : html;
  }

  @Override
  public Markup headline(Picture.Headline headline) {
    html.open("div", "class", "tiles");
    for (Picture.Tile tile : headline.tiles()) {
      html.open("div", "class", "tile");
      html.element("h" + level, SafeText.of(tile.title()));
      html.open("p", "class", "big");
      tile.value().accept(cells);
      html.close("p").open("p", "class", "remark");
      tile.remark().accept(cells);
      html.close("p");
      if (!Cell.isBlank(tile.detail())) {
        html.open("p", "class", "detail");
        tile.detail().accept(cells);
        html.close("p");
      }
      if (tile.ratio().isPresent() && !tile.zones().isEmpty()) {
        pictures.gauge(tile, tile.zones());
      }
      if (!Cell.isBlank(tile.change())) {
        html.open("p", "class", "sub small");
        tile.change().accept(cells);
        html.close("p");
      }
      html.close("div").line();
    }
    return html.close("div").line();
  }

  @Override
  public Markup waterfall(Picture.Waterfall waterfall) {
    if (waterfall.steps().isEmpty()) {
      return table(waterfall.table());
    }
    WaterfallDrawing drawing = new WaterfallDrawing(waterfall.steps(), cells, numbers);
    html.open("figure");
    Set<BridgePart> parts = EnumSet.noneOf(BridgePart.class);
    waterfall.steps().forEach(step -> parts.add(step.part()));
    legend(parts, false);
    String title = "Bridge from starting to ending revenue";
    svg.write(drawing.wide(), "wide", title, drawing.description());
    svg.write(drawing.narrow(), "narrow", title, drawing.description());
    html.close("figure").line();
    tables.write(bridgeTable(waterfall), "Bridge");
    return html;
  }

  /** The steps as rows, signed, with the sums on the way. */
  private static Block.Table bridgeTable(Picture.Waterfall waterfall) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Bridge"));
    columns.add(Column.ofNumbers(waterfall.table().columns().get(1).title()));
    columns.add(Column.ofNumbers("Of starting"));
    boolean counted = waterfall.steps().stream().anyMatch(step -> !Cell.isBlank(step.customers()));
    if (counted) {
      columns.add(Column.ofNumbers("Customers"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Picture.Step step : waterfall.steps()) {
      List<Cell> row = new ArrayList<>();
      row.add(name(step));
      row.add(step.amount());
      row.add(step.share());
      if (counted) {
        row.add(step.customers());
      }
      rows.add(row);
    }
    return new Block.Table(columns, rows, true);
  }

  private static Cell name(Picture.Step step) {
    String note = step.note().isEmpty() ? "" : " (" + step.note() + ")";
    if (step.part().isSum()) {
      return new Cell.Toned(Cell.Tone.STRONG, Cell.words(step.label() + note));
    }
    return Cell.words((step.part().isLoss() ? "\u2212\u00a0" : "+\u00a0") + step.label() + note);
  }

  @Override
  public Markup lineChart(Picture.LineChart chart) {
    LineDrawing drawing = new LineDrawing(chart.lines(), cells, numbers);
    html.open("figure");
    html.open("figcaption", "class", "legend");
    for (int i = 0; i < chart.lines().size(); i++) {
      lineKey(i == 0 ? "net" : "gross", chart.lines().get(i).label());
    }
    html.close("figcaption").line();
    String title = "Retention over time";
    svg.write(drawing.wide(), "wide", title, drawing.description());
    svg.write(drawing.narrow(), "narrow", title, drawing.description());
    return html.close("figure").line();
  }

  /** A short line with the mark of net or gross retention, and its name. */
  private void lineKey(String kind, String label) {
    boolean net = kind.equals("net");
    html.open("span", "class", "key").open("svg", "class", "lk", "aria-hidden", "true");
    html.shape(
        "path",
        "class",
        "line p-" + kind,
        "fill",
        "none",
        "stroke",
        net ? "#1a66c2" : "#17212f",
        "d",
        "M0 6h28");
    mark(kind, 10);
    html.close("svg").text(SafeText.of(label)).close("span");
  }

  /** The mark of net or gross retention, round or square, of eight pixels from the left one on. */
  private void mark(String kind, int left) {
    boolean net = kind.equals("net");
    html.shape(
        "path",
        "class",
        "mark p-" + kind,
        "fill",
        net ? "#1a66c2" : "#fff",
        "stroke",
        "#17212f",
        "d",
        "M" + left + (net ? " 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" : ".5 2.5h7v7h-7z"));
  }

  private void markKey(String kind, String label) {
    html.open("span", "class", "key").open("svg", "class", "sk", "aria-hidden", "true");
    mark(kind, 3);
    html.close("svg").text(label).close("span");
  }

  @Override
  public Markup stackedBars(Picture.StackedBars bars) {
    StackDrawing drawing = new StackDrawing(bars.stacks(), numbers);
    html.open("figure");
    Set<BridgePart> parts = EnumSet.noneOf(BridgePart.class);
    for (Picture.Stack stack : bars.stacks()) {
      for (Picture.Piece piece : stack.parts()) {
        if (!piece.amount().isZero()) {
          parts.add(piece.part());
        }
      }
    }
    legend(parts, true);
    String title = "Movements by step";
    svg.write(drawing.wide(), "wide", title, drawing.description());
    svg.write(drawing.narrow(), "narrow", title, drawing.description());
    return html.close("figure").line();
  }

  private void legend(Set<BridgePart> parts, boolean balance) {
    html.open("figcaption", "class", "legend");
    boolean sums = false;
    for (BridgePart part : parts) {
      if (!part.isSum() || !sums) {
        Paint paint = WaterfallDrawing.paint(part);
        html.open("span", "class", "key").open("svg", "class", "sk", "aria-hidden", "true");
        html.shape(
            "rect",
            "class",
            SvgWriter.css(paint),
            "fill",
            SvgWriter.fill(paint),
            "width",
            "14",
            "height",
            "12");
        html.close("svg").text(part.word()).close("span");
      }
      sums |= part.isSum();
    }
    if (balance) {
      html.open("span", "class", "key").open("svg", "class", "sk", "aria-hidden", "true");
      html.shape("path", "class", "mark p-balance", "fill", "#17212f", "d", "M7 1l5 5l-5 5l-5 -5z");
      html.close("svg").text("net").close("span");
    }
    html.close("figcaption").line();
  }

  @Override
  public Markup rangeTable(Picture.RangeTable table) {
    LinearScale scale = CellPictures.ofRanges(table.ranges(), table.reference());
    html.open("p", "class", "legend");
    markKey("gross", "GRR");
    markKey("net", "NRR");
    html.element("span", "grey rule: 100%");
    if (table.reference() != null) {
      html.element("span", "blue rule: NRR of the first row");
    }
    html.close("p").line();
    tables.write(
        table.table(),
        caption,
        new HtmlTables.PictureColumn() {
          @Override
          public int at() {
            return table.table().columns().size();
          }

          @Override
          public String title() {
            return "Picture of GRR and NRR";
          }

          @Override
          public String kind() {
            return "pic";
          }

          @Override
          public void head() {
            pictures.axis(scale);
          }

          @Override
          public void cell(int row) {
            Picture.Range range = table.ranges().get(row);
            pictures.range(range, scale, table.reference(), tip(range));
          }
        });
    return html;
  }

  private String tip(Picture.Range range) {
    return "GRR "
        + percent(range.gross().orElse(null))
        + ", NRR "
        + percent(range.net().orElse(null));
  }

  private String percent(@Nullable Ratio ratio) {
    return ratio == null ? "n/a" : HtmlCells.signed(numbers.percent(ratio, List.of()));
  }

  @Override
  public Markup barTable(Picture.BarTable table) {
    LinearScale scale = CellPictures.ofBars(table.bars());
    tables.write(
        table.table(),
        caption,
        new HtmlTables.PictureColumn() {
          @Override
          public int at() {
            return table.column();
          }

          @Override
          public String title() {
            return "Picture of the change";
          }

          @Override
          public String kind() {
            return "pic bars";
          }

          @Override
          public void head() {
            // the line of 0 needs no numbers: each change stands beside its bar
          }

          @Override
          public void cell(int row) {
            pictures.bar(table.bars().get(row), scale);
          }
        });
    return html;
  }

  @Override
  public Markup curve(Picture.Curve curve) {
    CurveDrawing drawing = new CurveDrawing(curve.points(), curve.marks(), numbers);
    html.open("div", "class", "two").open("figure");
    svg.write(drawing.draw(), "mid", "Share of the largest customers", drawing.description());
    html.close("figure");
    tables.write(curve.table(), caption);
    return html.close("div").line();
  }
}
