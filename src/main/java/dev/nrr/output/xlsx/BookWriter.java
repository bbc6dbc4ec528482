package dev.nrr.output.xlsx;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.SafeText;
import dev.nrr.output.xlsx.SheetLine.Kind;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column.Content;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.RoundingBoundary;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sheets as the library for workbooks writes them, but for what {@link BookFinisher} adds. */
final class BookWriter {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before it spreadsheets count days otherwise. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int LONGEST_TEXT = 32_000;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 9;
  private static final int LONG_TABLE = 20;
  private static final int FLUSH_EVERY = 5_000;
  private static final String SHADE = "FFE8EDF3";
  private static final String INPUT = "FF1A4FA0";
  private static final String FONT = "Arial";
  private static final int FONT_SIZE = 10;
  private static final double LINE = 13.5;
  private static final int MOST_LINES = 20;

  private final SheetLayouts layouts;
  private final NumberFormatter numbers;
  private final CellRenderer text;

  private BookWriter(SheetLayouts layouts, NumberFormatter numbers) {
    this.layouts = layouts;
    this.numbers = numbers;
    this.text = CellRenderer.plain(numbers, SafeText.ESCAPE);
  }

  /** Writes a workbook. */
  static void write(SheetLayouts layouts, NumberFormatter numbers, String version, OutputStream out)
      throws IOException {
    BookWriter writer = new BookWriter(layouts, numbers);
    // The number of a version may have two parts; another is an error of the file.
    try (Workbook book = new Workbook(out, "nrr", null)) {
      book.setGlobalDefaultFont(FONT, FONT_SIZE);
      book.properties().setDescription("nrr " + version);
      for (SheetLayout layout : layouts.sheets()) {
        writer.sheet(layout, book.newWorksheet(layout.name()));
      }
    }
  }

