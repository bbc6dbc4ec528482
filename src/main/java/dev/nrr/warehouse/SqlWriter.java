package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small parts of statements, as one engine writes them. */
final class SqlWriter {

  /** That a character is one of ASCII that is seen. */
  private static final String PRINTED = " BETWEEN '!' AND '~'";

  private final SqlDialect dialect;

  SqlWriter(SqlDialect dialect) {
    this.dialect = dialect;
  }

  SqlDialect dialect() {
    return dialect;
  }

  /** A name as it stands in a statement, whatever is in it. */
  String name(String name) {
    char open = dialect.quote().charAt(0);
    char close = dialect.quote().charAt(1);
    if (dialect.name().equals("bigquery")) {
      return open + name.replace("\\", "\\\\").replace("`", "\\`") + close;
    }
    return open + name.replace(String.valueOf(close), String.valueOf(close) + close) + close;
  }

  /** A text as it stands in a statement, whatever is in it. */
  String text(String text) {
    String doubled = text.replace("'", "''");
    return "'" + (dialect.backslash() ? doubled.replace("\\", "\\\\") : doubled) + "'";
  }

  /** That what stands before it is one of some texts. */
  String among(Collection<String> texts) {
    return " IN (" + String.join(", ", texts.stream().map(this::text).toList()) + ")";
  }

  /** A day as it stands in a statement. */
  String date(LocalDate day) {
    return dialect.date().replace("%s", day.toString());
  }

  /** An exact number as it stands in a statement. */
  String decimal(BigDecimal number) {
    String plain = number.toPlainString();
    return switch (dialect.name()) {
      case "bigquery" -> "BIGNUMERIC '" + plain + "'";
      case "clickhouse" -> "toDecimal256('" + plain + "', " + Math.max(0, number.scale()) + ")";
      default -> plain;
    };
  }

  /** A value as text that is compared by its bytes. */
  String bytes(String value) {
    return dialect.binary().replace("%s", "CAST(" + value + " AS " + dialect.text() + ")");
  }

  /** What stands in a column of a row {@code t}, as such a value; nothing in the place of NULL. */
  String words(String column) {
    return "COALESCE(" + bytes("t." + name(column)) + ", '')";
  }

  /** A column of a row {@code t}, cast to a type where there is one. */
  String exact(String column, @Nullable String type) {
    String value = "t." + name(column);
    return type == null ? value : "CAST(" + value + " AS " + type + ")";
  }

  /** That a text is more than blanks. */
  String isNamed(String text) {
    return length("TRIM(" + text + ")") + " > 0";
  }

  /** That a text is more than blanks, and begins or ends in one. */
  String hasOuterBlanks(String text) {
    return isNamed(text)
        + " AND ("
        + length(text)
        + " <> "
        + length("TRIM(" + text + ")")
        + " OR "
        + text
        + " < ' ' OR "
        + last(text)
        + " < ' ')";
  }

  /** How long a text is, blanks at its end counted. */
  String length(String text) {
    return switch (dialect.name()) {
      case "sqlserver" -> "DATALENGTH(" + text + ")";
      case "mariadb" -> "CHAR_LENGTH(" + text + ")";
      default -> "LENGTH(" + text + ")";
    };
  }

  /** The last character of a text. */
  String last(String text) {
    return switch (dialect.name()) {
      case "trino", "oracle" -> "SUBSTR(" + text + ", -1)";
      default -> "RIGHT(" + text + ", 1)";
    };
  }

  /** Some characters of a text, from one on that is counted from 1. */
  String part(String text, String from, String length) {
    String name = dialect.name().equals("oracle") ? "SUBSTR(" : "SUBSTRING(";
    return name + text + ", " + from + ", " + length + ")";
  }

  /** The type of binary floating point of double precision. */
  String binaryFloat() {
    return switch (dialect.name()) {
      case "mariadb", "spark", "duckdb", "trino", "snowflake" -> "DOUBLE";
      case "bigquery" -> "FLOAT64";
      case "clickhouse" -> "Float64";
      case "sqlserver" -> "FLOAT(53)";
      case "oracle" -> "BINARY_DOUBLE";
      default -> "DOUBLE PRECISION";
    };
  }

  /** How many days pass from a day to another. */
  String days(String from, String to) {
    return switch (dialect.name()) {
      case "duckdb", "trino" -> "DATE_DIFF('day', " + from + ", " + to + ")";
      case "mariadb", "spark" -> "DATEDIFF(" + to + ", " + from + ")";
      case "bigquery" -> "DATE_DIFF(" + to + ", " + from + ", DAY)";
      case "clickhouse" -> "dateDiff('day', " + from + ", " + to + ")";
      case "postgresql", "oracle" -> "(" + to + " - " + from + ")";
      default -> "DATEDIFF(DAY, " + from + ", " + to + ")";
    };
  }

