package dev.nrr.output;

import dev.nrr.core.value.Amount;
import dev.nrr.core.value.Ratio;
import dev.nrr.report.Cell;
import dev.nrr.report.Edge;
import dev.nrr.report.Tone;
import java.util.List;

/**
 * Cells as CSV fields: plain numbers, guarded and quoted text.
 *
 * @param numbers for sentences, which people read
 */
record CsvCells(NumberStyle numbers) implements Cell.Visitor<String> {

  private static final String NEEDS_QUOTES = "\",\r\n";

  @Override
  public String words(String text) {
    String safe = SpreadsheetText.of(text);
    boolean quoted =
        safe.isEmpty() || !safe.equals(safe.strip()) || safe.chars().anyMatch(CsvCells::isSpecial);
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean isSpecial(int c) {
    return NEEDS_QUOTES.indexOf(c) >= 0;
  }

  @Override
  public String money(Amount amount) {
    return NumberStyle.plain(amount);
  }

  @Override
  public String share(Ratio ratio, List<Edge> edges) {
    return NumberStyle.fraction(ratio);
  }

  @Override
  public String points(Ratio difference, List<Edge> edges) {
    return NumberStyle.fraction(difference);
  }

  @Override
  public String limit(Ratio ratio) {
    return NumberStyle.fraction(ratio);
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
    return words(CellText.plain(numbers, text -> text).sentence(parts));
  }

  @Override
  public String toned(Tone tone, Cell cell) {
    return cell.accept(this);
  }
}