  private void sheet(SheetLayout layout, Worksheet sheet) throws IOException {
    widths(layout, sheet);
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.pageOrientation("landscape");
    if (layout.isLone()) {
      sheet.freezePane(1, 1);
      sheet.repeatRows(0);
      if (layout.lastRow() > LONG_TABLE) {
        int columns = layout.lines().get(0).cells().size();
        sheet.setAutoFilter(0, 0, layout.lastRow(), columns - 1);
      }
    } else {
      sheet.hideGridLines();
    }
    for (int row = 0; row < layout.lines().size(); row++) {
      SheetLine line = layout.lines().get(row);
      for (int column = 0; column < line.cells().size(); column++) {
        new Place(layout, sheet, line, row, column).write(line.cells().get(column));
      }
      int high = high(line);
      if (high > 1) {
        sheet.rowHeight(row, Math.min(high, MOST_LINES) * LINE);
      }
      if (row > 0 && row % FLUSH_EVERY == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private void widths(SheetLayout layout, Worksheet sheet) {
    int columns = layout.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      int widest = NARROWEST;
      for (SheetLine line : layout.lines()) {
        if (widest < WIDEST && line.table() != null && column < line.cells().size()) {
          widest = Math.max(widest, shown(line, column).length() + 3);
        }
      }
      sheet.width(column, Math.min(widest, WIDEST));
    }
  }

  /** How many lines of words the row of a table needs. */
  private int high(SheetLine line) {
    int most = 1;
    TableLook table = line.table();
    if (line.kind() == Kind.ROW && table != null) {
      for (int column = 0; column < line.cells().size(); column++) {
        if (!table.columns().get(column).content().isNumbers()) {
          most = Math.max(most, (shown(line, column).length() + WIDEST - 1) / WIDEST);
        }
      }
    }
    return most;
  }

  private String shown(SheetLine line, int column) {
    Cell cell = line.cells().get(column);
    Amount amount = TableLook.amount(cell);
    return amount == null || line.table() == null
        ? cell.accept(text)
        : numbers.money(amount, line.table().decimals().get(column));
  }

  /** One cell being written. */
  private final class Place implements Cell.Visitor<Void> {

    private final SheetLayout layout;
    private final Worksheet sheet;
    private final SheetLine line;
    private final int row;
    private final int column;
    private String format = "";
    private boolean input = true;
    private boolean strong;
    private String formula = "";
    private @Nullable String fill;

    Place(SheetLayout layout, Worksheet sheet, SheetLine line, int row, int column) {
      this.layout = layout;
      this.sheet = sheet;
      this.line = line;
      this.row = row;
      this.column = column;
    }

    void write(Cell cell) {
      cell.accept(this);
      style(cell);
    }

    private void style(Cell cell) {
      Kind kind = line.kind();
      StyleSetter style = sheet.style(row, column);
      if (!format.isEmpty()) {
        style.format(format);
      }
      if (strong || kind == Kind.TITLE || kind == Kind.HEADING || kind == Kind.TITLES) {
        style.bold();
      }
      if (kind == Kind.TITLES) {
        style.fillColor(SHADE).wrapText(true).verticalAlignment("top");
      } else if (kind == Kind.ROW) {
        style.verticalAlignment("top");
      }
      if (line.table() != null) {
        Content content = line.table().columns().get(column).content();
        if (content.isNumbers()) {
          style.horizontalAlignment("right");
        } else {
          style.horizontalAlignment("left").indent(column == 0 ? 0 : 1);
          if (kind == Kind.ROW && shown(line, column).length() > WIDEST) {
            style.wrapText(true);
          }
        }
        if (layouts.live() && kind == Kind.ROW && input && TableLook.amount(cell) != null) {
          style.fontColor(INPUT);
        }
      }
      if (fill != null) {
        style.fillColor(fill);
      }
      style.fontName(FONT).fontSize(size(kind)).set();
    }

    private static int size(Kind kind) {
      return switch (kind) {
        case TITLE -> 16;
        case HEADING -> 12;
        case TEXT, PAIR, TITLES, ROW -> FONT_SIZE;
      };
    }

    private Void number(BigDecimal number, String numberFormat) {
      format = numberFormat;
      if (formula.isEmpty()) {
        sheet.value(row, column, number);
      } else {
        formula(BookFinisher.NUMBER, number.toString());
      }
      return null;
    }

    private void formula(char kind, String value) {
      sheet.formula(row, column, escaped(formula) + BookFinisher.VALUE + kind + escaped(value));
    }

    @Override
    public Void words(String words) {
      String clean = clean(words);
      if (!formula.isEmpty()) {
        formula(BookFinisher.WORDS, clean);
      } else if (!clean.isEmpty()) {
        sheet.value(row, column, clean);
      }
      return null;
    }

    @Override
    public Void date(PeriodDate date) {
      boolean shown = date.grain().compareTo(Grain.MONTH) <= 0 && !date.day().isBefore(FIRST_DAY);
      return shown
          ? number(
              BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date.day())),
              date.grain() == Grain.DAY ? "yyyy-mm-dd" : "yyyy-mm")
          : words(date.toString());
    }

    @Override
    public Void live(Formula given, Cell value) {
      if (layouts.live()) {
        formula = given.text(layouts.places(layout, row));
        input = false;
      }
      return value.accept(this);
    }

    @Override
    public Void money(Amount amount) {
      if (SheetNumber.of(amount) == SheetNumber.TOO_LONG) {
        return words(NumberFormatter.plain(amount));
      }
      int decimals =
          line.table() == null
              ? NumberFormatter.moneyDecimals(List.of(amount))
              : line.table().decimals().get(column);
      return number(SheetNumber.number(amount), "#,##0" + zeros(decimals));
    }

    @Override
    public Void share(Ratio ratio, List<RoundingBoundary> boundaries) {
      String shown = numbers.percent(ratio, boundaries);
      if (line.table() != null && line.table().columns().get(column).content() == Content.HEAT) {
        fill = Heat.of(ratio);
      }
      return number(SheetNumber.number(ratio), "0" + zeros(decimals(shown)) + "%");
    }

    @Override
    public Void points(Ratio difference, List<RoundingBoundary> boundaries) {
      String shown = numbers.points(difference, boundaries).replace(" points", "");
      String digits = "0" + zeros(decimals(shown)) + "\" points\"";
      return number(
          SheetNumber.number(difference).movePointRight(2),
          "+" + digits + ";-" + digits + ";" + digits);
    }

    @Override
    public Void limit(Ratio ratio) {
      return number(SheetNumber.number(ratio), "0" + zeros(decimals(numbers.limit(ratio))) + "%");
    }

    /** How many digits stand behind the mark of a number that may end in a sign. */
    private int decimals(String shown) {
      int mark = shown.indexOf(numbers.marks().decimal());
      return mark < 0 ? 0 : shown.replace("%", "").length() - mark - 1;
    }

    @Override
    public Void count(long count) {
      return number(BigDecimal.valueOf(count), "#,##0");
    }

    @Override
    public Void flag(boolean yes) {
      return words(yes ? "yes" : "no");
    }

    @Override
    public Void absent(String why) {
      return words(new Cell.Absent(why).words());
    }

    @Override
    public Void sentence(List<Cell> parts) {
      return words(text.sentence(parts));
    }

    @Override
    public Void toned(Cell.Tone tone, Cell cell) {
      strong |= tone == Cell.Tone.STRONG;
      return cell.accept(this);
    }
  }

  private static String zeros(int decimals) {
    return decimals == 0 ? "" : "." + "0".repeat(decimals);
  }

  /**
   * Text that shows itself: nothing hidden, no formula, and no code of a character that a
   * spreadsheet would turn into it.
   */
  private static String clean(String words) {
    String safe = SafeText.withoutFormula(SafeText.of(words));
    String shown = safe.contains("_x") ? safe.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : safe;
    return shown.length() <= LONGEST_TEXT
        ? shown
        : SafeText.wellFormed(shown.substring(0, LONGEST_TEXT))
            + " (cut: "
            + shown.length()
            + " characters)";
  }

  private static String escaped(String xml) {
    return xml.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
