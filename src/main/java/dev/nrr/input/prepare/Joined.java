package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.JoinFile;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code --join}: a second table, whose columns become further columns of the rows, behind their
 * own. Rows and table meet in one column that both have, compared as written without outer spaces;
 * in the table every key stands once. A column whose name the rows have already gets the file's
 * name before its own ({@code accounts.segment}), so that neither hides the other.
 *
 * <p>A row of no match has blanks in the columns of the table. It is refused, unless it carries no
 * money. A record too short or too long stays so. One object counts for all sources, whose headers
 * may be in any order.
 */
public final class Joined {

  private static final int MOST_TOLD = 10;

  private final Source source;
  private final JoinFile asked;
  private final List<String> headers;
  private final List<Lookahead.Line> table;
  private final List<Problem> unmatched = new ArrayList<>();
  private final Map<Integer, Map<String, String[]>> tables = new HashMap<>();
  private long withMoney;
  private long withoutMoney;

  /** Where the key is: in the rows and in the table, from 0. */
  private record Key(int left, int right) {}

  private Joined(Source source, JoinFile asked, List<String> headers, List<Lookahead.Line> table) {
    this.source = source;
    this.asked = asked;
    this.headers = headers;
    this.table = table;
  }

  /**
   * Reads the table.
   *
   * @throws InputException if it has no header, or a record is not as wide
   */
  public static Joined read(Source source, JoinFile asked) throws InputException {
    List<Lookahead.Line> table = new ArrayList<>();
    try (Table records = Tables.open(source, RecordReader.Options.NONE)) {
      while (records.next()) {
        table.add(new Lookahead.Line(records.line(), stripped(records.fields())));
      }
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
    if (table.isEmpty()) {
      throw InputException.data(source, 0, 0, "empty, expected a header and rows");
    }
    List<String> headers = List.of(table.remove(0).fields());
    for (Lookahead.Line row : table) {
      if (row.fields().length != headers.size()) {
        throw InputException.data(
            source,
            row.line(),
            0,
            MessageText.count(row.fields().length, "field") + ", the header has " + headers.size());
      }
    }
    return new Joined(source, asked, headers, table);
  }

  private static String[] stripped(String[] fields) {
    String[] stripped = new String[fields.length];
    for (int i = 0; i < fields.length; i++) {
      stripped[i] = fields[i].strip();
    }
    return stripped;
  }

  /**
   * The headers of the rows with those of the table.
   *
   * @param own headers of a source
   * @throws InputException if there is not one column to join on, or its keys repeat in the table
   */
  public List<String> headers(List<String> own) throws InputException {
    Key key = key(own);
    List<String> all = new ArrayList<>(own);
    for (int i = 0; i < headers.size(); i++) {
      if (i != key.right()) {
        all.add(find(own, headers.get(i)) < 0 ? headers.get(i) : baseName() + "." + headers.get(i));
      }
    }
    return all;
  }

  /** Columns whose name the rows have already, as they are called now. */
  public List<String> prefixed(List<String> own) throws InputException {
    String prefix = baseName() + ".";
    List<String> all = headers(own);
    return all.subList(own.size(), all.size()).stream()
        .filter(header -> header.startsWith(prefix) && !headers.contains(header))
        .toList();
  }

  private String baseName() {
    String name = source.name();
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private Key key(List<String> own) throws InputException {
    if (asked.left() != null && asked.right() != null) {
      String option = "--join " + asked.file();
      Key key =
          new Key(
              HeaderMatch.column(own, asked.left(), option),
              HeaderMatch.column(headers, asked.right(), option));
      refuse(repeat(key.right()));
      return key;
    }
    List<Key> shared = new ArrayList<>();
    List<Key> unique = new ArrayList<>();
    for (int right = 0; right < headers.size(); right++) {
      int left = find(own, headers.get(right));
      if (left >= 0) {
        shared.add(new Key(left, right));
        if (repeat(right) == null) {
          unique.add(new Key(left, right));
        }
      }
    }
    if (shared.isEmpty()) {
      throw InputException.option(
          "--join "
              + asked.file()
              + ": no column in both; the rows have: "
              + String.join(", ", own)
              + "; the file has: "
              + MessageText.list(headers)
              + "; name two with --join "
              + asked.file()
              + ":LEFT=RIGHT");
    }
    if (unique.isEmpty()) {
      refuse(repeat(shared.get(0).right()));
    }
    if (unique.size() > 1) {
      List<String> names = unique.stream().map(key -> headers.get(key.right())).toList();
      throw InputException.option(
          "--join "
              + asked.file()
              + ": several columns could be joined on: "
              + String.join(", ", names)
              + "; name one with --join "
              + asked.file()
              + ":"
              + names.get(0));
    }
    return unique.get(0);
  }

  /** The place of a header; -1 for an empty one or where there is none. */
  private static int find(List<String> own, String header) {
    String name = HeaderText.normalised(header);
    for (int i = 0; i < own.size() && !name.isEmpty(); i++) {
      if (HeaderText.normalised(own.get(i)).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static void refuse(@Nullable InputException repeat) throws InputException {
    if (repeat != null) {
      throw repeat;
    }
  }

  /** Why a column of the table is no key; null if it is one. */
  private @Nullable InputException repeat(int column) {
    Map<String, Long> seen = new HashMap<>();
    for (Lookahead.Line row : table) {
      String key = row.fields()[column];
      if (key.isEmpty()) {
        return InputException.data(
            source, row.line(), column + 1, MessageText.quoted(headers.get(column)) + " is blank");
      }
      Long before = seen.put(key, row.line());
      if (before != null) {
        return InputException.data(
            source,
            row.line(),
            column + 1,
            headers.get(column)
                + " "
                + MessageText.quoted(key)
                + " already stands on line "
                + before
                + "; a key to join on stands once");
      }
    }
    return null;
  }

  /**
   * The rows of one source, behind its header, with the columns of the table.
   *
   * @param from the source, for messages
   * @param own its headers
   * @param money whether a row, as it is joined, carries money
   */
  public Records rows(Source from, Records rows, List<String> own, Predicate<String[]> money)
      throws InputException {
    Key key = key(own);
    Map<String, String[]> byKey = tables.computeIfAbsent(key.right(), right -> table(right));
    return new ChangedRecords(rows) {
      @Override
      String[] changed(String[] fields, long line) {
        String[] found = byKey.get(cell(fields, key.left()));
        String[] joined = Arrays.copyOf(fields, fields.length + headers.size() - 1);
        Arrays.fill(joined, fields.length, joined.length, "");
        if (found != null) {
          System.arraycopy(found, 0, joined, fields.length, found.length);
        } else if (money.test(joined)) {
          withMoney++;
          tell(from, line, key, cell(fields, key.left()));
        } else {
          withoutMoney++;
        }
        return joined;
      }
    };
  }

  private void tell(Source from, long line, Key key, String cell) {
    if (unmatched.size() < MOST_TOLD) {
      unmatched.add(
          new Problem(
              from,
              line,
              key.left() + 1,
              cell.isEmpty()
                  ? "no key to join " + source.name() + " by"
                  : MessageText.quoted(cell) + " is not in " + source.name()));
    }
  }

  /** The fields of the table by their key, less the key. */
  private Map<String, String[]> table(int right) {
    Map<String, String[]> byKey = new HashMap<>();
    for (Lookahead.Line row : table) {
      String[] others = new String[headers.size() - 1];
      System.arraycopy(row.fields(), 0, others, 0, right);
      System.arraycopy(row.fields(), right + 1, others, right, others.length - right);
      byKey.put(row.fields()[right], others);
    }
    return byKey;
  }

  /**
   * To be called when all rows were read.
   *
   * @throws InputException if rows that carry money have no match, the first ten listed
   */
  public void finish() throws InputException {
    if (withMoney > 0) {
      throw new InputException(
          InputException.Cause.DATA,
          unmatched,
          MessageText.count(withMoney, "row")
              + " with money "
              + (withMoney == 1 ? "has" : "have")
              + " no match in "
              + source.name()
              + ", nothing computed");
    }
  }

  /** How many rows had no match, and which columns were given another name. */
  public List<Notice> notices(List<String> own) throws InputException {
    List<Notice> notices = new ArrayList<>();
    if (withoutMoney > 0) {
      notices.add(
          new Notice(
              "join-unmatched",
              MessageText.count(withoutMoney, "row")
                  + " without money "
                  + (withoutMoney == 1 ? "has" : "have")
                  + " no match in "
                  + source.name(),
              withoutMoney));
    }
    List<String> renamed = prefixed(own);
    if (!renamed.isEmpty()) {
      notices.add(
          new Notice(
              "join-columns",
              "the rows have columns of the same name, so those of "
                  + source.name()
                  + " are "
                  + String.join(", ", renamed),
              renamed.size()));
    }
    return notices;
  }
}
