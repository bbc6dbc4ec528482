package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.input.request.InputRequest.Totals;
import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.TableRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a table in an engine.
 *
 * @param connection how the engine is reached
 * @param table which table is asked
 * @param read what is read of it
 */
public record EngineOptions(ConnectionSettings connection, TableRequest table, EngineReading read) {

  /** Options of input that a table is asked with; all others are about rows of files. */
  private static final List<Flag> OF_TABLES =
      List.of(
          Flags.SHAPE,
          Flags.MAP,
          Flags.CUSTOMER,
          Flags.CURRENCY,
          Flags.DATE_FORMAT,
          Flags.IGNORE,
          Flags.MISSING_DATE,
          Flags.SAMPLE,
          Flags.END_DATE,
          Flags.AMOUNT_PER,
          Flags.EVERY,
          Flags.MAP_TYPE,
          Flags.WHERE,
          Flags.AS_OF);

  /** Options that only make sense beside an engine. */
  private static final List<Flag> OF_ENGINES = List.of(Flags.TABLE, Flags.QUERY, Flags.READ);

  /**
   * Reads the options.
   *
   * @return null where files are read
   * @throws OptionException if they contradict each other, or one is about rows of files
   */
  static @Nullable EngineOptions parse(OptionValues values, ProcessContext context) {
    boolean files = !values.operands().isEmpty();
    if (!ConnectionOptions.areGiven(values)) {
      for (Flag flag : OF_ENGINES) {
        if (values.isTyped(flag)) {
          throw new OptionException(flag.name() + " needs --jdbc URL or --connection NAME");
        }
      }
      return null;
    }
    if (files) {
      if (values.isTyped(Flags.JDBC) || values.isTyped(Flags.CONNECTION)) {
        throw new OptionException(
            "give files or the table of an engine, not both: "
                + String.join(" ", values.operands()));
      }
      return null;
    }
    ConnectionSettings connection = ConnectionOptions.parse(values, context);
    TableRequest table = table(values, context, connection.dialect());
    EngineOptions engine =
        new EngineOptions(connection, table, values.choice(Flags.READ, EngineReading.values()));
    if (engine.read == EngineReading.SUMS) {
      refuseRowOptions(values);
    }
    return engine;
  }

  /** Refuses what is said of rows where sums are asked for. */
  private static void refuseRowOptions(OptionValues values) {
    for (Flag flag : Flags.INPUT) {
      if (values.has(flag) && !OF_TABLES.contains(flag) && !keepsTotals(flag, values)) {
        throw new OptionException(
            flag.name()
                + " is about rows, and sums are asked of the engine; the SELECT of --query FILE can"
                + " say it too",
            List.of(TableRequest.BY_ROWS));
      }
    }
    Method method = values.choice(Flags.METHOD, Method.values());
    if (values.has(Flags.MIN_START)
        && method != Method.POINT_TO_POINT
        && method != Method.MOVEMENTS) {
      throw new OptionException(
          Flags.MIN_START.name()
              + " with --method "
              + method.word()
              + " leaves out customers step by step, and sums are asked of the engine",
          List.of(TableRequest.BY_ROWS));
    }
    for (Flag flag : List.of(Flags.REJECTS, Flags.SEPARATE)) {
      if (values.has(flag)) {
        throw new OptionException(
            flag.name() + " is about rows, and sums are asked of the engine",
            List.of(TableRequest.BY_ROWS));
      }
    }
  }

  /** Whether rows that are named like totals are said to be customers: nothing is left out. */
  private static boolean keepsTotals(Flag flag, OptionValues values) {
    return flag == Flags.TOTALS && values.choice(flag, Totals.values()) != Totals.SKIP;
  }

  /** Which table is named, or which query. */
  static TableRequest table(OptionValues values, ProcessContext context, SqlDialect dialect) {
    if (values.has(Flags.TABLE) == values.has(Flags.QUERY)) {
      throw new OptionException("give --table NAME or --query FILE, one of the two");
    }
    String cast = values.find(Flags.AMOUNT_CAST).orElse(null);
    if (cast != null) {
      values.parse(Flags.AMOUNT_CAST, TableRequest::requireCast);
    }
    return values.has(Flags.TABLE)
        ? values.parse(Flags.TABLE, name -> TableRequest.ofTable(name, cast, dialect))
        : values.parse(Flags.QUERY, file -> query(file, cast, context));
  }

  private static TableRequest query(String file, @Nullable String cast, ProcessContext context) {
    try {
      String text = Files.readString(context.resolve(file), StandardCharsets.UTF_8);
      return TableRequest.ofQuery(file, text, cast);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read as UTF-8", unreadable);
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(file + ": " + problem.getMessage(), problem);
    }
  }
}
