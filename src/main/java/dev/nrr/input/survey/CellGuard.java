package dev.nrr.input.survey;

/**
 * What no cell of an unused column may be, so that the column stays harmless however many there
 * are.
 *
 * @param anything whether every cell is admitted
 * @param dates whether dates are not admitted, those of digits alone among them
 * @param amounts whether amounts are not admitted; else only those with a currency are not
 * @param fractions whether amounts must be whole numbers from 0 on
 */
public record CellGuard(boolean anything, boolean dates, boolean amounts, boolean fractions) {

  /** Whatever stands in further cells changes nothing. */
  static final CellGuard NOTHING = new CellGuard(true, false, false, false);

  /** Whole numbers that name something. */
  static final CellGuard IDENTIFIERS = new CellGuard(false, false, false, true);

  CellGuard(boolean dates, boolean amounts) {
    this(false, dates, amounts, false);
  }

  /** Whether a number of plain digits is admitted whatever it is. */
  public boolean admitsDigits() {
    return !dates && !amounts;
  }

  /** Whether a cell is admitted. */
  public boolean admits(String cell, CellReader reader) {
    CellKind kind = anything ? CellKind.WORD : reader.read(cell);
    if (kind == CellKind.DATE) {
      return !dates;
    }
    if (kind != CellKind.AMOUNT) {
      return true;
    }
    boolean whole = reader.isWhole() && !reader.hasDecimals() && !reader.isNegative();
    return !amounts
        && reader.currency() == null
        && !(dates && reader.isWhole() && NumericDate.isBare(reader.whole()))
        && (!fractions || whole);
  }

  /** Whether all of some cells are admitted. */
  boolean admits(ColumnFacts facts) {
    return anything
        || ((!dates || (facts.count(CellKind.DATE) == 0 && facts.bareDates() == 0))
            && (!amounts || facts.count(CellKind.AMOUNT) == 0)
            && facts.withCurrency() == 0
            && (!fractions || (facts.isCounts() && facts.withDecimals() == 0)));
  }
}
