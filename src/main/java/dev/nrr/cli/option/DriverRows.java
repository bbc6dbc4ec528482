package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowEngine;
import dev.nrr.input.source.Source;
import dev.nrr.warehouse.EngineRows;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Rows through the driver of a user, as the options say. Nothing of the warehouse is loaded before
 * a source needs it.
 */
final class DriverRows implements RowEngine {

  private final OptionValues values;
  private final ProcessContext context;
  private final @Nullable EngineOptions table;
  private final @Nullable Decimal amountCast;

  /**
   * The way to rows.
   *
   * @param table the table that is read in the place of files; null for none
   */
  DriverRows(OptionValues values, ProcessContext context, @Nullable EngineOptions table) {
    this.values = values;
    this.context = context;
    this.table = table;
    this.amountCast = values.has(Flags.AMOUNT_CAST) ? cast(values) : null;
  }

  private static @Nullable Decimal cast(OptionValues values) {
    return values.has(Flags.AMOUNT_CAST) ? values.parse(Flags.AMOUNT_CAST, Decimal::parse) : null;
  }

  @Override
  public Opened open(Source source, Kind kind, @Nullable Path file) throws InputException {
    if (table != null && kind == Kind.PLACE && source.index() == 0) {
      return EngineRows.ofTable(table.connection(), table.table());
    }
    return EngineRows.ofFile(
        source,
        kind,
        file,
        ConnectionOptions.drivers(values, context),
        ConnectionOptions.timeout(values));
  }

  @Override
  public @Nullable Decimal amountCast() {
    return amountCast;
  }
}
