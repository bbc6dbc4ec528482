package dev.nrr.input;

import dev.nrr.input.engine.EngineTable;
import dev.nrr.input.engine.Partitions;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowEngine;
import dev.nrr.input.request.SheetOption;
import dev.nrr.input.source.LocalFile;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sources whose rows an engine hands over: which table of each is read, and all of its rows. */
final class EngineSources {

  private final InputRequest request;

  /** Whether the sources stand beside the input, so that nothing is known of their columns. */
  private final boolean beside;

  EngineSources(InputRequest request, boolean beside) {
    this.request = request;
    this.beside = beside;
  }

  /**
   * The same source with its rows.
   *
   * @throws InputException if there is no engine, it fails, or it is not said which table is meant
   */
  Source read(Source source, RowEngine.Kind kind) throws InputException, IOException {
    RowEngine engine = request.engine();
    if (engine == null) {
      return source.withFormat(SourceFormat.TEXT); // refused as what it is
    }
    if (kind == RowEngine.Kind.PLACE) {
      try (RowEngine.Opened opened = engine.open(source, kind, null)) {
        return read(source, kind, engine, opened);
      }
    }
    try (LocalFile file = LocalFile.of(source);
        RowEngine.Opened opened = engine.open(source, kind, file.path())) {
      return read(source, kind, engine, opened);
    }
  }

  private Source read(Source source, RowEngine.Kind kind, RowEngine engine, RowEngine.Opened opened)
      throws InputException {
    List<String> tables = opened.tables();
    String table = table(source, opened, tables);
    boolean parted = kind == RowEngine.Kind.PARQUET;
    EngineTable read =
        EngineTable.read(
            source,
            kind,
            opened,
            table,
            tables.size(),
            parted ? Partitions.of(source.name()) : Partitions.NONE,
            request.table().ignored(),
            engine.amountCast());
    if (beside) {
      read.require(source, IntStream.range(0, read.width()).toArray(), new int[0]);
    }
    return source.withFormat(read);
  }

  private String table(Source source, RowEngine.Opened opened, List<String> tables)
      throws InputException {
    String asked = beside ? null : request.records().sheet();
    if (asked != null) {
      return asked(source, tables, asked);
    }
    if (tables.size() == 1) {
      return tables.get(0);
    }
    List<String> fitting = new ArrayList<>();
    for (String table : tables) {
      if (beside || Shapes.isFitting(request, names(opened.columns(table)))) {
        fitting.add(table);
      }
    }
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (tables.isEmpty()) {
      throw InputException.data(source, 0, 0, "no table in it");
    }
    throw fitting.isEmpty()
        ? SheetOption.undecided(source, "no table has columns that are known: ", tables)
        : SheetOption.undecided(source, "several tables that fit: ", fitting);
  }

  private static List<String> names(List<RowEngine.Column> columns) {
    return columns.stream().map(RowEngine.Column::name).toList();
  }

  private static String asked(Source source, List<String> tables, String asked)
      throws InputException {
    int found = SheetOption.find(tables, asked);
    if (found >= 0) {
      return tables.get(found);
    }
    throw InputException.option(
        "--sheet: no table "
            + MessageText.quoted(asked)
            + " in "
            + source.name()
            + MessageText.didYouMean(asked, tables)
            + (tables.size() < 2 ? "" : "; found: " + MessageText.list(tables)));
  }
}
