package dev.nrr.input.inspect;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.InputReader;
import dev.nrr.input.Preparation;
import dev.nrr.input.SettledHeader;
import dev.nrr.input.Shapes;
import dev.nrr.input.SourceFormats;
import dev.nrr.input.engine.EngineTable;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import dev.nrr.input.workbook.SheetFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an input without computing from it: what was recognised, and what deserves a look. Works
 * on inputs that figures are refused for, and says why they are. Reads each source several times.
 */
public final class Inspector {

  private final InputRequest request;
  private final List<Inspection.Option> given;
  private final List<Inspection.FileFacts> files = new ArrayList<>();
  private final List<InspectionFinding> findings = new ArrayList<>();
  private AmountChecks.Currencies currencies = new AmountChecks.Currencies();
  private final Preparation preparation;
  private final ObservedDates dates = new ObservedDates();
  private List<RowCheck> checks = List.of();
  private Shapes.@Nullable Recognised recognised;
  private long rows;
  private boolean rowsAreSeen;
  private boolean inBlocks;

  private Inspector(InputRequest request, List<Inspection.Option> given) throws InputException {
    this.request = request;
    this.given = List.copyOf(given);
    this.preparation = new Preparation(request, Preparation.LeftOut.NOTHING);
  }

  /**
   * Inspects an input.
   *
   * @param request as figures would be computed from it; its sources can be opened again
   * @param given the options that made the request
   * @throws InputException if nothing of it can be read
   */
  public static Inspection inspect(InputRequest request, List<Inspection.Option> given)
      throws InputException {
    return inspect(request, given, InputReader::read, true);
  }

  /**
   * The same by another reader of blocks.
   *
   * @param seen whether rows that are read in blocks are looked at there; else all are as records
   */
  static Inspection inspect(
      InputRequest request,
      List<Inspection.Option> given,
      LenientReading.Reader reader,
      boolean seen)
      throws InputException {
    InputRequest known = SettledHeader.settle(SourceFormats.settle(request));
    try {
      return new Inspector(known, given).inspect(reader, seen);
    } catch (InputException refused) {
      throw refused.in(known.sources());
    }
  }

  private Inspection inspect(LenientReading.Reader reader, boolean seen) throws InputException {
    inBlocks = seen;
    InputRequest.Slices slices = request.slices();
    boolean all = seen && !slices.choosesRows() && !slices.choosesTypes();
    BlockChecks blocks = all ? new BlockChecks(request) : null;
    LenientReading lenient = LenientReading.of(request, reader, blocks);
    InputData reading = lenient.reading();
    if (blocks != null && reading != null && lenient.refused() == null && blocks.isDone()) {
      rowsAreSeen = true;
      rows = reading.provenance().rows();
      checks = blocks.checks();
      currencies = blocks.currencies();
      dates.mergeFrom(blocks.dates());
    }
    DecimalMark found = reading == null ? null : reading.found().decimalMark();
    DecimalMark mark = found == null ? request.columns().decimalMark() : found;
    for (Source source : request.sources()) {
      look(source, mark == null ? DecimalMark.POINT : mark);
    }
    findings.addAll(lenient.dates());
    finishChecks();
    findings.addAll(lenient.content());
    List<Place> told =
        findings.stream()
            .filter(finding -> finding.severity() == InspectionFinding.Severity.ERROR)
            .flatMap(finding -> finding.places().stream())
            .toList();
    findings.addAll(lenient.problems(told));
    findings.sort(Comparator.comparing(InspectionFinding::severity));
    return inspection(lenient, mark);
  }

  private void look(Source source, DecimalMark mark) throws InputException {
    try (Preparation.Prepared prepared = open(source)) {
      Table table = prepared.reader();
      files.add(
          new Inspection.FileFacts(
              source.name(),
              source.formatOrText().name(),
              table.encoding().charset().name(),
              table.encoding().marked(),
              table instanceof RecordReader text
                  ? PinnedOptions.delimiter(text.dialect().delimiter())
                  : null));
      Shapes.Recognised here = recognise(source, prepared.headers());
      if (here == null) {
        countRows(prepared.rows());
      } else if (!rowsAreSeen) {
        lookAtRows(
            preparation.rows(source, prepared, here),
            new InspectedRow(source.name(), source.index(), here.match(), mark));
      }
    } catch (SourceException failure) {
      refuseIfNothingIsRead(source, failure);
    } catch (IOException failure) {
      throw InputException.data(source.name() + ": " + failure.getMessage());
    }
  }