  /**
   * What a neighbour has: NULL for none, also where columns that are never NULL would give 0.
   *
   * @param function LAG or LEAD
   */
  String beside(String function, String column) {
    return function
        + (dialect.name().equals("clickhouse")
            ? "(toNullable(" + column + "))"
            : "(" + column + ")");
  }

  /** What leaves the first rows of a statement that has an order. */
  String limit(int most) {
    return switch (dialect.name()) {
      case "sqlserver", "oracle" -> "\nOFFSET 0 ROWS FETCH NEXT " + most + " ROWS ONLY";
      default -> "\nLIMIT " + most;
    };
  }

  /** 1 where a condition holds, else 0. */
  static String flag(String condition) {
    return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
  }

  /** Below zero, zero or above, as one value compares with another. */
  static String sign(String one, String other) {
    return "CASE WHEN "
        + one
        + " > "
        + other
        + " THEN 1 WHEN "
        + one
        + " < "
        + other
        + " THEN -1 ELSE 0 END";
  }

  /** An amount where a condition holds, else nothing of its type. */
  static String where(String condition, String amount) {
    return "CASE WHEN "
        + condition
        + " THEN "
        + amount
        + " ELSE "
        + amount
        + " - "
        + amount
        + " END";
  }

  /**
   * The values of a column of rows {@code t}, those of which other facts hold apart.
   *
   * @param facts by name, each 1 or 0: first {@code m} for a row with money
   */
  String values(String column, Map<String, String> facts, String from) {
    String value = "CAST(t." + name(column) + " AS " + dialect.text() + ")";
    StringBuilder named = new StringBuilder(value + " AS v");
    facts.forEach((name, fact) -> named.append(", ").append(fact).append(" AS ").append(name));
    return "SELECT v, "
        + String.join(", ", facts.keySet())
        + " FROM (\n  SELECT "
        + named
        + "\n  FROM "
        + from
        + " t\n  GROUP BY "
        + value
        + ", "
        + String.join(", ", facts.values())
        + "\n) q ORDER BY 1, 2"
        + limit(AskedTable.MOST_VALUES);
  }

  /** How many amounts are the same after they were cast, and how many there are. */
  String castLosses(String column, String from, String amountType) {
    String amount = "t." + name(column);
    String back = "CAST(CAST(" + amount + " AS " + amountType + ") AS " + binaryFloat() + ")";
    return "SELECT SUM("
        + flag(amount + " IS NOT NULL AND " + back + " = " + amount)
        + ") AS kept, COUNT("
        + amount
        + ") AS amounts\nFROM "
        + from
        + " t";
  }

  /**
   * The texts that stand in a column, each once.
   *
   * @param filter the condition on rows {@code t}; null for all
   */
  String texts(String column, String from, @Nullable String filter, int most) {
    return "SELECT DISTINCT "
        + bytes("t." + name(column))
        + " AS v\nFROM "
        + from
        + " t"
        + (filter == null ? "" : "\nWHERE " + filter)
        + "\nORDER BY 1"
        + limit(most);
  }

  /**
   * The texts that stand in a column, each once, and are one of some values but for what may stand
   * around them: blanks of any kind.
   *
   * @param values none of which is empty
   */
  String textsAround(String column, List<String> values, String from, int most) {
    List<String> any = new ArrayList<>();
    for (String value : values) {
      String literal = text(value);
      any.add("v = " + literal);
      any.add(
          "(CASE WHEN REPLACE(v, " + literal + ", '') = v THEN 0 ELSE 1 END = 1 AND outside = 1)");
    }
    return "SELECT v\nFROM (\n  SELECT v, "
        + flag("NOT " + part("v", "1", "1") + PRINTED + " OR NOT " + last("v") + PRINTED)
        + " AS outside\n  FROM (\n    SELECT DISTINCT "
        + bytes("t." + name(column))
        + " AS v FROM "
        + from
        + " t\n  ) q\n) r\nWHERE "
        + String.join("\n  OR ", any)
        + "\nORDER BY 1"
        + limit(most);
  }

  /** A statement that begins with named queries. */
  static String with(List<String> queries, String last) {
    return "WITH " + String.join(",\n", queries) + "\n" + last;
  }

  /** A query with a name. */
  static String named(String name, String query) {
    return name + " AS (\n  " + query.replace("\n", "\n  ") + "\n)";
  }
}
