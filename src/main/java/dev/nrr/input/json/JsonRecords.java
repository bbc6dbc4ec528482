package dev.nrr.input.json;

import dev.nrr.input.source.Encoding;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The objects of a JSON text as records below a header of their keys. */
final class JsonRecords implements Table {

  private final JsonTokens tokens;
  private final JsonRows rows;
  private final List<String> header;
  private String[] fields = {};
  private final boolean byLine;
  private boolean begun;
  private long count;

  /**
   * Records of a text.
   *
   * @param byLine whether a row is known by its line; else by its number, from 1
   */
  JsonRecords(JsonTokens tokens, JsonRows rows, List<String> header, boolean byLine) {
    this.byLine = byLine;
    this.tokens = tokens;
    this.rows = rows;
    this.header = header;
  }

  @Override
  public boolean next() throws SourceException {
    if (!begun) {
      begun = true;
      fields = header.toArray(new String[0]);
      return !header.isEmpty();
    }
    if (!rows.next()) {
      return false;
    }
    count++;
    Map<String, String> cells = rows.cells();
    fields = new String[header.size()];
    for (int i = 0; i < fields.length; i++) {
      String cell = cells.get(header.get(i));
      fields[i] = cell == null ? "" : cell;
    }
    return true;
  }

  @Override
  public String[] fields() {
    return fields;
  }

  @Override
  public long line() {
    return byLine ? rows.line() : count;
  }

  @Override
  public Encoding encoding() {
    return tokens.encoding();
  }

  @Override
  public String written() {
    return tokens.encoding() + ", JSON";
  }

  @Override
  public void close() throws IOException {
    tokens.close();
  }
}
