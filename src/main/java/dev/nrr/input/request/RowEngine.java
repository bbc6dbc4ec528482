package dev.nrr.input.request;

import dev.nrr.input.source.Source;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of what is not read here: files of formats that a program of the user's knows, and
 * tables of databases. They are judged as rows of files are.
 */
public interface RowEngine {

  /** What a source is to an engine. */
  enum Kind {
    /** A Parquet file on this machine. */
    PARQUET,
    /** A file of DuckDB on this machine, with tables in it. */
    DUCKDB,
    /** What only an engine can open: an object store, a web address, a table. */
    PLACE
  }

  /**
   * Opens a source.
   *
   * @param file the file that its bytes are in; null for a place
   * @throws InputException if there is no engine, or it cannot open this
   */
  Opened open(Source source, Kind kind, @Nullable Path file) throws InputException;

  /** The decimals that floats are, as the user says; null where nothing is said. */
  @Nullable Decimal amountCast();

  /** A source that is open; one table of it is read at a time. */
  interface Opened extends AutoCloseable {

    /** The engine and its version, as it says them. */
    String engine();

    /** What the format is called: {@code parquet}, {@code duckdb} or {@code table}. */
    String format();

    /** The tables in it; one without a name where the source is the table. */
    List<String> tables() throws InputException;

    /** The columns of a table. */
    List<Column> columns(String table) throws InputException;

    /**
     * The rows of a table from the first.
     *
     * @param columns those of the table, which a row has a cell for each of
     */
    Rows rows(String table, List<Column> columns) throws InputException;

    @Override
    void close();
  }

  /** The rows of a table, one after another. */
  interface Rows extends AutoCloseable {

    /** Moves to the next row; false at the end. */
    boolean next() throws InputException;

    /** The cells of the current row, each as a file of text would have it; empty for none. */
    String[] cells() throws InputException;

    @Override
    void close();
  }

  /**
   * Decimals of a type.
   *
   * @param precision how many digits they have at most
   * @param scale how many of these stand behind the point
   */
  record Decimal(int precision, int scale) {

    private static final Pattern TYPE =
        Pattern.compile(
            "(?i)(DECIMAL|NUMERIC|NUMBER|BIGNUMERIC)\\s*\\(\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");

    /**
     * {@return the decimals of a type, such as {@code NUMERIC(18,2)}}
     *
     * @throws IllegalArgumentException if it is no type of exact decimals
     */
    public static Decimal parse(String type) {
      Matcher decimal = TYPE.matcher(type.strip());
      if (!decimal.matches()) {
        throw new IllegalArgumentException(
            "'" + type + "' is no exact decimal type, such as DECIMAL(18,2)");
      }
      return new Decimal(Integer.parseInt(decimal.group(2)), Integer.parseInt(decimal.group(3)));
    }

    @Override
    public String toString() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }
  }

  /** What a column holds, as far as it matters to whoever reads texts. */
  enum Holds {
    /** What a text says as it is. */
    TEXT(0),
    /** Numbers that are exact. */
    EXACT(0),
    /** Floats of 53 bits, which tell decimals of 15 digits apart. */
    DOUBLE(15),
    /** Floats of 24 bits, which tell decimals of 6 digits apart. */
    SINGLE(6),
    /** Instants, in UTC. */
    INSTANT(0),
    /** Values inside values. */
    NESTED(0),
    /** Anything that is no text. */
    BYTES(0);

    private final int digits;

    Holds(int digits) {
      this.digits = digits;
    }

    /** Rounds to the decimals that floats tell apart; what is none stays as it is. */
    public MathContext decimals() {
      return new MathContext(digits, RoundingMode.HALF_EVEN);
    }
  }

  /**
   * A column.
   *
   * @param name as the engine spells it
   * @param type the engine's own word for what it holds
   */
  record Column(String name, Holds holds, String type) {}
}
