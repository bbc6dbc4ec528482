package dev.nrr.input.json;

import dev.nrr.input.json.JsonTokens.Token;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.ExactNumber;
import dev.nrr.input.source.SourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The objects of a JSON text that are rows, one after another, each as its cells by key: of the
 * list at a path, or of the whole text. A value that is an object or a list is none of a row: with
 * {@code flatten} the values inside become cells of their own, by keys such as {@code plan.amount}.
 */
final class JsonRows {

  private static final int MAX_CELLS = 16_384;

  private final JsonTokens tokens;
  private final List<String> path;
  private final boolean flatten;
  private final Set<String> ignored;
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Map<String, Long> nested = new LinkedHashMap<>();
  private final Map<String, Long> lists = new LinkedHashMap<>();
  private long line;
  private boolean begun;
  private boolean inList;
  private boolean atEnd;

  /**
   * Rows of a text from its beginning.
   *
   * @param path keys that lead to the list of rows; none for the text itself
   * @param ignored keys, in lower case, whose values are passed over
   */
  JsonRows(JsonTokens tokens, List<String> path, boolean flatten, Set<String> ignored) {
    this.tokens = tokens;
    this.path = path;
    this.flatten = flatten;
    this.ignored = ignored;
  }

  /** Moves to the next row; false at the end. */
  boolean next() throws SourceException {
    Token token = atEnd ? Token.END : begun ? tokens.next() : begin();
    begun = true;
    if (inList && token == Token.END_LIST) {
      finish();
      return false;
    }
    if (token == Token.END) {
      atEnd = true;
      return false;
    }
    line = tokens.line();
    if (token != Token.BEGIN_OBJECT) {
      throw new SourceException(line, "a row is " + what(token) + ", expected an object");
    }
    cells.clear();
    object("");
    return true;
  }

  /** The first row, or what stands in its place. */
  private Token begin() throws SourceException {
    Token token = tokens.next();
    for (String key : path) {
      while (tokens.next() == Token.KEY && !tokens.text().equals(key)) {
        tokens.next();
        tokens.skip();
      }
      token = tokens.next();
    }
    inList = token == Token.BEGIN_LIST;
    return inList ? tokens.next() : token;
  }

  /** Behind the list of rows nothing may come but the ends of what it stands in. */
  private void finish() throws SourceException {
    atEnd = true;
    Token token = tokens.next();
    int open = path.size();
    while (open > 0 && token != Token.END) {
      if (token == Token.END_OBJECT) {
        open--;
      } else {
        tokens.next();
        tokens.skip();
      }
      token = tokens.next();
    }
    if (token != Token.END) {
      throw new SourceException(tokens.line(), "more behind the end of the list of rows");
    }
  }

  private static String what(Token token) {
    return switch (token) {
      case BEGIN_LIST -> "a list";
      case TEXT -> "a text";
      case NUMBER -> "a number";
      default -> "no object";
    };
  }

  private void object(String before) throws SourceException {
    while (tokens.next() == Token.KEY) {
      String key = before + tokens.text();
      value(key, tokens.next());
    }
  }

  private void value(String key, Token token) throws SourceException {
    switch (token) {
      case BEGIN_OBJECT, BEGIN_LIST -> inner(key, token);
      case NUMBER -> put(key, ExactNumber.cell(tokens.text()));
      case NULL -> put(key, "");
      default -> put(key, tokens.text());
    }
  }

  /** A value inside a value: passed over, flattened, or remembered as what a row cannot have. */
  private void inner(String key, Token token) throws SourceException {
    if (ignored.contains(key.toLowerCase(Locale.ROOT))) {
      tokens.skip();
      put(key, "");
    } else if (token == Token.BEGIN_OBJECT && flatten) {
      object(key + ".");
    } else if (flatten) {
      list(key);
    } else {
      if (!isEmpty()) {
        nested.putIfAbsent(key, line);
      }
      put(key, "");
    }
  }

  /** Whether the object or list that has just begun has nothing in it; it is passed over. */
  private boolean isEmpty() throws SourceException {
    int open = 1;
    boolean empty = true;
    while (open > 0) {
      Token token = tokens.next();
      if (token == Token.BEGIN_OBJECT || token == Token.BEGIN_LIST) {
        open++;
      } else if (token == Token.END_OBJECT || token == Token.END_LIST) {
        open--;
      }
      empty &= open == 0;
    }
    return empty;
  }

  /** A list of one value is that value. */
  private void list(String key) throws SourceException {
    Token token = tokens.next();
    if (token == Token.END_LIST) {
      put(key, "");
      return;
    }
    if (token == Token.BEGIN_OBJECT) {
      object(key + ".");
    } else {
      value(key, token);
    }
    token = tokens.next();
    while (token != Token.END_LIST) {
      lists.putIfAbsent(key, line);
      tokens.skip();
      token = tokens.next();
    }
  }

  private void put(String key, String cell) throws SourceException {
    if (cells.put(key, cell) != null) {
      throw new SourceException(
          line, "an object has the key " + MessageText.quoted(key) + " twice");
    }
    if (cells.size() > MAX_CELLS) {
      throw new SourceException(line, "a record of more than " + MAX_CELLS + " fields");
    }
  }

  /** The cells of the current row. */
  Map<String, String> cells() {
    return cells;
  }

  /** The line on which the current row begins. */
  long line() {
    return line;
  }

  /** Keys of values that are objects or lists and were not asked to be flattened, by first line. */
  Map<String, Long> nested() {
    return nested;
  }

  /** Keys of lists of more than one value, which no row can have, by first line. */
  Map<String, Long> lists() {
    return lists;
  }
}
