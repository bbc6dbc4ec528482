package dev.nrr.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements are put to, and what comes back: rows of values. */
public interface SqlEngine {

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
  record SqlRow(List<@Nullable Object> values) {}
}
