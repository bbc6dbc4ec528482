package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements are put to for as long as it is open, and what comes back: rows of values. */
public interface SqlEngine extends AutoCloseable {

  /** {@return how it writes SQL} */
  SqlDialect dialect();

  /** {@return the engine and its version as it says them} */
  String name();

  /**
   * {@return the columns of a table or query, in their order}
   *
   * @param from what stands after FROM
   */
  List<SqlColumn> columns(String from);

  /**
   * {@return all rows of a statement}
   *
   * @param sql one SELECT
   */
  List<SqlRow> ask(String sql);

  @Override
  void close();

  /** What a column holds, as far as it matters here. */
  enum Kind {
    /** Text of any length. */
    TEXT,
    /** Whole numbers. */
    INTEGER,
    /** Exact decimals. */
    DECIMAL,
    /** Binary floating point, whose sums are not exact. */
    FLOAT,
    /** Days. */
    DATE,
    /** Days with a time. */
    TIMESTAMP,
    /** Anything else. */
    OTHER
  }

  /**
   * A column.
   *
   * @param name as the engine spells it
   * @param kind what it holds
   * @param type the engine's own word for that
   */
  record SqlColumn(String name, Kind kind, String type) {}

  /** A row of a result: texts, {@code BigDecimal}s for all numbers and {@code LocalDate}s. */
  record SqlRow(List<@Nullable Object> values) {

    /**
     * {@return the row of what an engine gave, whatever classes it has for numbers and days}
     *
     * @param values as they came; this array is written to
     */
    public static SqlRow of(@Nullable Object[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = plain(values[i]);
      }
      return new SqlRow(Arrays.asList(values));
    }

    private static @Nullable Object plain(@Nullable Object value) {
      if (value instanceof BigInteger whole) {
        return new BigDecimal(whole);
      }
      if (value instanceof Byte
          || value instanceof Short
          || value instanceof Integer
          || value instanceof Long) {
        return BigDecimal.valueOf(((Number) value).longValue());
      }
      return value == null || value instanceof BigDecimal || value instanceof LocalDate
          ? value
          : value.toString();
    }
  }
}
