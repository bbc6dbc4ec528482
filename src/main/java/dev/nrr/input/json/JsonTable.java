package dev.nrr.input.json;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.SheetOption;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose objects are rows: an array of them, one after another, or the one list in an object.
 * Its header is every key there is, in the order in which they appear; a key that an object does
 * not have is a blank cell of it.
 */
public final class JsonTable implements TableFormat {

  private final List<String> header;
  private final List<String> path;
  private final boolean flatten;
  private final Set<String> ignored;
  private final String more;

  /** Whether no two rows begin on one line, so that the line says which row is meant. */
  private final boolean byLine;

  private final List<Notice> notices;

  private JsonTable(
      List<String> header,
      List<String> path,
      boolean flatten,
      Set<String> ignored,
      String more,
      boolean byLine,
      List<Notice> notices) {
    this.header = List.copyOf(header);
    this.path = path;
    this.flatten = flatten;
    this.ignored = ignored;
    this.more = more;
    this.byLine = byLine;
    this.notices = notices;
  }

  /**
   * Looks at a whole source.
   *
   * @param ignored columns that do not matter, as the user says
   * @throws InputException if its objects are no rows, or it is not said which are
   */
  public static JsonTable of(Source source, RecordReader.Options options, Set<String> ignored)
      throws InputException, IOException {
    Set<String> lower = new LinkedHashSet<>();
    ignored.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    JsonLists.Found lists;
    try (JsonTokens tokens = JsonTokens.open(source, options)) {
      lists = JsonLists.in(tokens);
    }
    List<String> path = path(source, lists.paths(), options.sheet());
    refuseParts(source, lists, lower);
    Set<String> keys = new LinkedHashSet<>();
    boolean byLine = true;
    long last = 0;
    try (JsonTokens tokens = JsonTokens.open(source, options)) {
      JsonRows rows = new JsonRows(tokens, path, options.flatten(), lower);
      while (rows.next()) {
        keys.addAll(rows.cells().keySet());
        byLine &= rows.line() > last;
        last = rows.line();
      }
      refuseNested(source, rows);
    }
    return new JsonTable(
        List.copyOf(keys),
        path,
        options.flatten(),
        lower,
        lists.paths().isEmpty() ? "" : lists.more(),
        byLine,
        notices(path, lists.beside()));
  }

  /** The list that is the rows; none for the text itself. */
  private static List<String> path(Source source, List<List<String>> found, @Nullable String asked)
      throws InputException {
    List<String> names = found.stream().map(keys -> String.join(".", keys)).toList();
    if (asked != null) {
      for (int i = 0; i < names.size(); i++) {
        if (asked.equals(names.get(i)) || asked.equals(Integer.toString(i + 1))) {
          return found.get(i);
        }
      }
      throw InputException.option(
          "--sheet: no list "
              + MessageText.quoted(asked)
              + " in "
              + source.name()
              + (names.isEmpty()
                  ? ", its objects are the rows"
                  : "; found: " + MessageText.list(names)));
    }
    if (found.size() > 1) {
      throw SheetOption.undecided(source, "several lists of objects: ", names);
    }
    return found.isEmpty() ? List.of() : found.get(0);
  }

  /** Refuses one page of several, which says of itself that there is more. */
  private static void refuseParts(Source source, JsonLists.Found lists, Set<String> ignored)
      throws InputException {
    String more = lists.more();
    if (!lists.paths().isEmpty()
        && !more.isEmpty()
        && !ignored.contains(more.toLowerCase(Locale.ROOT))) {
      throw InputException.data(
              source, 0, 0, more + " is true: this is a part of the rows, not all of them")
          .suggesting(Suggestion.of("these are all the rows that count", "--ignore", more));
    }
  }

  private static void refuseNested(Source source, JsonRows rows) throws InputException {
    Map<String, Long> wrong = rows.nested().isEmpty() ? rows.lists() : rows.nested();
    if (wrong.isEmpty()) {
      return;
    }
    List<String> keys = List.copyOf(wrong.keySet());
    boolean several = rows.nested().isEmpty();
    long line = wrong.values().iterator().next();
    String what = several ? "a list of several values in " : "values inside values in ";
    InputException problem =
        InputException.data(
            source, line, 0, what + MessageText.list(keys) + ", expected one value for each key");
    if (!several) {
      problem =
          problem.suggesting(
              Suggestion.of(
                  "what is inside becomes columns, as in " + keys.get(0) + ".key", "--flatten"));
    }
    List<String> ignore = new ArrayList<>();
    for (String key : keys) {
      ignore.add("--ignore");
      ignore.add(key);
    }
    throw problem.suggesting(new Suggestion(ignore, "what is inside does not matter"));
  }

  private static List<Notice> notices(List<String> path, List<String> beside) {
    return path.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                "json-list",
                "rows are the objects of the list "
                    + MessageText.quoted(String.join(".", path))
                    + (beside.isEmpty()
                        ? ""
                        : "; beside it and not read: " + MessageText.list(beside)),
                1));
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean hasLinesAboveHeader() {
    return false;
  }

  @Override
  public Table open(Source source, RecordReader.Options options) throws SourceException {
    JsonTokens tokens = JsonTokens.open(source, options);
    return new JsonRecords(tokens, new JsonRows(tokens, path, flatten, ignored), header, byLine);
  }

  @Override
  public @Nullable String place(long line, int column) {
    String row = byLine ? Long.toString(line) : "#" + line;
    return column < 1 || column > header.size() ? row : row + ":" + header.get(column - 1);
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  /** Whether a name that does not matter is no column: it says that there is more than this. */
  public boolean isBeside(String name) {
    return name.equalsIgnoreCase(more);
  }
}
