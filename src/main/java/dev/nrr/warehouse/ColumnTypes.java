package dev.nrr.warehouse;

import dev.nrr.input.request.RowEngine.Holds;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;

/** What the types of drivers hold, where rows are read. */
final class ColumnTypes {

  /** Types that drivers have no number of their own for, and whose text is all there is to them. */
  private static final Set<String> TEXTS =
      Set.of(
          "uuid",
          "interval",
          "citext",
          "name",
          "inet",
          "cidr",
          "macaddr",
          "enum",
          "bit",
          "varbit",
          "xml",
          "json",
          "jsonb",
          "timetz",
          "bpchar",
          "character");

  private static final Set<String> EXACT = Set.of("hugeint", "uhugeint", "ubigint", "bignum");

  private ColumnTypes() {}

  /** {@return what a column holds}. */
  static Holds holds(int type, String name, SqlDialect dialect) {
    String word = name.toLowerCase(Locale.ROOT);
    return switch (type) {
      case Types.FLOAT, Types.DOUBLE -> floats(word);
      case Types.REAL -> Holds.SINGLE;
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC ->
          Holds.EXACT;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Holds.INSTANT;
      case Types.TIMESTAMP -> isInstant(word, dialect) ? Holds.INSTANT : Holds.TEXT;
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Holds.BYTES;
      case Types.ARRAY, Types.STRUCT, Types.JAVA_OBJECT, Types.REF, Types.REF_CURSOR ->
          Holds.NESTED;
      case Types.OTHER, Types.DISTINCT, Types.SQLXML -> other(word);
      default -> Holds.TEXT;
    };
  }

  /** MySQL's FLOAT and DuckDB's have 24 bits, whatever number their driver gives them. */
  private static Holds floats(String word) {
    return word.equals("float") || word.equals("float4") ? Holds.SINGLE : Holds.DOUBLE;
  }

  /** Whether a time is kept as one of UTC: MariaDB's by this name, and PostgreSQL's by another. */
  private static boolean isInstant(String word, SqlDialect dialect) {
    return word.equals("timestamptz")
        || word.contains("with time zone")
        || (word.equals("timestamp") && dialect.name().equals("mariadb"));
  }

  private static Holds other(String word) {
    if (EXACT.contains(word)) {
      return Holds.EXACT;
    }
    int end = word.indexOf('(');
    return TEXTS.contains(end < 0 ? word : word.substring(0, end).strip())
        ? Holds.TEXT
        : Holds.NESTED;
  }
}
