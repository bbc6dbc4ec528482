package dev.nrr.input.prepare;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.source.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code --duplicates same|first|last|last:COLUMN}: of rows with one key only one counts. All rows
 * are read twice before: once to find by a number which keys may repeat, in constant memory, and
 * once to compare these as text. Memory grows with the keys that repeat alone.
 */
public final class Duplicates {

  private final Columns columns;
  private final Policy policy;
  private final int order;
  private final String orderName;
  private final CellAmounts amounts;
  private final Map<List<String>, Kept> kept = new HashMap<>();
  private final Places leftOut = new Places();
  private final ExactSum money = new ExactSum();
  private long rows;

  /** Which of the rows with one key counts. */
  public enum Policy {
    /** Of rows that are the same in every field, the first. */
    SAME,
    /** The first of the files. */
    FIRST,
    /** The last of the files. */
    LAST,
    /** The one with the greatest value in a column. */
    LAST_BY,
    /** All of them, added up: nothing is left out here. */
    SUM
  }

  /**
   * Places of columns in a row, from 0.
   *
   * @param keys what rows are repeated by, such as customer and date; none for all fields
   * @param amounts columns of money
   */
  public record Columns(int[] keys, int[] amounts) {}

  /** The row of a key that counts, so far. */
  private static final class Kept {
    private long place;
    private String[] fields;
    private long undecided;

    Kept(long place, String[] fields) {
      this.place = place;
      this.fields = fields;
    }
  }

  private Duplicates(Columns columns, DecimalMark mark, Policy policy, int order, String name) {
    this.columns = policy == Policy.SAME ? new Columns(new int[0], columns.amounts()) : columns;
    this.policy = policy;
    this.order = order;
    this.orderName = name;
    this.amounts = new CellAmounts(columns.amounts(), mark);
  }

  /**
   * Decides which rows are left out.
   *
   * @param policy not {@link Policy#LAST_BY}
   */
  public static Duplicates find(RowPass pass, Columns columns, DecimalMark mark, Policy policy)
      throws InputException, IOException {
    return new Duplicates(columns, mark, policy, -1, "").search(pass);
  }

  /**
   * Decides by {@code last:COLUMN} which rows are left out.
   *
   * @param order place of the column
   * @param name its header
   * @throws InputException if values of a repeated key have no order, or two rows the greatest
   */
  public static Duplicates findLastBy(
      RowPass pass, Columns columns, DecimalMark mark, int order, String name)
      throws InputException, IOException {
    return new Duplicates(columns, mark, Policy.LAST_BY, order, name).search(pass);
  }

  private Duplicates search(RowPass pass) throws InputException, IOException {
    if (policy == Policy.SUM) {
      return this;
    }
    KeyCandidates.visit(pass, columns.keys(), this::compare);
    for (Kept row : kept.values()) {
      if (row.undecided != 0) {
        throw InputException.data(
            "--duplicates last:"
                + orderName
                + ": "
                + twoLines(row.place, row.undecided)
                + " differ and both have the greatest "
                + orderName
                + " "
                + MessageText.quoted(ChangedRecords.cell(row.fields, order)));
      }
    }
    kept.clear();
    return this;
  }

  private void compare(long place, String[] fields) throws InputException {
    List<String> key = KeyCandidates.key(fields, columns.keys());
    Kept before = kept.get(key);
    if (before == null) {
      kept.put(key, new Kept(place, fields));
    } else if (replaces(before, place, fields)) {
      leaveOut(before.place, before.fields);
      before.place = place;
      before.fields = fields;
    } else {
      leaveOut(place, fields);
    }
  }

  private boolean replaces(Kept before, long place, String[] fields) throws InputException {
    if (policy != Policy.LAST_BY) {
      return policy == Policy.LAST;
    }
    Integer compared =
        OrderedText.compare(
            ChangedRecords.cell(fields, order), ChangedRecords.cell(before.fields, order));
    if (compared == null) {
      throw InputException.data(
          "--duplicates last:"
              + orderName
              + ": "
              + twoLines(before.place, place)
              + " have no order by "
              + orderName
              + ": "
              + MessageText.quoted(ChangedRecords.cell(before.fields, order))
              + " and "
              + MessageText.quoted(ChangedRecords.cell(fields, order))
              + "; expected ISO dates or times, or numbers");
    }
    if (compared > 0) {
      before.undecided = 0;
    } else if (compared == 0 && !Arrays.equals(fields, before.fields)) {
      before.undecided = place;
    }
    return compared > 0;
  }

  private static String twoLines(long one, long other) {
    return RowPlace.source(one) == RowPlace.source(other)
        ? "lines " + RowPlace.line(one) + " and " + RowPlace.line(other)
        : "line "
            + RowPlace.line(one)
            + " of file "
            + (RowPlace.source(one) + 1)
            + " and line "
            + RowPlace.line(other)
            + " of file "
            + (RowPlace.source(other) + 1);
  }

  private void leaveOut(long place, String[] fields) {
    leftOut.add(place);
    amounts.addTo(money, fields);
    rows++;
  }

  /** The rows of one source, behind its header, without those that do not count. */
  public Records rows(int source, Records rows) {
    return new ChangedRecords(rows) {
      @Override
      String[] changed(String[] fields, long line) {
        return leftOut.contains(RowPlace.of(source, line)) ? LEFT_OUT : fields;
      }
    };
  }

  /** How many rows are left out, and how much money they hold. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (rows > 0) {
      notices.add(
          new Notice(
              "duplicates-left-out",
              MessageText.count(rows, "row") + " left out, " + why(),
              rows,
              money.toAmount()));
    }
    return notices;
  }

  private String why() {
    return switch (policy) {
      case SAME -> "the same in every field as one before (--duplicates same)";
      case FIRST -> "only the first of a key counts (--duplicates first)";
      case LAST -> "only the last of a key counts (--duplicates last)";
      case LAST_BY ->
          "only the one of a key with the greatest "
              + orderName
              + " counts (--duplicates last:"
              + orderName
              + ")";
      case SUM -> "";
    };
  }
}
