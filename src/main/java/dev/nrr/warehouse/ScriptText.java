package dev.nrr.warehouse;

import java.util.List;

/** Statements and what is said of them, as text to be read by people or run elsewhere. */
final class ScriptText {

  private final StringBuilder text = new StringBuilder();

  /** A text that begins with how its statements are written, and which rows count. */
  ScriptText(ScriptRequest request) {
    comment("nrr sql, dialect " + request.dialect().name());
    if (!request.dialect().run()) {
      comment("This dialect is text only: its statements were never run by the tests of nrr.");
    }
    List<String> filters = request.filterWords();
    if (!filters.isEmpty()) {
      comment("Rows count with " + String.join(", ", filters) + ", as these values are written;");
      comment("with a connection blanks around values do not matter, and values that no row has");
      comment("are refused.");
    }
  }

  /** Says something. */
  void comment(String words) {
    text.append("-- ").append(words.replace('\n', ' ').replace('\r', ' ')).append('\n');
  }

  /** Adds a statement. */
  void add(String statement) {
    text.append(statement).append(";\n\n");
  }

  /** Adds what is asked of names of rows, whatever the shape. */
  void addNames(SqlDialect dialect, List<String> columns, String from) {
    comment("Names of rows that are totals, or may be, and those with other letters than ASCII,");
    comment(
        "which are looked at one by one; with a connection of every column of words. What only");
    comment("begins or ends like a total is held against sums.");
    add(new NameSql(new SqlWriter(dialect)).telling(columns, from, TellingNames.MOST_ODD + 1));
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