  /** A source behind its header; behind its first record where none can be told. */
  private Preparation.Prepared open(Source source)
      throws InputException, SourceException, IOException {
    try {
      return preparation.open(source);
    } catch (InputException refused) {
      Table reader = Tables.open(source, request.records());
      if (refused.cause() == InputException.Cause.OPTION || !reader.next()) {
        reader.close();
        throw refused;
      }
      return new Preparation.Prepared(reader, List.of(), List.of(), reader, false);
    }
  }

  /** A file that breaks off is one of the findings of the reading. */
  private void refuseIfNothingIsRead(Source source, SourceException failure) throws InputException {
    if (rows == 0) {
      throw InputException.data(source, failure.line(), 0, String.valueOf(failure.getMessage()));
    }
  }

  /** The columns of a source; null where they are of no shape, which the reading has told. */
  private Shapes.@Nullable Recognised recognise(Source source, List<String> headers)
      throws InputException {
    try {
      Shapes.Recognised here = Shapes.recognise(request, source, headers);
      if (recognised == null) {
        recognised = here;
        checks = rowsAreSeen ? checks : Checks.ofRows(here.shape(), request, currencies);
        dates.addHeaders(here.shape().dated(here.match()));
      }
      return here;
    } catch (InputException refused) {
      if (refused.cause() == InputException.Cause.OPTION) {
        throw refused;
      }
      return null;
    }
  }

  private void countRows(Records records) throws SourceException {
    while (records.next()) {
      rows++;
    }
  }

  private void lookAtRows(Records records, InspectedRow row) throws IOException {
    while (records.next()) {
      rows++;
      row.moveTo(records.fields(), records.line());
      dates.observe(row);
      for (RowCheck check : checks) {
        check.observe(row);
      }
    }
  }

  private void finishChecks() throws InputException {
    try {
      for (RowCheck check : checks) {
        check.addTo(findings);
      }
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  private Inspection inspection(LenientReading lenient, @Nullable DecimalMark mark) {
    InputData reading = lenient.reading();
    String format = request.columns().dateFormat();
    format = format == null ? dates.format(request.columns().fiscalYear()) : format;
    String shape = recognised == null ? null : recognised.shape().name();
    return new Inspection(
        request.name(),
        files,
        shape,
        rows,
        reading == null ? null : reading.provenance().customers(),
        recognised == null ? Map.of() : recognised.columns(),
        unused(),
        roles(lenient),
        format,
        reading == null ? null : grid(reading),
        mark == null ? null : String.valueOf(mark.mark()),
        currencies.currencies(),
        new PinnedOptions(shape, recognised == null ? null : recognised.match(), pinned())
            .options(files.get(0), mark, format, currencies.currencies()),
        lenient.refused() == null,
        List.of(),
        findings);
  }

  /** What was given, with the sheet and the column of years that were found. */
  private List<Inspection.Option> pinned() {
    List<Inspection.Option> pinned = new ArrayList<>(given);
    String year = request.table().year();
    if (year != null && given.stream().noneMatch(option -> option.name().equals("--year"))) {
      pinned.add(new Inspection.Option("--year", year));
    }
    String sheet = sheet(request.sources().get(0));
    if (request.records().sheet() == null && sheet != null) {
      pinned.add(new Inspection.Option("--sheet", sheet));
    }
    return pinned;
  }

  /** Which of several tables of a source is read; null where it has one. */
  private static @Nullable String sheet(Source source) {
    if (source.format() instanceof SheetFormat workbook) {
      return workbook.sheet();
    }
    return source.format() instanceof EngineTable table ? table.chosenTable() : null;
  }

  private List<String> unused() {
    if (recognised == null) {
      return List.of();
    }
    HeaderMatch match = recognised.match();
    List<String> dated = recognised.shape().dated(match);
    return Stream.iterate(0, i -> i < match.headers().size(), i -> i + 1)
        .filter(i -> !match.columns().containsValue(i))
        .map(i -> match.headers().get(i))
        .filter(header -> !dated.contains(header) && !header.isEmpty())
        .toList();
  }

  /** What each column does and why; nothing where the columns make no shape. */
  private List<Inspection.Role> roles(LenientReading lenient) {
    InputData reading = lenient.reading();
    if (inBlocks && reading != null && lenient.refused() == null) {
      List<Inspection.Role> told = reading.found().roles();
      if (!told.isEmpty()) {
        return told;
      }
    }
    try {
      return InputReader.roles(request);
    } catch (InputException refused) {
      return List.of();
    }
  }

  private static @Nullable Timeline grid(InputData reading) {
    if (reading.content() instanceof InputData.Book book) {
      return book.grid();
    }
    StatedMovements movements = ((InputData.Movements) reading.content()).movements();
    List<PeriodDate> periods =
        movements.periods().stream()
            .map(StatedMovements.Period::date)
            .filter(Objects::nonNull)
            .toList();
    return periods.isEmpty() ? null : Timeline.of(periods);
  }
}
