package dev.nrr.input.prepare;

import dev.nrr.input.prepare.Duplicates.Columns;
import dev.nrr.input.prepare.Duplicates.Policy;
import dev.nrr.input.request.InputException;
import dev.nrr.input.row.RowPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of rows that share a key, for the refusal of an input: where they are, in what they
 * differ, and which policies fit them. Reads all rows twice, as {@link Duplicates} does.
 */
public final class RepeatedKeys {

  private static final Pattern LOAD =
      Pattern.compile(
          "load|version|revision|sequence|seq|batch|updated|modified|synced|extracted|ingested",
          Pattern.CASE_INSENSITIVE);

  private static final int[] NONE = {};

  private final Columns columns;
  private final Map<List<String>, Group> groups = new HashMap<>();
  private final List<Group> inOrder = new ArrayList<>();
  private final BitSet unordered = new BitSet();
  private final BitSet numbers = new BitSet();
  private final BitSet differing = new BitSet();

  /**
   * Two rows of one key.
   *
   * @param first place of the one, a {@link RowPlace}
   * @param second place of the next
   */
  public record Example(long first, long second) {}

  /**
   * A policy that fits the rows found.
   *
   * @param policy what to do
   * @param column place of the column of {@link Policy#LAST_BY}; else -1
   */
  public record Choice(Policy policy, int column) {}

  /** The rows of one key. */
  private static final class Group {
    private final long first;
    private final String[] fields;
    private final String[] greatest;
    private final BitSet tied = new BitSet();
    private boolean same = true;
    private long second;
    private long rows = 1;

    Group(long first, String[] fields) {
      this.first = first;
      this.fields = fields;
      this.greatest = fields.clone();
    }
  }

  private RepeatedKeys(Columns columns) {
    this.columns = columns;
  }

  /** Reads all rows. */
  public static RepeatedKeys find(RowPass pass, Columns columns)
      throws InputException, IOException {
    RepeatedKeys found = new RepeatedKeys(columns);
    KeyCandidates.visit(pass, columns.keys(), found::add);
    found.inOrder.removeIf(group -> group.rows == 1);
    return found;
  }

  private void add(long place, String[] fields) {
    List<String> key = KeyCandidates.key(fields, columns.keys());
    Group group = groups.get(key);
    if (group == null) {
      group = new Group(place, fields);
      groups.put(key, group);
      inOrder.add(group);
      return;
    }
    group.rows++;
    group.second = group.second == 0 ? place : group.second;
    group.same &= KeyCandidates.key(fields, NONE).equals(KeyCandidates.key(group.fields, NONE));
    for (int i = 0; i < Math.max(fields.length, group.fields.length); i++) {
      compare(group, fields, i);
    }
  }

  private void compare(Group group, String[] fields, int column) {
    String cell = ChangedRecords.cell(fields, column);
    String greatest = ChangedRecords.cell(group.greatest, column);
    if (!cell.equals(ChangedRecords.cell(group.fields, column))) {
      differing.set(column);
    }
    Integer compared = OrderedText.compare(cell, greatest);
    if (compared == null) {
      unordered.set(column);
      return;
    }
    if (!OrderedText.isTime(cell)) {
      numbers.set(column);
    }
    if (compared > 0) {
      group.greatest[column] = fields[column];
      group.tied.clear(column);
    } else if (compared == 0) {
      group.tied.set(column);
    }
  }

  /** How many keys have several rows. */
  public long keys() {
    return inOrder.size();
  }

  /** How many rows they have more than one each. */
  public long surplus() {
    return inOrder.stream().mapToLong(group -> group.rows - 1).sum();
  }

  /** How many keys have rows that are all the same in every field. */
  public long sameKeys() {
    return inOrder.stream().filter(group -> group.same).count();
  }

  /** The first key whose rows are the same, or differ; null if there is none. */
  public @Nullable Example example(boolean same) {
    for (Group group : inOrder) {
      if (group.same == same) {
        return new Example(group.first, group.second);
      }
    }
    return null;
  }

  /**
   * The policies that fit, the likeliest first; {@link Policy#SUM} is never alone. Where all rows
   * of a key are the same, they count once. A column of dates or times that names a last row for
   * every key, or one of numbers whose header says it is a version or a load, may decide; else, if
   * rows differ in amounts alone, their order in the files.
   */
  public List<Choice> fitting(List<String> headers) {
    List<Choice> choices = new ArrayList<>();
    if (inOrder.isEmpty()) {
      return choices;
    }
    if (sameKeys() == inOrder.size()) {
      return List.of(new Choice(Policy.SAME, -1), new Choice(Policy.SUM, -1));
    }
    int[] orders = differing.stream().filter(column -> isOrder(headers, column)).toArray();
    boolean inAmountsAlone =
        differing.stream().allMatch(column -> ColumnNumbers.has(columns.amounts(), column));
    for (int column : orders) {
      choices.add(new Choice(Policy.LAST_BY, column));
    }
    if (inAmountsAlone) {
      choices.add(new Choice(Policy.LAST, -1));
      choices.add(new Choice(Policy.FIRST, -1));
    }
    choices.add(new Choice(Policy.SUM, -1));
    if (choices.size() == 1) {
      choices.add(new Choice(Policy.LAST, -1));
    }
    return choices;
  }

  private boolean isOrder(List<String> headers, int column) {
    if (column >= headers.size()
        || unordered.get(column)
        || ColumnNumbers.has(columns.amounts(), column)
        || ColumnNumbers.has(columns.keys(), column)) {
      return false;
    }
    boolean named = !numbers.get(column) || LOAD.matcher(headers.get(column)).find();
    return named && inOrder.stream().allMatch(group -> group.same || !group.tied.get(column));
  }
}
