package dev.nrr.input;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.check.ContentChecks;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.SliceColumns;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.ExchangeRates;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.ReplayableSources;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.ColumnWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of one shape as one: bytes to rows to bridges or a book. Either the whole input can
 * be used, or nothing comes of it and every problem is told.
 */
public final class InputReader implements AutoCloseable {

  private final InputRequest request;
  private final RowSource rowSource;
  private final ReadProgress progress;
  private final Problems problems;
  private final @Nullable ExchangeRates rates;
  private final Shapes.@Nullable Recognised surveyed;
  private final List<InputData.FileFound> files = new ArrayList<>();
  private @Nullable Plan plan;

  /** What the first source's header settles for all of them. */
  private record Plan(
      Shapes.Recognised recognised,
      InputRequest request,
      RecordRows records,
      ShapeBuilder builder) {}

  private InputReader(
      InputRequest request,
      Shapes.@Nullable Recognised surveyed,
      RowSource rowSource,
      Problems.RejectedRows rejected,
      Map<String, String> unreadableDates,
      ReadProgress progress)
      throws InputException {
    this.request = request;
    this.surveyed = surveyed;
    this.progress = progress;
    this.rowSource = rowSource;
    this.problems =
        new Problems(
            request.sources(), request.policies().skipBadRows(), rejected, unreadableDates);
    Source ofRates = request.rates().source();
    this.rates = ofRates == null ? null : ExchangeRateReader.read(ofRates, request);
  }

  /**
   * Reads an input.
   *
   * @param rejected takes the rows that {@code --bad-rows skip} leaves out
   * @throws InputException if it cannot be used as asked
   */
  public static InputData read(InputRequest request, Problems.RejectedRows rejected)
      throws InputException {
    return read(request, rejected, new ReadProgress());
  }

  /** The same, telling how far it has come. */
  public static InputData read(
      InputRequest request, Problems.RejectedRows rejected, ReadProgress progress)
      throws InputException {
    return read(request, BlockSettings.of(Runtime.getRuntime()), rejected, progress, null);
  }

  /** The same, with somebody who looks at the rows that are read in blocks; null for nobody. */
  public static InputData read(InputRequest request, @Nullable RowObserver observer)
      throws InputException {
    BlockSettings size = BlockSettings.of(Runtime.getRuntime());
    return read(request, size, Problems.RejectedRows.UNTOLD, new ReadProgress(), observer);
  }

