package dev.nrr.input;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.engine.EngineTable;
import dev.nrr.input.header.DateHeaders;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderRow;
import dev.nrr.input.json.JsonTable;
import dev.nrr.input.prepare.MetricRows;
import dev.nrr.input.prepare.MetricTable;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowEngine;
import dev.nrr.input.shape.movements.MovementsShape;
import dev.nrr.input.source.MetricText;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.SourceFormat;
import dev.nrr.input.source.SourceKind;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import dev.nrr.input.source.ZipContents;
import dev.nrr.input.workbook.SheetFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out how each source of an input is read, before anything is read of it. */
public final class SourceFormats {

  /** Of so many rows of a sheet one may be the header. */
  private static final int FIRST_ROWS = 20;

  private static final MovementsShape MOVEMENTS = new MovementsShape();

  private static final InputRequest.Columns NOTHING_SAID =
      new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null);

  private final InputRequest request;
  private final Set<String> ignored;

  /** Whether the sources stand beside the input, so that nothing is known of their columns. */
  private final boolean beside;

  private SourceFormats(InputRequest request, boolean beside) {
    this.request = request;
    this.ignored = new LinkedHashSet<>(request.table().ignored());
    this.beside = beside;
  }

  /**
   * The same request of sources whose formats are known.
   *
   * @param request of sources that can be opened again
   * @throws InputException if a source is of a known format and cannot be read as that
   */
  public static InputRequest settle(InputRequest request) throws InputException {
    return new SourceFormats(request, false).settled();
  }

  private InputRequest settled() throws InputException {
    List<Source> sources = new ArrayList<>();
    boolean text = true;
    boolean engine = false;
    for (Source source : request.sources()) {
      Source known = source.format() == null ? turned(known(source)) : source;
      text &= known.formatOrText() == SourceFormat.TEXT;
      engine |= known.format() instanceof EngineTable;
      sources.add(known);
    }
    RecordReader.Options records = request.records();
    if (text && (records.sheet() != null || records.flatten())) {
      throw InputException.option(
          (records.flatten() ? "--flatten" : "--sheet") + " does not apply to rows of text");
    }
    if (!engine && request.engine() != null && request.engine().amountCast() != null) {
      throw InputException.option("--amount-cast is about columns that are floats in an engine");
    }
    InputRequest known = request.withSources(sources);
    InputRequest.Table table = withBesideKnown(request.table());
    return ignored.equals(table.ignored())
        ? known.withTable(table)
        : known.withTable(table.withIgnored(ignored));
  }

  /** The tables of {@code --ids} and {@code --join} may be of any format, as the input may. */
  private InputRequest.Table withBesideKnown(InputRequest.Table table) throws InputException {
    Source ids = table.ids();
    if (ids == null && table.joins().isEmpty()) {
      return table;
    }
    SourceFormats others = new SourceFormats(request, true);
    List<InputRequest.Join> joins = new ArrayList<>();
    for (InputRequest.Join join : table.joins()) {
      joins.add(new InputRequest.Join(others.known(join.source()), join.asked()));
    }
    return table.withBeside(ids == null ? null : others.known(ids), joins);
  }

  private Source known(Source source) throws InputException {
    try {
      if (source.opener().place() != null) {
        return new EngineSources(request, beside).read(source, RowEngine.Kind.PLACE);
      }
      SourceKind kind = SourceKind.of(source);
      return kind == SourceKind.TEXT ? source.withFormat(SourceFormat.TEXT) : of(source, kind);
    } catch (SourceException failure) {
      throw NearFile.refusal(source, failure);
    } catch (IOException failure) {
      return source.withFormat(SourceFormat.TEXT); // the reading tells what is wrong with it
    }
  }

  private Source of(Source source, SourceKind kind) throws InputException, IOException {
    return switch (kind) {
      case TEXT -> source.withFormat(SourceFormat.TEXT);
      case JSON -> source.withFormat(json(source));
      case ZIP -> unzipped(source);
      case PARQUET -> new EngineSources(request, beside).read(source, RowEngine.Kind.PARQUET);
      case DUCKDB -> new EngineSources(request, beside).read(source, RowEngine.Kind.DUCKDB);
    };
  }

  /** The same source read column by column, where metrics stand in its rows. */
  private Source turned(Source source) throws InputException {
    String shape = request.columns().shape();
    if ((shape != null && !shape.equals(MOVEMENTS.name()))
        || source.format() instanceof EngineTable
        || !request.table().headerNames().isEmpty()) {
      return source;
    }
    try {
      if (source.formatOrText() == SourceFormat.TEXT && !MetricText.mayBe(source)) {
        return source;
      }
      try (Table table = Tables.open(source, request.records())) {
        MetricRows.Turned turned = turned(source, table);
        if (turned == null) {
          return source;
        }
        ignored.removeIf(name -> turned.used().stream().anyMatch(name::equalsIgnoreCase));
        return source.withFormat(new MetricTable(source.formatOrText(), turned, table));
      }
    } catch (IOException failure) {
      return source; // the reading tells where it breaks off
    }
  }

  private MetricRows.@Nullable Turned turned(Source source, Records records)
      throws InputException, SourceException {
    return MetricRows.turn(
        source,
        records,
        request.table().headerLine(),
        request.table().ignored(),
        new MovementHeaders());
  }

  /** Names of metrics as headers of movements. */
  private final class MovementHeaders implements MetricRows.Headers {

    private HeaderMatch match(List<String> names) throws InputException {
      return HeaderMatch.of(names, MOVEMENTS.fields(), request.columns());
    }

    @Override
    public boolean isKnown(List<String> names) throws InputException {
      return HeaderMatch.of(names, MOVEMENTS.fields(), NOTHING_SAID).columns().size() > 0;
    }

    @Override
    public boolean isMovements(List<String> names) {
      try {
        HeaderMatch match = match(names);
        return MOVEMENTS.fits(match) && !match.has(Field.CUSTOMER);
      } catch (InputException noSuchColumn) {
        return false;
      }
    }

    @Override
    public List<String> dates(List<String> names) throws InputException {
      return DateHeaders.of(names, request.columns());
    }
  }

  private JsonTable json(Source source) throws InputException, IOException {
    JsonTable json = JsonTable.of(source, request.records(), request.table().ignored());
    ignored.removeIf(json::isBeside);
    return json;
  }

  private Source unzipped(Source source) throws InputException, IOException {
    ZipContents zip = ZipContents.of(source);
    return switch (zip.kind()) {
      case WORKBOOK ->
          source.withFormat(
              SheetFormat.of(
                  source,
                  beside ? null : request.records().sheet(),
                  rows -> beside || isTable(source, rows)));
      case BINARY_WORKBOOK ->
          throw new SourceException(
              0, "a binary workbook (.xlsb); save it as .xlsx, or the sheet as CSV UTF-8");
      case OPEN_DOCUMENT ->
          throw new SourceException(
              0, "an OpenDocument file (.ods); save it as .xlsx, or the sheet as CSV UTF-8");
      case OTHER_DOCUMENT ->
          throw new SourceException(
              0, "a document that is no .xlsx workbook, or a cut one; write it as CSV UTF-8");
      case ARCHIVE -> only(source, zip.files());
    };
  }

  /** Whether the first rows of a sheet have a header that fits, or are metrics. */
  private boolean isTable(Source source, List<String[]> rows) {
    for (String[] cells : rows.subList(0, Math.min(FIRST_ROWS, rows.size()))) {
      if (Shapes.isFitting(request, HeaderRow.names(cells))) {
        return true;
      }
    }
    try {
      return turned(source, KeptRecords.ofRows(rows)) != null;
    } catch (InputException | IOException doubtful) {
      return true; // told once the sheet is chosen
    }
  }

  /** The one file of an archive. */
  private Source only(Source source, List<String> files) throws InputException, IOException {
    if (files.size() != 1) {
      throw new SourceException(
          0,
          files.isEmpty()
              ? "a zip archive without a file"
              : "a zip archive of "
                  + files.size()
                  + " files: "
                  + MessageText.list(files)
                  + "; unpack it and name the one, or a pipe: unzip -p "
                  + source.name()
                  + " "
                  + files.get(0)
                  + " | nrr ... -");
    }
    Source only = ZipContents.only(source);
    SourceKind kind = SourceKind.of(only);
    if (kind == SourceKind.ZIP) {
      throw new SourceException(0, "a zip archive in a zip archive; unpack the outer one first");
    }
    return of(only, kind);
  }
}
