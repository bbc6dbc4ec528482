package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * {@code --ids}: customers under another name, as a CSV file {@code id,customer} says: merged,
 * moved or renamed ones are one customer at both ends of a window. Chains are followed: with {@code
 * a,b} and {@code b,c} customer {@code a} is {@code c}. Names are compared as written, without
 * outer spaces. A line that names a customer as itself says nothing and is allowed. One object
 * counts for all sources.
 */
public final class RenamedCustomers {

  private final Source source;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private long renamedRows;

  /** A line of the file. */
  private record Entry(long line, String customer) {}

  private RenamedCustomers(Source source) {
    this.source = source;
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it has not these columns, a blank, an id twice or a loop
   */
  public static RenamedCustomers read(Source source) throws InputException {
    RenamedCustomers ids = new RenamedCustomers(source);
    try (Table records = Tables.open(source, RecordReader.Options.NONE)) {
      ids.readEntries(records);
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
    ids.followChains();
    return ids;
  }

  private void readEntries(Records records) throws InputException, SourceException {
    if (!records.next()) {
      throw refused(0, "empty, expected the header id,customer and rows");
    }
    List<String> headers = new ArrayList<>();
    for (String field : records.fields()) {
      headers.add(HeaderText.normalised(field));
    }
    int id = headers.indexOf("id");
    int customer = headers.indexOf("customer");
    if (id < 0 || customer < 0) {
      throw refused(
          records.line(),
          "expected the header id,customer; found: " + String.join(",", records.fields()));
    }
    while (records.next()) {
      String[] fields = records.fields();
      if (fields.length != headers.size()) {
        throw refused(
            records.line(),
            MessageText.count(fields.length, "field") + ", the header has " + headers.size());
      }
      add(records.line(), fields[id].strip(), fields[customer].strip());
    }
  }

  private void add(long line, String id, String customer) throws InputException {
    if (id.isEmpty() || customer.isEmpty()) {
      throw refused(line, (id.isEmpty() ? "id" : "customer") + " is blank");
    }
    Entry before = entries.putIfAbsent(id, new Entry(line, customer));
    if (before != null) {
      throw refused(
          line, MessageText.quoted(id) + " already has a customer on line " + before.line());
    }
  }

  private void followChains() throws InputException {
    for (Map.Entry<String, Entry> start : entries.entrySet()) {
      Set<String> passed = new HashSet<>();
      String name = start.getKey();
      Entry next = start.getValue();
      while (next != null && !next.customer().equals(name)) {
        if (!passed.add(name)) {
          throw loop(name);
        }
        name = next.customer();
        next = entries.get(name);
      }
      names.put(start.getKey(), name);
    }
  }

  /** The loop a name is in, from its first line on. */
  private InputException loop(String name) {
    List<String> around = new ArrayList<>();
    long first = Long.MAX_VALUE;
    String begin = name;
    String at = name;
    do {
      Entry entry = Objects.requireNonNull(entries.get(at));
      if (entry.line() < first) {
        first = entry.line();
        begin = at;
      }
      at = entry.customer();
    } while (!at.equals(name));
    at = begin;
    do {
      around.add(MessageText.quoted(at));
      at = Objects.requireNonNull(entries.get(at)).customer();
    } while (!at.equals(begin));
    around.add(MessageText.quoted(begin));
    return refused(first, "a loop: " + String.join(" is ", around));
  }

  private InputException refused(long line, String message) {
    return InputException.data(source, line, 0, message);
  }

  /**
   * The rows of one source, behind its header, under the customers' names.
   *
   * @param column of the customer, from 0
   */
  public Records rows(Records rows, int column) {
    return new ChangedRecords(rows) {
      @Override
      String[] changed(String[] fields, long line) {
        String id = cell(fields, column);
        String name = names.get(id);
        if (name == null || name.equals(id)) {
          return fields;
        }
        used.add(id);
        renamedRows++;
        String[] renamed = fields.clone();
        renamed[column] = name;
        return renamed;
      }
    };
  }

  /** How many rows and names were changed, and which ids no row has. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (renamedRows > 0) {
      notices.add(
          new Notice(
              "customers-renamed",
              MessageText.count(renamedRows, "row")
                  + " of "
                  + MessageText.count(used.size(), "id")
                  + " stand under the customer that "
                  + source.name()
                  + " names",
              renamedRows));
    }
    List<String> unused =
        names.keySet().stream()
            .filter(id -> !used.contains(id) && !id.equals(names.get(id)))
            .sorted()
            .toList();
    if (!unused.isEmpty()) {
      notices.add(
          new Notice(
              "ids-unused",
              MessageText.count(unused.size(), "id")
                  + " of "
                  + source.name()
                  + " in no row, the first is "
                  + MessageText.quoted(unused.get(0)),
              unused.size()));
    }
    return notices;
  }
}
