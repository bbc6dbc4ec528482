package dev.nrr.output.xlsx;

import dev.nrr.core.amount.Amount;
import dev.nrr.output.xlsx.SheetLine.Kind;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * All sheets of a workbook. What numbers of a spreadsheet cannot hold is found before anything is
 * written: with an amount that only text can hold, formulas would add up the rest and say nothing,
 * so values stand in their place.
 *
 * @param live whether formulas are written
 */
record SheetLayouts(List<SheetLayout> sheets, boolean live) {

  private static final String NEAR =
      " amounts have more digits than the 15 of a spreadsheet's numbers: they are here to within a"
          + " millionth of a unit";
  private static final String TOO_LONG =
      " amounts have more digits than the 15 of a spreadsheet's numbers: they stand as text with"
          + " every digit, and figures as values without formulas";
  private static final String COLOURS = "Blue amounts are values of the input, black ones formulas";

  SheetLayouts {
    sheets = List.copyOf(sheets);
  }

  /** The sheets of a report; the first begins with what the report is about. */
  static SheetLayouts of(Report report) {
    List<Sheet> sheets = report.sheets();
    long near = 0;
    long tooLong = 0;
    boolean formulas = false;
    List<SheetLines> all = new ArrayList<>();
    for (Sheet sheet : sheets) {
      SheetLines lines = new SheetLines();
      if (isLone(sheet, all.isEmpty())) {
        sheet.blocks().get(0).accept(lines);
      } else {
        lines.all(sheet.blocks());
      }
      all.add(lines);
      for (SheetLine line : lines.lines()) {
        for (Cell cell : line.cells()) {
          Amount amount = TableLook.amount(cell);
          SheetNumber held = amount == null ? SheetNumber.EXACT : SheetNumber.of(amount);
          near += held == SheetNumber.NEAR ? 1 : 0;
          tooLong += held == SheetNumber.TOO_LONG ? 1 : 0;
          formulas |= cell instanceof Cell.Live;
        }
      }
    }
    boolean live = formulas && tooLong == 0;
    List<Cell> notes = new ArrayList<>();
    if (live) {
      notes.add(Cell.words(COLOURS));
    }
    if (tooLong > 0) {
      notes.add(Cell.sentence(new Cell.Count(tooLong), Cell.words(TOO_LONG)));
    }
    if (near > 0) {
      notes.add(Cell.sentence(new Cell.Count(near), Cell.words(NEAR)));
    }
    List<SheetLayout> layouts = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      List<SheetLine> lines = new ArrayList<>(i == 0 ? head(report.head(), notes) : List.of());
      lines.addAll(all.get(i).lines());
      layouts.add(new SheetLayout(sheets.get(i).name(), lines, isLone(sheets.get(i), i == 0)));
    }
    return new SheetLayouts(layouts, live);
  }

  private static boolean isLone(Sheet sheet, boolean first) {
    return !first && sheet.blocks().size() == 1 && sheet.blocks().get(0) instanceof Block.Table;
  }

  private static List<SheetLine> head(Report.Head head, List<Cell> notes) {
    SheetLines lines = new SheetLines();
    lines.add(Kind.TITLE, Cell.words(head.title()));
    lines.add(Kind.TEXT, Cell.words(head.kicker()));
    if (!head.subtitle().equals(Cell.BLANK)) {
      lines.add(Kind.TEXT, head.subtitle());
    }
    if (!head.preparedFor().isEmpty()) {
      lines.add(Kind.TEXT, Cell.words("Prepared for " + head.preparedFor()));
    }
    lines.add(Kind.TEXT, Cell.words("Made by nrr " + head.version()));
    notes.forEach(note -> lines.add(Kind.TEXT, note));
    lines.add(Kind.TEXT);
    return lines.lines();
  }

  /** The places that a formula in a row of a sheet can name. */
  Formula.Places places(SheetLayout own, int row) {
    return new Formula.Places() {
      @Override
      public String inRow(String title) {
        return name(own.column(title), row);
      }

      @Override
      public String column(String sheet, String title) {
        SheetLayout other = sheet(sheet);
        int column = other.column(title);
        return sheet
            + "!"
            + fixed(column, other.firstRow())
            + ":"
            + fixed(column, Math.max(other.firstRow(), other.lastRow()));
      }

      @Override
      public String cell(String sheet, String label, String title) {
        SheetLayout other = sheet(sheet);
        String cell = fixed(other.column(title), other.row(label));
        return other.name().equals(own.name()) ? cell : sheet + "!" + cell;
      }
    };
  }

  private SheetLayout sheet(String name) {
    return sheets.stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sheet " + name));
  }

  private static String name(int column, int row) {
    return letters(column) + (row + 1);
  }

  private static String fixed(int column, int row) {
    return "$" + letters(column) + "$" + (row + 1);
  }

  /** {@code A} to {@code Z}, then {@code AA}. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
