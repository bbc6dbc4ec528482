package dev.nrr.input.inspect;

import dev.nrr.core.inspection.Finding;
import dev.nrr.core.inspection.Finding.Place;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.DecimalMark;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Problem;
import dev.nrr.input.Reading;
import dev.nrr.input.shape.Shapes;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceFailure;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.HeaderRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
  private final List<Finding> findings = new ArrayList<>();
  private final CurrencyCheck currencies = new CurrencyCheck();
  private final DatesSeen dates = new DatesSeen();
  private List<RowCheck> checks = List.of();
  private Shapes.@Nullable Recognised recognised;
  private long rows;

  private Inspector(InputRequest request, List<Inspection.Option> given) {
    this.request = request;
    this.given = List.copyOf(given);
  }

  /**
   * Inspects an input.
   *
   * @param request as figures would be computed from it; its sources can be opened again
   * @param given the options that made the request
   * @throws InputRefused if nothing of it can be read
   */
  public static Inspection inspect(InputRequest request, List<Inspection.Option> given)
      throws InputRefused {
    return new Inspector(request, given).inspect();
  }

  private Inspection inspect() throws InputRefused {
    Reread reread = Reread.of(request);
    Reading reading = reread.reading();
    DecimalMark found = reading == null ? null : reading.found().decimalMark();
    DecimalMark mark = found == null ? request.columns().decimalMark() : found;
    for (Source source : request.sources()) {
      look(source, mark == null ? DecimalMark.POINT : mark);
    }
    findings.addAll(reread.dates());
    finishChecks();
    if (reading != null) {
      lookAt(reading);
    }
    List<Place> told = findings.stream().flatMap(finding -> finding.places().stream()).toList();
    findings.addAll(reread.problems(told));
    findings.sort(Comparator.comparing(Finding::severity));
    return inspection(reread, mark);
  }

  private void look(Source source, DecimalMark mark) throws InputRefused {
    try (RecordReader records = RecordReader.open(source, request.records())) {
      files.add(
          new Inspection.FileFacts(
              source.name(),
              records.encoding().charset().name(),
              records.encoding().marked(),
              Pins.delimiter(records.dialect().delimiter())));
      HeaderMatch match = match(source, records);
      if (match == null) {
        countRows(records);
      } else {
        lookAtRows(records, new InspectedRow(source.name(), source.index(), match, mark));
      }
    } catch (SourceFailure failure) {
      refuseIfNothingIsRead(source, failure);
    } catch (IOException failure) {
      throw InputRefused.data(source.name() + ": " + failure.getMessage());
    }
  }

  /** A file that breaks off is one of the findings of the reading. */
  private void refuseIfNothingIsRead(Source source, SourceFailure failure) throws InputRefused {
    if (rows == 0) {
      throw InputRefused.data(
          new Problem(
              source.index(),
              source.name(),
              failure.line(),
              0,
              String.valueOf(failure.getMessage())));
    }
  }

  /** The columns of a source; null where they are of no shape, which the reading has told. */
  private @Nullable HeaderMatch match(Source source, RecordReader records)
      throws InputRefused, SourceFailure {
    try {
      List<String> headers = HeaderRow.read(source, records, request.columns());
      Shapes.Recognised here = Shapes.recognise(request, source, headers);
      if (recognised == null) {
        recognised = here;
        checks = Checks.ofRows(here.shape().name(), request.sources(), currencies);
        dates.addHeaders(here.shape().dated(here.match()));
      }
      return here.match();
    } catch (InputRefused refused) {
      if (refused.fault() == InputRefused.Cause.OPTION || records.fields().length == 0) {
        throw refused;
      }
      return null;
    }
  }

  private void countRows(RecordReader records) throws SourceFailure {
    while (records.next()) {
      rows++;
    }
  }

  private void lookAtRows(RecordReader records, InspectedRow row) throws IOException {
    while (records.next()) {
      rows++;
      row.moveTo(records.fields(), records.line());
      dates.see(row);
      for (RowCheck check : checks) {
        check.see(row);
      }
    }
  }

  private void finishChecks() throws InputRefused {
    try {
      for (RowCheck check : checks) {
        check.findings().forEach(findings::add);
      }
    } catch (IOException failure) {
      throw InputRefused.data("a temporary file failed: " + failure.getMessage());
    }
  }

  private void lookAt(Reading reading) {
    if (reading.content() instanceof Reading.Movements given) {
      RollforwardCheck.look(given.movements()).forEach(findings::add);
    } else if (reading.content() instanceof Reading.Book book) {
      BookPlaces places = new BookPlaces(request.sources(), book.places());
      for (BookCheck check : Checks.OF_BOOKS) {
        check.look(book.book(), places).forEach(findings::add);
      }
    }
  }

  private Inspection inspection(Reread reread, @Nullable DecimalMark mark) {
    Reading reading = reread.reading();
    String format = request.columns().dateFormat();
    format = format == null ? dates.format(request.columns().fiscalYear()) : format;
    String shape = recognised == null ? null : recognised.shape().name();
    return new Inspection(
        request.name(),
        files,
        shape,
        rows,
        reading == null ? null : reading.provenance().customers(),
        columns(),
        unused(),
        format,
        reading == null ? null : grid(reading),
        mark == null ? null : String.valueOf(mark.mark()),
        currencies.currencies(),
        new Pins(shape, recognised == null ? null : recognised.match(), given)
            .options(files.get(0), mark, format, currencies.currencies()),
        reread.refused() == null,
        findings);
  }

  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    if (recognised != null) {
      HeaderMatch match = recognised.match();
      match.columns().keySet().forEach(field -> columns.put(field.word(), match.header(field)));
      List<String> dated = recognised.shape().dated(match);
      if (!dated.isEmpty()) {
        columns.put(Field.AMOUNT.word(), String.join(", ", dated));
      }
    }
    return columns;
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

  private static @Nullable DateGrid grid(Reading reading) {
    if (reading.content() instanceof Reading.Book book) {
      return book.grid();
    }
    GivenMovements movements = ((Reading.Movements) reading.content()).movements();
    List<GridDate> periods =
        movements.periods().stream()
            .map(GivenMovements.Period::date)
            .filter(Objects::nonNull)
            .toList();
    return periods.isEmpty() ? null : DateGrid.of(periods);
  }
}
