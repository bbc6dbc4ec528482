package dev.nrr.cli.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as another program reads it: {@code Bridge!B2} to what stands there. */
final class ReadBook {

  /**
   * A cell.
   *
   * @param value as it is stored: digits of a number, or text
   * @param formula empty for none
   */
  record Stored(String value, String formula, boolean isText) {}

  private final Map<String, Stored> cells = new LinkedHashMap<>();
  private final Map<String, Integer> sheets = new LinkedHashMap<>();

  static ReadBook of(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  static ReadBook of(byte[] file) throws IOException {
    ReadBook book = new ReadBook();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        int rows = 0;
        for (Row row : sheet.read()) {
          rows = row.getRowNum();
          row.stream()
              .filter(cell -> cell != null && cell.getRawValue() != null)
              .forEach(cell -> book.cells.put(name(sheet, cell), stored(cell)));
        }
        book.sheets.put(sheet.getName(), rows);
      }
    }
    return book;
  }

  private static String name(Sheet sheet, Cell cell) {
    return sheet.getName() + "!" + cell.getAddress();
  }

  private static Stored stored(Cell cell) {
    String formula = cell.getFormula() == null ? "" : cell.getFormula();
    boolean number = cell.getType() == CellType.NUMBER;
    boolean formulaNumber =
        cell.getType() == CellType.FORMULA && cell.getRawValue().matches("-?[0-9].*");
    String value =
        cell.getType() == CellType.STRING ? cell.asString() : String.valueOf(cell.getRawValue());
    return new Stored(value, formula, !number && !formulaNumber);
  }

  Map<String, Stored> cells() {
    return cells;
  }

  /** Names of the sheets with their last rows. */
  Map<String, Integer> sheets() {
    return sheets;
  }

  /** What stands in a cell, which must not be empty. */
  Stored at(String name) {
    return Optional.ofNullable(cells.get(name))
        .orElseThrow(() -> new AssertionError("nothing at " + name + " of " + cells.keySet()));
  }

  /** The cell right of the first one with this text on a sheet. */
  Stored beside(String sheet, String label, char column) {
    String name =
        cells.entrySet().stream()
            .filter(cell -> cell.getKey().startsWith(sheet + "!A"))
            .filter(cell -> cell.getValue().value().equals(label))
            .map(cell -> cell.getKey())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + label + " on " + sheet));
    return at(name.replace("!A", "!" + column));
  }

  /** The same file without the values of its formulas. */
  static byte[] withoutValues(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(text.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A part of the file as text. */
  static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
