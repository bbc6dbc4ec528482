package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.RoundingBoundary;
import dev.nrr.report.model.Tone;
import java.util.List;

/**
 * Cells as CSV fields: plain numbers, guarded and quoted text.
 *
 * @param numbers for sentences, which people read
 */
record CsvCells(NumberFormatter numbers) implements Cell.Visitor<String> {

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
    return NumberFormatter.plain(amount);
  }

  @Override
  public String share(Ratio ratio, List<RoundingBoundary> edges) {
    return NumberFormatter.fraction(ratio);
  }

  @Override
  public String points(Ratio difference, List<RoundingBoundary> edges) {
    return NumberFormatter.fraction(difference);
  }

  @Override
  public String limit(Ratio ratio) {
    return NumberFormatter.fraction(ratio);
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
    return words(CellRenderer.plain(numbers, text -> text).sentence(parts));
  }

  @Override
  public String toned(Tone tone, Cell cell) {
    return cell.accept(this);
  }
}
