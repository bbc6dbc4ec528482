package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the unused columns of a table must go on to be behind its first rows so that none of them is
 * telling. For rows that are not looked at one by one as {@link TableFacts} does: of each column
 * the distinct texts are gathered as long as they are few, and judged at the end as if each stood
 * in a row with money; a column of more texts is held to its {@link CellGuard} cell by cell. One
 * object serves all parts of an input.
 */
public final class ColumnWatch {

  private final TableColumns table;
  private final ColumnKinds kinds;
  private final HarmlessReasons reasons;
  private final @Nullable CellGuard[] guards;

  /** What the first rows say of a column of statuses; null of all others. */
  private final @Nullable String[] told;

  /** Why the first rows make a column an attribute; null of all others. */
  private final @Nullable String[] attributes;

  private final boolean totals;
  private final boolean repeats;
  private volatile boolean broken;
  private boolean same = true;

  private ColumnWatch(TableColumns table, boolean totals, boolean repeats) {
    this.table = table;
    this.totals = totals;
    this.repeats = repeats;
    this.kinds = new ColumnKinds(table);
    this.reasons = new HarmlessReasons(new TableFacts(table));
    this.guards = new CellGuard[table.headers().size()];
    this.told = new String[table.headers().size()];
    this.attributes = new String[table.headers().size()];
  }

  /**
   * What to watch, by the first rows; null if their columns cannot be judged without the rest.
   *
   * @param totals whether rows that are totals of others are to be looked for
   * @param repeats whether rows that stand twice are to be looked for
   */
  public static @Nullable ColumnWatch of(TableFacts first, boolean totals, boolean repeats) {
    if (OwnOutput.is(first.table())) {
      return null;
    }
    ColumnWatch watch = new ColumnWatch(first.table(), totals, repeats);
    HarmlessReasons reasons = new HarmlessReasons(first);
    for (int column = 0; column < watch.guards.length; column++) {
      ColumnFacts facts = first.column(column);
      ColumnKind kind = facts == null ? null : watch.kinds.of(column, facts);
      if (facts != null && kind == ColumnKind.STATUS) {
        watch.told[column] = reasons.find(column, ColumnKind.STATUS, facts);
      } else if (facts != null && kind == ColumnKind.ATTRIBUTE) {
        watch.attributes[column] = reasons.find(column, ColumnKind.ATTRIBUTE, facts);
      }
      if (facts != null && !watch.begin(column, facts)) {
        return null;
      }
    }
    return watch;
  }

  private boolean begin(int column, ColumnFacts first) {
    if (first.texts().isFull()) {
      guards[column] = guard(column, first);
      return guards[column] != null;
    }
    ColumnFacts facts = new ColumnFacts();
    for (Entry entry : first.texts().list()) {
      facts.observe(entry.text());
    }
    return isHarmless(column, facts);
  }

  /** The columns to watch: those that are not used, names of subscriptions and slices. */
  public List<Integer> columns() {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < guards.length; i++) {
      if (table.isObserved(i)) {
        columns.add(i);
      }
    }
    return columns;
  }

  /** What the cells of a column are held to from the first row on; null if its texts are few. */
  public @Nullable CellGuard guard(int column) {
    return guards[column];
  }

  /**
   * What further cells of a column with many texts are held to; null if it cannot be judged by
   * single cells. What these cells are already must hold by it too.
   */
  public @Nullable CellGuard guard(int column, ColumnFacts facts) {
    CellGuard guard = guardOfMany(HeaderWords.of(table.headers().get(column)), column, facts);
    return guard == null || !guard.admits(facts) ? null : guard;
  }

  private @Nullable CellGuard guardOfMany(HeaderWords header, int column, ColumnFacts facts) {
    if (!table.isUnused(column)) {
      return CellGuard.NOTHING; // so many texts are no words that say what rows are
    }
    if (kinds.of(column, facts) != ColumnKind.ATTRIBUTE) {
      return null;
    }
    boolean onlyAmounts = facts.count(CellKind.AMOUNT) == facts.filled();
    if (onlyAmounts && header.hasAny(HeaderVocabulary.DISCOUNT)) {
      return null;
    }
    if (table.rowsAre(RowMeaning.AMOUNTS_BY_DATE)) {
      return !onlyAmounts
          ? CellGuard.NOTHING
          : ColumnKinds.isIdentifier(header, facts) ? CellGuard.IDENTIFIERS : null;
    }
    return new CellGuard(kinds.isTellingDate(header), ColumnKinds.isMoney(header));
  }

  /**
   * Whether a column is harmless by its distinct texts, however often each stands there, and if
   * each stood in a row with money.
   *
   * @param facts of all cells; if the texts are many, what was not counted keeps to a guard
   */
  public boolean isHarmless(int column, ColumnFacts facts) {
    if (facts.texts().isFull()) {
      return guard(column, facts) != null;
    }
    ColumnKind kind = kinds.of(column, facts);
    if (!table.isUnused(column)) {
      return !TableColumns.TELLING_IN_USE.contains(kind)
          || reasons.findAlone(column, kind, facts) != null;
    }
    return !hangsOnShares(HeaderWords.of(table.headers().get(column)), facts)
        && !OneTimeWords.areIn(table.headers().get(column), facts)
        && (kind == ColumnKind.ATTRIBUTE || isTold(column, reasons.findAlone(column, kind, facts)));
  }

  /** Whether a reason is nothing that has to be told, or was told of the first rows. */
  private boolean isTold(int column, @Nullable String reason) {
    return reason != null
        && (!reason.startsWith(HarmlessReasons.PAYS) || reason.equals(told[column]));
  }

  /** Whether what a column is hangs on how many of its cells are dates or amounts. */
  private boolean hangsOnShares(HeaderWords header, ColumnFacts facts) {
    long amounts = facts.count(CellKind.AMOUNT);
    boolean money = ColumnKinds.isMoney(header) || facts.withCurrency() > 0;
    return (kinds.isTellingDate(header)
            && (isShare(facts.count(CellKind.DATE), facts) || isShare(facts.bareDates(), facts)))
        || (!table.rowsAre(RowMeaning.AMOUNTS_BY_DATE) && money && isShare(amounts, facts));
  }

  private static boolean isShare(long count, ColumnFacts facts) {
    return count > 0 && count < facts.filled();
  }

  /**
   * Notes whether all rows say of a column that is not used what the first ones said. What has
   * words in them stays words, whatever follows.
   *
   * @param all of all cells; of no use where there were too many texts
   */
  public void compare(int column, ColumnFacts all) {
    String before = attributes[column];
    boolean many = guards[column] != null || all.texts().isFull();
    same &=
        !table.isUnused(column)
            || (before != null
                && (many
                    ? before.equals(HarmlessReasons.WORDS)
                    : kinds.of(column, all) == ColumnKind.ATTRIBUTE
                        && before.equals(reasons.find(column, ColumnKind.ATTRIBUTE, all))));
  }

  /** Whether what the first rows said of the columns holds for all rows, in the same words. */
  public boolean saysTheSame() {
    return same;
  }

  /** Whether rows that are totals of others are to be looked for. */
  public boolean looksForTotals() {
    return totals;
  }

  /** Whether rows that stand twice, the same in every column, are to be looked for. */
  public boolean looksForRepeats() {
    return repeats;
  }

  /** Something was met that only a look at all rows can judge. */
  public void breakHere() {
    broken = true;
  }

  /** Whether such a thing was met. */
  public boolean isBroken() {
    return broken;
  }
}
