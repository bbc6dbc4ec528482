package dev.nrr.input.survey;

/**
 * What the cells of one column are, counted one by one in constant memory. Lines are those of the
 * file, 0 where they are not told. Not for use by several threads.
 */
public final class ColumnFacts {

  private final CellReader reader;
  private final DistinctTexts texts = new DistinctTexts();
  private final long[] kinds = new long[CellKind.values().length];

  private long rows;
  private long withCurrency;
  private long withDecimals;
  private long wholes;
  private long zeros;
  private long negatives;
  private long bareDates;
  private long notOneWithMoney;
  private long firstNotOneLine;
  private long firstAmountLine;
  private long firstNonZeroLine;
  private long nextInRun = -1;
  private boolean running = true;

  public ColumnFacts() {
    this(new CellReader());
  }

  /** With a reader that several columns share. */
  ColumnFacts(CellReader reader) {
    this.reader = reader;
  }

  /** Counts one cell of a row of which nothing else is known: it may carry money. */
  public void observe(String cell) {
    observe(cell, 0, true, false);
  }

  /**
   * Counts one cell.
   *
   * @param carriesMoney whether the row has an amount other than 0
   * @param ended whether the row has an end date
   */
  public void observe(String cell, long line, boolean carriesMoney, boolean ended) {
    rows++;
    CellKind kind = reader.read(cell);
    kinds[kind.ordinal()]++;
    if (kind == CellKind.AMOUNT) {
      observeAmount(line, carriesMoney);
    } else if (kind != CellKind.BLANK) {
      running = false;
    }
    if (kind != CellKind.BLANK && kind != CellKind.NOTHING && !texts.isFull()) {
      texts.add(cell.strip(), kind, line, carriesMoney, ended);
    }
  }

  private void observeAmount(long line, boolean carriesMoney) {
    firstAmountLine = firstAmountLine == 0 ? line : firstAmountLine;
    withCurrency += reader.currency() == null ? 0 : 1;
    withDecimals += reader.hasDecimals() ? 1 : 0;
    negatives += reader.isNegative() ? 1 : 0;
    boolean whole = reader.isWhole();
    long number = whole ? reader.whole() : 0;
    if (whole) {
      wholes++;
      zeros += number == 0 ? 1 : 0;
      bareDates += NumericDate.isBare(number) ? 1 : 0;
    }
    if (!whole || number != 0) {
      firstNonZeroLine = firstNonZeroLine == 0 ? line : firstNonZeroLine;
    }
    if (carriesMoney && !(whole && number == 1)) {
      notOneWithMoney++;
      firstNotOneLine = firstNotOneLine == 0 ? line : firstNotOneLine;
    }
    observeRun(whole, number);
  }

  private void observeRun(boolean whole, long number) {
    boolean begins = nextInRun < 0 && (number == 0 || number == 1);
    running &= whole && (begins || number == nextInRun);
    nextInRun = number + 1;
  }

  /** Counts the cells of another part of the column, of which the first lines are not known. */
  public void mergeFrom(ColumnFacts other) {
    rows += other.rows;
    for (int kind = 0; kind < kinds.length; kind++) {
      kinds[kind] += other.kinds[kind];
    }
    withCurrency += other.withCurrency;
    withDecimals += other.withDecimals;
    wholes += other.wholes;
    zeros += other.zeros;
    negatives += other.negatives;
    bareDates += other.bareDates;
    notOneWithMoney += other.notOneWithMoney;
    running = false;
    texts.mergeFrom(other.texts);
  }

  /** How many cells there are. */
  public long rows() {
    return rows;
  }

  /** How many cells are of a kind. */
  public long count(CellKind kind) {
    return kinds[kind.ordinal()];
  }

  /** How many cells say something. */
  public long filled() {
    return rows - count(CellKind.BLANK) - count(CellKind.NOTHING);
  }

  /** How many amounts stand with a currency sign or code. */
  public long withCurrency() {
    return withCurrency;
  }

  /** How many amounts are written with decimals. */
  public long withDecimals() {
    return withDecimals;
  }

  public long zeros() {
    return zeros;
  }

  public long negatives() {
    return negatives;
  }

  /** How many whole numbers may be dates: Unix seconds or milliseconds, 20240131, 202401. */
  public long bareDates() {
    return bareDates;
  }

  /** Whether something is there and all of it is amounts. */
  public boolean isAmounts() {
    return filled() > 0 && count(CellKind.AMOUNT) == filled();
  }

  /** Whether something is there and all of it is whole numbers from 0 on. */
  public boolean isCounts() {
    return isAmounts() && wholes == filled() && negatives == 0 && withCurrency == 0;
  }

  /** Whether something is there and all of it is words. */
  public boolean isWords() {
    return filled() > 0 && count(CellKind.WORD) == filled();
  }

  /** Whether nothing is there, or only amounts of 0. */
  public boolean isZero() {
    return zeros == filled();
  }

  /** Whether each row that carries money has a 1 or nothing here. */
  public boolean isOneWithMoney() {
    return notOneWithMoney == 0;
  }

  /** Whether the cells number the rows: 1, 2, 3 or from 0 on, at least two of them. */
  public boolean isRunningNumber() {
    return running && count(CellKind.AMOUNT) > 1;
  }

  /** The first line of an amount other than 1 in a row that carries money; 0 without one. */
  public long firstNotOneLine() {
    return firstNotOneLine;
  }

  /** The first line of an amount; 0 without one. */
  public long firstAmountLine() {
    return firstAmountLine;
  }

  /** The first line of an amount other than 0; 0 without one. */
  public long firstNonZeroLine() {
    return firstNonZeroLine;
  }

  /** The distinct texts, numbers and dates among them. */
  public DistinctTexts texts() {
    return texts;
  }
}
