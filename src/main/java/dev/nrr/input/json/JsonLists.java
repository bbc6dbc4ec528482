package dev.nrr.input.json;

import dev.nrr.input.json.JsonTokens.Token;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lists of objects inside the one object that a JSON text is, such as {@code {"data": [...]}}.
 * None where the text is a list itself, or one object after another.
 */
final class JsonLists {

  /** Keys that say, where true, that the list is only a part of what there is. */
  private static final Set<String> MORE = Set.of("has_more", "hasmore");

  private final JsonTokens tokens;
  private final List<List<String>> found = new ArrayList<>();
  private final List<String> beside = new ArrayList<>();
  private String more = "";

  private JsonLists(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * What a text holds.
   *
   * @param paths the keys that lead to each list of objects
   * @param beside other keys of the outermost object
   * @param more the key that says there is more than this text has; empty for none
   */
  record Found(List<List<String>> paths, List<String> beside, String more) {}

  static Found in(JsonTokens tokens) throws SourceException {
    JsonLists lists = new JsonLists(tokens);
    boolean one = tokens.next() == Token.BEGIN_OBJECT;
    if (one) {
      lists.object(List.of());
      one = tokens.next() == Token.END;
    }
    return one
        ? new Found(lists.found, lists.beside, lists.more)
        : new Found(List.of(), List.of(), "");
  }

  private void object(List<String> path) throws SourceException {
    while (tokens.next() == Token.KEY) {
      String key = tokens.text();
      List<String> here = new ArrayList<>(path);
      here.add(key);
      int before = found.size();
      value(here, tokens.next());
      if (path.isEmpty() && found.size() == before) {
        beside.add(key);
      }
    }
  }

  private void value(List<String> path, Token token) throws SourceException {
    if (token == Token.BEGIN_OBJECT) {
      object(path);
    } else if (token == Token.BEGIN_LIST) {
      list(path);
    } else if (token == Token.WORD && tokens.text().equals("true")) {
      String key = path.get(path.size() - 1);
      more = MORE.contains(key.toLowerCase(Locale.ROOT)) ? key : more;
    }
  }

  private void list(List<String> path) throws SourceException {
    Token token = tokens.next();
    if (token == Token.BEGIN_OBJECT) {
      found.add(path);
    }
    while (token != Token.END_LIST) {
      tokens.skip();
      token = tokens.next();
    }
  }
}
