package dev.nrr.input.survey;

import dev.nrr.core.amount.DecimalMark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a column goes with one that is used, row by row, in constant memory. Amounts are compared as
 * numbers, a missing one being 0; other texts as they are, less a time of day of 0:00.
 */
final class ColumnPair {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final CellReader usedReader;
  private final CellReader otherReader;
  private long onlyUsed;
  private long onlyOther;
  private long different;
  private long greater;
  private long notTwelvefold;
  private long notTwelfth;
  private long filled;
  private long firstDifferentLine;

  ColumnPair(DecimalMark mark) {
    usedReader = new CellReader(mark);
    otherReader = new CellReader(mark);
  }

  void observe(String used, String other, long line) {
    CellKind usedKind = usedReader.read(used);
    CellKind otherKind = otherReader.read(other);
    boolean hasUsed = isFilled(usedKind);
    boolean hasOther = isFilled(otherKind);
    if (!hasUsed && !hasOther) {
      return;
    }
    filled++;
    onlyUsed += hasOther ? 0 : 1;
    onlyOther += hasUsed ? 0 : 1;
    if (isNumber(usedKind, hasUsed) && isNumber(otherKind, hasOther)) {
      compare(number(usedReader, hasUsed), number(otherReader, hasOther), line);
    } else if (hasUsed && hasOther && !withoutMidnight(used).equals(withoutMidnight(other))) {
      differ(line);
      notTwelvefold++;
      notTwelfth++;
    }
  }

  private void compare(BigDecimal used, BigDecimal other, long line) {
    if (used.compareTo(other) != 0) {
      differ(line);
    }
    greater += other.compareTo(used) > 0 ? 1 : 0;
    notTwelvefold += other.compareTo(used.multiply(MONTHS)) == 0 ? 0 : 1;
    notTwelfth += used.compareTo(other.multiply(MONTHS)) == 0 ? 0 : 1;
  }

  private void differ(long line) {
    firstDifferentLine = different == 0 ? line : firstDifferentLine;
    different++;
  }

  /** How many rows have only the used one. */
  long onlyUsed() {
    return onlyUsed;
  }

  /** How many rows have only the other one. */
  long onlyOther() {
    return onlyOther;
  }

  /** How many rows have two that differ; amounts of which one is missing may. */
  long different() {
    return different;
  }

  /** How many rows have an amount greater than the used one. */
  long greater() {
    return greater;
  }

  /** The first line with two that differ; 0 where there is none, or lines are not told. */
  long firstDifferentLine() {
    return firstDifferentLine;
  }

  /** How many times the used amount the other is in every row, 12 or 1/12, in words; or null. */
  @Nullable String multiple() {
    if (filled == 0) {
      return null;
    }
    return notTwelvefold == 0 ? "12 times" : notTwelfth == 0 ? "a twelfth of" : null;
  }

  private static boolean isFilled(CellKind kind) {
    return kind != CellKind.BLANK && kind != CellKind.NOTHING;
  }

  private static boolean isNumber(CellKind kind, boolean filled) {
    return !filled || kind == CellKind.AMOUNT;
  }

  private static BigDecimal number(CellReader reader, boolean filled) {
    return filled ? reader.decimal() : BigDecimal.ZERO;
  }

  private static String withoutMidnight(String text) {
    String date = text.strip();
    for (int i = 0; i < date.length(); i++) {
      char c = date.charAt(i);
      if ((c == ' ' || c == 'T') && isMidnight(date, i + 1)) {
        return date.substring(0, i);
      }
    }
    return date;
  }

  private static boolean isMidnight(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '0' && c != ':' && c != '.' && c != 'Z') {
        return false;
      }
    }
    return text.indexOf(':', from) > 0;
  }
}