  /**
   * The same by blocks of a given size: at first in blocks; where the input is not regular, from
   * its start again as records, which finds what is wrong with it.
   *
   * @param observer who looks at the rows that are read in blocks; null for nobody
   */
  static InputData read(
      InputRequest request,
      BlockSettings size,
      Problems.RejectedRows rejected,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws InputException {
    try (ReplayableSources repeatable = new ReplayableSources(request.sources())) {
      InputRequest known = SourceFormats.settle(request.withSources(repeatable.sources()));
      try {
        return readKnown(known, size, rejected, progress, observer);
      } catch (InputException refused) {
        throw refused.in(known.sources());
      } catch (OutOfMemoryError full) { // in a look before or after the rows are read
        throw OutOfMemoryMessage.refusal(known.name(), progress);
      }
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  private static InputData readKnown(
      InputRequest request,
      BlockSettings size,
      Problems.RejectedRows rejected,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws InputException {
    int first = size.first(ReadProgress.size(request.sources()));
    InputSurvey.Outcome survey = InputSurvey.of(request, first);
    InputData read = readBlocks(survey, size, progress, observer);
    ColumnWatch watch = survey.watch();
    if (read == null && watch != null) {
      DecimalMark before = survey.mark();
      survey = InputSurvey.of(request, InputSurvey.ALL_ROWS);
      boolean again = watch.isBroken() || survey.mark() != before;
      read = again ? readBlocks(survey, size, progress, observer) : null;
    }
    if (read != null) {
      return read;
    }
    if (observer != null) {
      observer.begin();
    }
    List<Source> sources = request.sources();
    return readJudged(
        survey,
        (problem, fields) ->
            rejected.reject(problem.in(sources.get(problem.source()).formatOrText()), fields),
        progress);
  }

  /**
   * Reads judged input in blocks; null where it is not regular, or not to be used as asked.
   *
   * @throws InputException if what it comes to is refused
   */
  static @Nullable InputData readBlocks(
      InputSurvey.Outcome survey,
      BlockSettings size,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws InputException {
    InputData data = survey.blocks() ? readRegular(survey, size, progress, observer) : null;
    return data == null ? null : withRoles(checked(survey.request(), data), survey);
  }

  private static @Nullable InputData readRegular(
      InputSurvey.Outcome survey,
      BlockSettings size,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws InputException {
    OrderAssumption order = new OrderAssumption(true);
    try {
      BlockRowSource.check(survey.request());
      return readRegular(survey, size, order, progress, observer);
    } catch (NotRegularException irregular) {
      if (!order.isBroken()) {
        return null;
      }
    }
    try {
      return readRegular(survey, size, new OrderAssumption(false), progress, observer);
    } catch (NotRegularException irregular) {
      return null;
    }
  }

  /** Reads by as many threads as there is memory for, and by one if it was not enough. */
  private static InputData readRegular(
      InputSurvey.Outcome survey,
      BlockSettings size,
      OrderAssumption order,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws InputException, NotRegularException {
    try {
      return readByThreads(survey, size, order, progress, observer);
    } catch (OutOfMemoryError full) {
      if (size.threads() == 1) {
        throw new NotRegularException(full);
      }
    }
    try {
      return readByThreads(survey, size.byOneThread(), order, progress, observer);
    } catch (OutOfMemoryError full) { // records, one after another, take a little less memory
      if (OutOfMemoryMessage.isFarTooLittle(progress)) {
        throw OutOfMemoryMessage.refusal(survey.request().name(), progress);
      }
      throw new NotRegularException(full);
    }
  }

  private static InputData readByThreads(
      InputSurvey.Outcome survey,
      BlockSettings size,
      OrderAssumption order,
      ReadProgress progress,
      @Nullable RowObserver observer)
      throws NotRegularException {
    InputRequest request = survey.request();
    try {
      BlockRowSource blocks =
          new BlockRowSource(request, size, order, survey.mark(), survey.watch(), observer);
      return read(
          request, survey.first(), blocks, Problems.RejectedRows.UNTOLD, Map.of(), progress);
    } catch (InputException refused) { // records tell all that is wrong, by line
      throw new NotRegularException(refused);
    }
  }

  /** Reads records; what is not accounted for refuses the input, beside what cannot be used. */
  static InputData readJudged(
      InputSurvey.Outcome survey, Problems.RejectedRows rejected, ReadProgress progress)
      throws InputException {
    InputData data;
    try {
      data = readRecords(survey.request(), survey.leftOut(), rejected, progress);
    } catch (InputException refused) {
      throw survey.refusal().with(refused);
    }
    survey.refusal().check(survey.request().policies().skipBadRows());
    return withRoles(checked(survey.request(), data), survey);
  }

  /** What was read, with what is to be said of what it comes to. */
  static InputData checked(InputRequest request, InputData data) throws InputException {
    List<Notice> notices = new ArrayList<>(data.notices());
    notices.addAll(ContentChecks.notices(request, data));
    return new InputData(data.provenance(), data.found(), data.content(), notices);
  }

  /** What was read, with what each column was taken for. */
  private static InputData withRoles(InputData data, InputSurvey.Outcome survey) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (ColumnRole role : survey.roles()) {
      if (role.role() == ColumnRole.Role.FIELD || !roles.containsKey(role.header())) {
        roles.put(role.header(), role.word());
      }
    }
    List<Notice> notices = new ArrayList<>(data.notices());
    notices.addAll(survey.notices());
    notices.addAll(TakenColumns.notices(survey.roles()));
    ColumnWatch watch = survey.watch();
    List<Inspection.Role> told =
        watch == null || watch.saysTheSame() ? told(survey.roles()) : List.of();
    return new InputData(
        data.provenance().withRoles(roles), data.found().withRoles(told), data.content(), notices);
  }

  /**
   * Reads an input whose columns and rows nobody judged, for a look at what is there; figures must
   * not come of it.
   */
  public static InputData readUnjudged(InputRequest request, Problems.RejectedRows rejected)
      throws InputException {
    return readRecords(request, rejected, new ReadProgress());
  }

  /** What each column of an input does, and why. */
  public static List<Inspection.Role> roles(InputRequest request) throws InputException {
    return told(InputSurvey.of(request, InputSurvey.ALL_ROWS).roles());
  }

  private static List<Inspection.Role> told(List<ColumnRole> roles) {
    List<Inspection.Role> told = new ArrayList<>();
    for (ColumnRole role : roles) {
      told.add(new Inspection.Role(role.header(), role.word(), role.reason()));
    }
    return told;
  }

  /**
   * Reads any input record by record: the reference. Dates that cannot be read are looked for where
   * rows are left out, before any is, and where the input is refused, to tell them with the rest.
   */
  static InputData readRecords(
      InputRequest request, Problems.RejectedRows rejected, ReadProgress progress)
      throws InputException {
    return readRecords(request, Preparation.LeftOut.NOTHING, rejected, progress);
  }

  private static InputData readRecords(
      InputRequest request,
      Preparation.LeftOut leftOut,
      Problems.RejectedRows rejected,
      ReadProgress progress)
      throws InputException {
    if (request.policies().skipBadRows()) {
      Map<String, String> unreadable = UnreadableDates.of(request, leftOut);
      return readRecords(request, leftOut, rejected, unreadable, progress);
    }
    try {
      return readRecords(request, leftOut, rejected, Map.of(), progress);
    } catch (InputException refused) {
      Map<String, String> unreadable = UnreadableDates.of(request, leftOut);
      if (unreadable.isEmpty()) {
        throw refused;
      }
      return readRecords(request, leftOut, rejected, unreadable, progress);
    }
  }

  private static InputData readRecords(
      InputRequest request,
      Preparation.LeftOut leftOut,
      Problems.RejectedRows rejected,
      Map<String, String> unreadableDates,
      ReadProgress progress)
      throws InputException {
    try {
      RowSource records = new RowSource.ByRecords(new Preparation(request, leftOut));
      return read(request, null, records, rejected, unreadableDates, progress);
    } catch (NotRegularException impossible) {
      throw new IllegalStateException("records read every input", impossible);
    } catch (OutOfMemoryError full) {
      throw OutOfMemoryMessage.refusal(request.name(), progress);
    }
  }

  private static InputData read(
      InputRequest request,
      Shapes.@Nullable Recognised surveyed,
      RowSource rowSource,
      Problems.RejectedRows rejected,
      Map<String, String> unreadableDates,
      ReadProgress progress)
      throws InputException, NotRegularException {
    try (InputReader reader =
        new InputReader(request, surveyed, rowSource, rejected, unreadableDates, progress)) {
      for (Source source : progress.begin(request.sources())) {
        reader.read(source);
      }
      return reader.finish();
    }
  }

  private void read(Source source) throws InputException, NotRegularException {
    try (RowSource.Opened opened = rowSource.open(source)) {
      List<String> headers = opened.headers();
      Shapes.Recognised recognised = recognise(source, headers);
      files.add(new InputData.FileFound(source.name(), opened.reader().written()));
      Plan used = plan == null ? plan(recognised) : plan;
      plan = used;
      opened.readInto(rows(used), recognised, headers);
    } catch (SourceException failure) {
      throw NearFile.refusal(source, failure);
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
  }

  private Shapes.Recognised recognise(Source source, List<String> headers) throws InputException {
    Shapes.Recognised first = surveyed;
    return plan == null && first != null && first.match().headers().equals(headers)
        ? first
        : Shapes.recogniseNext(plan == null ? null : plan.recognised(), request, source, headers);
  }

  private Plan plan(Shapes.Recognised recognised) throws InputException {
    Shape shape = recognised.shape();
    HeaderMatch match = recognised.match();
    boolean choosesTypes = request.slices().choosesTypes();
    if (choosesTypes && !match.has(Field.TYPE)) {
      throw InputException.option(
          "--include-type/--exclude-type: no type column in "
              + shape.name()
              + "; --map type=COLUMN names one; found: "
              + MessageText.list(match.headers()));
    }
    recognised.refuseIdle(request);
    InputRequest.Slices slices = SliceColumns.of(request.slices(), match.headers());
    RowLayout slots =
        new RowLayout(
            shape.fields(),
            shape.dated(match),
            slices.by(),
            slices.where(),
            choosesTypes && shape.fields().stream().noneMatch(s -> s.field() == Field.TYPE));
    String currency = match.currency();
    InputRequest asked = request.withSlices(slices);
    asked = currency == null || rates != null ? asked : withCurrency(asked, currency);
    RecordRows rows = new RecordRows(asked, rates, slots, problems);
    if (currency != null) {
      rows.assume(currency);
    }
    return new Plan(recognised, asked, rows, shape.begin(asked, slots, match, problems));
  }

  /** The request in the currency that a header names, refused beside another one that is given. */
  private static InputRequest withCurrency(InputRequest request, String named)
      throws InputException {
    String given = request.columns().currency();
    if (given != null && CurrencyNames.common(CurrencyNames.of(given), named) == null) {
      throw InputException.option(
          "--currency " + given + ": the header of the amounts names " + named);
    }
    return request.withColumns(request.columns().withCurrency(named));
  }

  /** Says so where a column of currencies is not read. */
  private static List<Notice> unreadCurrency(HeaderMatch match) {
    if (match.unreadCurrency() < 0) {
      return List.of();
    }
    String column = MessageText.quoted(match.headers().get(match.unreadCurrency()));
    String why =
        match.currency() == null
            ? ", as --map currency=none says"
            : ": the header of the amounts names " + match.currency();
    return List.of(
        new Notice("currency-column-unread", "column " + column + " is not read" + why, 1));
  }

  private RowSource.Rows rows(Plan known) {
    return new RowSource.Rows(known.request(), known.records(), known.builder(), progress);
  }

  private ShapeBuilder finish(Plan known) throws InputException, NotRegularException {
    try {
      return rowSource.finish(rows(known));
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  /** Says so where the data name fiscal years and nobody says when these begin. */
  private static List<Notice> fiscalYears(InputData.Content content) {
    PeriodDate first = content.firstDate().orElse(null);
    return first == null || !first.year().isUnknown()
        ? List.of()
        : List.of(
            new Notice(
                "fiscal-year-unknown",
                "the dates are fiscal, taken as calendar years since nothing says in which"
                    + " month they begin (--fiscal-year-start M)",
                1));
  }

  private InputData finish() throws InputException, NotRegularException {
    Plan known = Objects.requireNonNull(plan);
    RecordRows rows = known.records();
    ShapeBuilder builder = finish(known);
    rows.finish();
    if (rows.rows() == 0) {
      throw InputException.data(request.name() + ": no data rows");
    }
    if (rows.admitted() == 0) {
      throw InputException.data(request.name() + ": no row is left to compute from");
    }
    ShapeBuilder.Outcome outcome = builder.finish(rows);
    List<Notice> notices = new ArrayList<>(problems.notices());
    for (Source source : request.sources()) {
      notices.addAll(source.formatOrText().notices());
    }
    notices.addAll(rowSource.notices());
    notices.addAll(rows.notices());
    notices.addAll(unreadCurrency(known.recognised().match()));
    notices.addAll(outcome.notices());
    notices.addAll(fiscalYears(outcome.content()));
    Provenance provenance =
        new Provenance(
            labels(),
            known.recognised().shape().name(),
            rows.rows(),
            problems.skippedRows(),
            outcome.customers(),
            known.recognised().columns(),
            rows.currency(),
            known.request().slices().words(),
            request.columns().fiscalYear().givenStart(),
            request.recurring().provenance(),
            new Provenance.Treatment(Map.of(), rowSource.notices(), rows.paying()));
    String engine = request.sources().get(0).formatOrText().engine();
    return new InputData(
        engine == null ? provenance : provenance.withEngine(engine),
        new InputData.Found(files, rows.decimalMark(), known.request().slices().by()),
        outcome.content(),
        notices);
  }

  /** The names of the sources as one, with the sheets that were read. */
  private String labels() {
    StringBuilder labels = new StringBuilder();
    for (Source source : request.sources()) {
      labels.append(labels.isEmpty() ? "" : ", ");
      labels.append(source.formatOrText().label(source.name()));
    }
    return labels.toString();
  }

  @Override
  public void close() throws InputException {
    try {
      if (plan != null) {
        plan.builder().close();
      }
      rowSource.close();
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }
}
