package dev.nrr.input.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of a column with how often and where they stand, as long as there are few: a
 * column with more is no list of words with a meaning. Long texts count as too many.
 */
public final class DistinctTexts {

  /** So many distinct texts are kept. */
  public static final int LIMIT = 64;

  private static final int LONGEST = 60;

  /** One text and the rows it stands in. */
  public static final class Entry {
    private final String text;
    private final CellKind kind;
    private long rows;
    private long moneyRows;
    private long openMoneyRows;
    private long firstMoneyLine;

    private Entry(String text, CellKind kind) {
      this.text = text;
      this.kind = kind;
    }

    /** The text as it first stood, outer spaces left out. */
    public String text() {
      return text;
    }

    public CellKind kind() {
      return kind;
    }

    public long rows() {
      return rows;
    }

    /** How many of its rows carry money. */
    public long moneyRows() {
      return moneyRows;
    }

    /** How many of these have no end. */
    public long openMoneyRows() {
      return openMoneyRows;
    }

    /** The first line on which it stands with money; 0 if there is none. */
    public long firstMoneyLine() {
      return firstMoneyLine;
    }
  }

  private Map<String, Entry> entries = new LinkedHashMap<>();
  private boolean full;
  private @Nullable Entry last;

  void add(String text, CellKind kind, long line, boolean money, boolean ended) {
    if (full) {
      return;
    }
    Entry entry = last != null && last.text.equals(text) ? last : entry(text, kind);
    if (entry == null) {
      return;
    }
    last = entry;
    entry.rows++;
    if (money) {
      entry.firstMoneyLine = entry.moneyRows == 0 ? line : entry.firstMoneyLine;
      entry.moneyRows++;
      entry.openMoneyRows += ended ? 0 : 1;
    }
  }

  private @Nullable Entry entry(String text, CellKind kind) {
    Entry entry = entries.get(text);
    if (entry == null) {
      if (entries.size() == LIMIT || text.length() > LONGEST) {
        full = true;
        entries = new LinkedHashMap<>();
        return null;
      }
      entry = new Entry(text, kind);
      entries.put(text, entry);
    }
    return entry;
  }

  /** Takes in those of another part of the column. */
  void mergeFrom(DistinctTexts other) {
    full |= other.full;
    for (Entry entry : other.entries.values()) {
      Entry here = full ? null : entry(entry.text, entry.kind);
      if (here != null) {
        here.rows += entry.rows;
        here.moneyRows += entry.moneyRows;
        here.openMoneyRows += entry.openMoneyRows;
      }
    }
    if (full) {
      entries = new LinkedHashMap<>();
    }
  }

  /** Whether there were more than are kept; then none is known. */
  public boolean isFull() {
    return full;
  }

  /** The texts in the order they first stood; none where there were too many. */
  public List<Entry> list() {
    return new ArrayList<>(entries.values());
  }

  /** How many distinct texts there are; 0 where there were too many. */
  public int size() {
    return entries.size();
  }
}
