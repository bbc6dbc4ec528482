package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that were quoted as a whole: {@code "customer,month,mrr"} is one field that holds a record.
 * Recognised where each of the first records is one field that splits into the same number of
 * fields, two or more; then every such field is split again. A later record of several fields is
 * left as it is.
 */
public final class QuotedLines {

  private static final int FIRST = 20;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final Records records;
  private final boolean found;

  private QuotedLines(Records records, boolean found) {
    this.records = records;
    this.found = found;
  }

  /**
   * Looks at the first records of a source, its header among them.
   *
   * @param delimiter of the source, tried first
   */
  public static QuotedLines of(Records records, char delimiter) {
    Lookahead lookahead = new Lookahead(records);
    List<Lookahead.Line> first = lookahead.peek(FIRST);
    if (splits(first, delimiter)) {
      return new QuotedLines(new Split(lookahead, delimiter), true);
    }
    for (char other : DELIMITERS) {
      if (splits(first, other)) {
        return new QuotedLines(new Split(lookahead, other), true);
      }
    }
    return new QuotedLines(lookahead, false);
  }

  /** The records, split where they were quoted as a whole. */
  public Records records() {
    return records;
  }

  /** Whether the lines were quoted as a whole. */
  public boolean found() {
    return found;
  }

  /** What was done, for the user. */
  public List<Notice> notices() {
    return found
        ? List.of(
            new Notice(
                "quoted-lines",
                "every line is one quoted field that holds a whole record; each was split again",
                1))
        : List.of();
  }

  private static boolean splits(List<Lookahead.Line> lines, char delimiter) {
    int width = 0;
    for (Lookahead.Line line : lines) {
      if (line.fields().length != 1) {
        return false;
      }
      int fields = split(line.fields()[0], delimiter).size();
      if (fields < 2 || (width > 0 && fields != width)) {
        return false;
      }
      width = fields;
    }
    return lines.size() > 1;
  }

  /**
   * The fields of a line, without outer spaces; none where its quotes are not those of a record.
   */
  private static List<String> split(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      int from = at;
      while (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
      int end;
      if (from < line.length() && line.charAt(from) == '"') {
        StringBuilder text = new StringBuilder();
        end = unquote(line, from + 1, text);
        if (end < 0) {
          return List.of();
        }
        int next = line.indexOf(delimiter, end);
        if (!line.substring(end, next < 0 ? line.length() : next).isBlank()) {
          return List.of();
        }
        end = next < 0 ? line.length() : next;
        fields.add(text.toString());
      } else {
        int next = line.indexOf(delimiter, at);
        end = next < 0 ? line.length() : next;
        fields.add(line.substring(at, end).strip());
      }
      at = end + 1;
    }
    return fields;
  }

  /** The place behind the closing quote; -1 where there is none. */
  private static int unquote(String line, int from, StringBuilder text) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '"') {
        text.append(c);
      } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        text.append(c);
        i++;
      } else {
        return i + 1;
      }
    }
    return -1;
  }

  private static final class Split extends ChangedRecords {

    private final char delimiter;

    Split(Records rest, char delimiter) {
      super(rest);
      this.delimiter = delimiter;
    }

    @Override
    String[] changed(String[] fields, long line) throws SourceException {
      if (fields.length != 1) {
        return fields;
      }
      List<String> split = split(fields[0], delimiter);
      if (split.isEmpty()) {
        throw new SourceException(
            line,
            "the line is one quoted field, and the record in it has quotes that do not match");
      }
      return split.toArray(new String[0]);
    }
  }
}
