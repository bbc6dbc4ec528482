package dev.nrr.output.html;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.Block.Table;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Column.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables: a caption, headings with their scope, the first column as the heading of its row. What is
 * wider than the screen scrolls in a frame of its own.
 */
final class HtmlTables {

  /** Where a colour of heat begins, in percent, from the second one on. */
  private static final List<BigDecimal> HEAT =
      List.of(
          BigDecimal.valueOf(50),
          BigDecimal.valueOf(70),
          BigDecimal.valueOf(80),
          BigDecimal.valueOf(90),
          new BigDecimal("97.5"),
          new BigDecimal("102.5"),
          BigDecimal.valueOf(110),
          BigDecimal.valueOf(120),
          BigDecimal.valueOf(140));

  /** So many columns of heat have cells of full width. */
  private static final int ROOMY = 10;

  /** So many rows stand on a page of paper with a picture above them. */
  private static final int OF_A_PAGE = 30;

  private final Markup html;
  private final HtmlCells cells;
  private final NumberFormatter numbers;

  HtmlTables(Markup html, HtmlCells cells, NumberFormatter numbers) {
    this.html = html;
    this.cells = cells;
    this.numbers = numbers;
  }

  /** Pictures in a column of their own. */
  interface PictureColumn {
    /** Before which column of the table it stands. */
    int at();

    /** What it is called, read aloud. */
    String title();

    /** The class of its table. */
    String kind();

    /** What stands in its heading. */
    void head();

    /** What stands in a row. */
    void cell(int row);
  }

  void write(Table table, String caption) {
    write(table, caption, null);
  }

  void write(Table table, String caption, @Nullable PictureColumn pictures) {
    long heat = table.columns().stream().filter(c -> c.content() == Content.HEAT).count();
    if (heat > 0) {
      legend();
    }
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    String kind = kind(heat, pictures);
    html.open("table", "class", table.rows().size() > OF_A_PAGE ? kind : kind + " keep");
    html.element("caption", caption);
    html.open("thead").open("tr");
    for (int i = 0; i <= table.columns().size(); i++) {
      if (pictures != null && pictures.at() == i) {
        html.open("th", "scope", "col", "class", "pic");
        html.element("span", pictures.title(), "class", "vh");
        pictures.head();
        html.close("th");
      }
      if (i < table.columns().size()) {
        Column column = table.columns().get(i);
        html.element("th", SafeText.of(column.title()), "scope", "col", "class", kind(column));
      }
    }
    html.close("tr").close("thead").line().open("tbody");
    List<HtmlCells> columns = columns(table);
    for (int row = 0; row < table.rows().size(); row++) {
      row(table, row, columns, pictures);
    }
    html.close("tbody").close("table").close("div").line();
  }

  private static String kind(long heat, @Nullable PictureColumn pictures) {
    if (heat > 0) {
      return heat > ROOMY ? "heat tight" : "heat";
    }
    return pictures == null ? "plain" : pictures.kind();
  }

  private static String kind(Column column) {
    String kind =
        switch (column.content()) {
          case NAMES -> "name";
          case WORDS -> "w";
          case NUMBERS -> "n";
          case HEAT -> "n heat-head";
        };
    return column.detail() ? kind + " opt" : kind;
  }

  private void row(
      Table table, int row, List<HtmlCells> columns, @Nullable PictureColumn pictures) {
    List<Cell> values = table.rows().get(row);
    boolean sum = values.get(0) instanceof Cell.Toned toned && toned.tone() == Tone.STRONG;
    if (sum) {
      html.open("tr", "class", "sum");
    } else {
      html.open("tr");
    }
    for (int i = 0; i <= values.size(); i++) {
      if (pictures != null && pictures.at() == i) {
        html.open("td", "class", "pic");
        pictures.cell(row);
        html.close("td");
      }
      if (i < values.size()) {
        cell(table.columns().get(i), values.get(i), i == 0, columns.get(i));
      }
    }
    html.close("tr").line();
  }

  private void cell(Column column, Cell value, boolean first, HtmlCells writer) {
    String kind = kind(column);
    if (column.content() == Content.HEAT) {
      kind = heat(value);
    }
    if (value instanceof Cell.Money money && HtmlCells.isLong(money.amount())) {
      kind += " long";
    }
    String tag = first ? "th" : "td";
    if (first) {
      html.open("th", "scope", "row", "class", kind);
    } else if (kind.equals("w")) {
      html.open("td");
    } else {
      html.open("td", "class", kind);
    }
    if (column.content() == Content.NAMES && value instanceof Cell.Words words) {
      writer.name(words.text());
    } else if (value instanceof Cell.Toned toned && toned.cell() instanceof Cell.Words) {
      verdict(toned, writer);
    } else {
      value.accept(writer);
    }
    html.close(tag);
  }

  /** Words that are a verdict, with a sign and a colour; others as they are. */
  private void verdict(Cell.Toned toned, HtmlCells writer) {
    String sign =
        switch (toned.tone()) {
          case GOOD -> "\u2713 ";
          case FAIR -> "! ";
          case POOR -> "\u2717 ";
          case STRONG, FAINT -> "";
        };
    if (sign.isEmpty()) {
      toned.accept(writer);
      return;
    }
    String kind = toned.tone() == Tone.GOOD ? "verdict good" : "verdict poor";
    html.open("span", "class", kind).text(sign);
    toned.cell().accept(writer);
    html.close("span");
  }

  /** Money with the same decimals down each column. */
  private List<HtmlCells> columns(Table table) {
    List<HtmlCells> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      List<Amount> amounts = new ArrayList<>();
      for (List<Cell> row : table.rows()) {
        if (row.get(i) instanceof Cell.Money money) {
          amounts.add(money.amount());
        }
      }
      columns.add(cells.withMoneyDecimals(NumberFormatter.moneyDecimals(amounts)));
    }
    return columns;
  }

  private static String heat(Cell value) {
    return value instanceof Cell.Share share ? "heat" + heat(share.ratio()) : "none";
  }

  private static int heat(Ratio ratio) {
    int heat = 0;
    for (BigDecimal from : HEAT) {
      heat += ratio.compareTo(Ratio.ofPercent(from)) >= 0 ? 1 : 0;
    }
    return heat;
  }

  /** Which colour stands for what. */
  private void legend() {
    html.open("p", "class", "legend heat-key");
    html.element("span", "Of first revenue, from:");
    String below = "below " + numbers.limit(Ratio.ofPercent(HEAT.get(0)));
    html.element("span", below, "class", "heat0");
    for (int i = 0; i < HEAT.size(); i++) {
      String from = numbers.limit(Ratio.ofPercent(HEAT.get(i)));
      html.element("span", from, "class", "heat" + (i + 1));
    }
    html.close("p").line();
  }
}
