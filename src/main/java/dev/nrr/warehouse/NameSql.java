package dev.nrr.warehouse;

import dev.nrr.input.survey.TotalWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What can be told of a name in SQL: whether it begins or ends with a word for a total, whether it
 * has anything but the printable characters of ASCII, and which name it is but for its last word.
 * Each condition holds for all names that matter and for some more: what they mean is decided here.
 */
final class NameSql {

  private static final String WORD = "a-z0-9";
  private static final String LETTERS = "A-Za-z0-9";

  private final SqlWriter sql;

  NameSql(SqlWriter sql) {
    this.sql = sql;
  }

  /**
   * That a name may be that of a total; names of other letters only as they are usually written.
   */
  String mayBeTotal(String name) {
    String lower = "LOWER(" + name + ")";
    return (hasShortPatterns() ? wordAtEdge(lower) : wordInside(lower))
        + "\n    OR "
        + String.join(" OR ", otherWords(name));
  }

  /** Oracle knows patterns of 512 bytes at most, and SQL Server none of words. */
  private boolean hasShortPatterns() {
    return isSqlServer() || sql.dialect().name().equals("oracle");
  }

  private String wordAtEdge(String lower) {
    String among = sql.among(TotalWords.asciiWords());
    return firstWord(lower) + among + "\n    OR " + lastWord(lower) + among;
  }

  /** In one pass, which costs half as much. */
  private String wordInside(String lower) {
    String words = String.join("|", TotalWords.asciiWords());
    String pattern = "(^|[^" + WORD + "])(" + words + ")([^" + WORD + "]|$)";
    return without(lower, pattern) + " <> " + lower;
  }

  /** That a name has a word of other letters in it, in small letters, capital or large ones. */
  private List<String> otherWords(String name) {
    List<String> all = TotalWords.otherWords();
    List<String> conditions = new ArrayList<>();
    for (String word : all) {
      if (all.stream().anyMatch(other -> word.contains(other) && !word.equals(other))) {
        continue; // what has this has the other
      }
      String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      for (String each :
          new LinkedHashSet<>(List.of(word, capital, word.toUpperCase(Locale.ROOT)))) {
        conditions.add(name + " LIKE " + sql.text("%" + each + "%"));
      }
    }
    return conditions;
  }

  /** That a name has other characters than the printable ones of ASCII. */
  String isOdd(String name) {
    if (isSqlServer()) {
      return name + " LIKE '%[^ -~]%'";
    }
    String plain = without(name, "[^ -~].*$");
    return plain + " IS NULL OR " + plain + " <> " + name;
  }

  /** A name but for its last word; the name itself, or NULL, where it is one word. */
  String shorter(String name) {
    if (!isSqlServer()) {
      String last = "[^" + LETTERS + "]+[" + LETTERS + "]+[^" + LETTERS + "]*$";
      return without(name, last);
    }
    String end = "REVERSE(" + name + ")";
    for (String some : List.of(LETTERS, "^" + LETTERS, LETTERS)) {
      end = "SUBSTRING(" + end + ", NULLIF(PATINDEX('%[" + some + "]%', " + end + "), 0), 4000)";
    }
    return "REVERSE(" + end + ")";
  }

  /** A name as far as it is not told by case and spaces. */
  static String alike(String name) {
    return "LOWER(REPLACE(" + name + ", ' ', ''))";
  }

  private String firstWord(String lower) {
    if (!isSqlServer()) {
      return without(without(lower, "^[^" + WORD + "]+"), "[^" + WORD + "].*$");
    }
    String from =
        "SUBSTRING(" + lower + ", NULLIF(PATINDEX('%[" + WORD + "]%', " + lower + "), 0), 4000)";
    return "LEFT(" + from + ", PATINDEX('%[^" + WORD + "]%', " + from + " + ' ') - 1)";
  }

  private String lastWord(String lower) {
    return isSqlServer()
        ? "REVERSE(" + firstWord("REVERSE(" + lower + ")") + ")"
        : without(without(lower, "[^" + WORD + "]+$"), "^.*[^" + WORD + "]");
  }

  private boolean isSqlServer() {
    return sql.dialect().name().equals("sqlserver");
  }

  /** A text without the one part of it that a pattern matches. */
  private String without(String text, String pattern) {
    String function =
        sql.dialect().name().equals("clickhouse") ? "replaceRegexpOne(" : "REGEXP_REPLACE(";
    return function + text + ", " + sql.text(pattern) + ", '')";
  }

  /** All names that stand in a column, each once, as {@code c}. */
  String names(String column, String from) {
    return names("", column, from);
  }

  private String names(String key, String column, String from) {
    return "SELECT DISTINCT "
        + key
        + sql.bytes("t." + sql.name(column))
        + " AS c FROM "
        + from
        + " t";
  }

  /**
   * Names that may be those of totals, or are odd: the number of the column, the name, whether it
   * may be that of a total; those that may first.
   */
  String telling(List<String> columns, String from, int most) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      all.add(names(i + " AS k, ", columns.get(i), from));
    }
    return "SELECT k, c, w\nFROM (\n  SELECT k, c, "
        + SqlWriter.flag(mayBeTotal("c"))
        + " AS w,\n    "
        + SqlWriter.flag(isOdd("c"))
        + " AS o\n  FROM (\n    "
        + String.join("\n    UNION ALL\n    ", all)
        + "\n  ) q\n) r\nWHERE w = 1 OR o = 1\nORDER BY w DESC, k, c"
        + sql.limit(most);
  }
}
