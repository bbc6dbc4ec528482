package dev.nrr.input;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.Provenance;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeReading;
import dev.nrr.input.shape.Shapes;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.RepeatableSources;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceFailure;
import dev.nrr.input.table.ExchangeRates;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.HeaderRow;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowOrder;
import dev.nrr.input.table.Slots;
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
  private final Passage passage;
  private final ReadingProgress progress;
  private final Problems problems;
  private final @Nullable ExchangeRates rates;
  private final List<Reading.FileFound> files = new ArrayList<>();
  private @Nullable Plan plan;

  /** What the first source's header settles for all of them. */
  private record Plan(Shapes.Recognised recognised, RowFeed feed, ShapeReading reading) {}

  private InputReader(
      InputRequest request,
      Passage passage,
      Problems.RejectedRows rejected,
      ReadingProgress progress)
      throws InputRefused {
    this.request = request;
    this.progress = progress;
    this.passage = passage;
    this.problems = new Problems(request.sources(), request.policies().skipBadRows(), rejected);
    this.rates = RatesReader.read(request);
  }

  /**
   * Reads an input.
   *
   * @param rejected takes the rows that {@code --bad-rows skip} leaves out
   * @throws InputRefused if it cannot be used as asked
   */
  public static Reading read(InputRequest request, Problems.RejectedRows rejected)
      throws InputRefused {
    return read(request, rejected, new ReadingProgress());
  }

  /** The same, telling how far it has come. */
  public static Reading read(
      InputRequest request, Problems.RejectedRows rejected, ReadingProgress progress)
      throws InputRefused {
    return read(request, ScanSize.of(Runtime.getRuntime()), rejected, progress);
  }

  /**
   * The same by blocks of a given size: at first as plain bytes; where they are not plain, from
   * their start again as records, which finds what is wrong with them.
   */
  static Reading read(
      InputRequest request, ScanSize size, Problems.RejectedRows rejected, ReadingProgress progress)
      throws InputRefused {
    try (RepeatableSources repeatable = new RepeatableSources(request.sources())) {
      InputRequest again = request.withSources(repeatable.sources());
      Reading plain = PlainPassage.isFor(again) ? readPlain(again, size, progress) : null;
      if (plain != null) {
        return plain;
      }
      repeatable.beginLast();
      return readRecords(again, rejected, progress);
    } catch (IOException failure) {
      throw temporaryFile(failure);
    }
  }

  /** The reading of plain input; null where it is not plain, or not used as asked. */
  static @Nullable Reading readPlain(
      InputRequest request, ScanSize size, ReadingProgress progress) {
    RowOrder order = new RowOrder(true);
    Reading reading = readPlain(request, size, order, progress);
    return order.isBroken() ? readPlain(request, size, new RowOrder(false), progress) : reading;
  }

  private static @Nullable Reading readPlain(
      InputRequest request, ScanSize size, RowOrder order, ReadingProgress progress) {
    try {
      PlainPassage passage = new PlainPassage(request.records(), size, order);
      return read(request, passage, (problem, fields) -> {}, progress);
    } catch (InputRefused refused) {
      return null;
    } catch (OutOfMemoryError full) {
      return null; // one part after another takes less
    }
  }

  /** The reading by the reference. */
  static Reading readRecords(
      InputRequest request, Problems.RejectedRows rejected, ReadingProgress progress)
      throws InputRefused {
    try {
      return read(request, new Passage.ByRecords(request.records()), rejected, progress);
    } catch (OutOfMemoryError full) {
      throw FullMemory.refusal(request.name(), progress, Runtime.getRuntime().maxMemory());
    }
  }

  private static Reading read(
      InputRequest request,
      Passage passage,
      Problems.RejectedRows rejected,
      ReadingProgress progress)
      throws InputRefused {
    try (InputReader reader = new InputReader(request, passage, rejected, progress)) {
      for (Source source : progress.begin(request.sources())) {
        reader.read(source);
      }
      return reader.finish();
    }
  }

  private void read(Source source) throws InputRefused {
    try (Passage.Opened opened = passage.open(source)) {
      RecordReader records = opened.records();
      List<String> headers = HeaderRow.read(source, records, request.columns());
      Shapes.Recognised recognised = recognise(source, headers);
      files.add(new Reading.FileFound(source.name(), records.encoding(), records.dialect()));
      Plan known = plan == null ? plan(recognised) : plan;
      plan = known;
      opened.feed(rows(known), recognised.match(), headers);
    } catch (SourceFailure failure) {
      throw InputRefused.data(
          new Problem(
              source.index(),
              source.name(),
              failure.line(),
              0,
              String.valueOf(failure.getMessage())));
    } catch (IOException failure) {
      throw InputRefused.data(source.name() + ": not closed: " + failure.getMessage());
    }
  }

  private Shapes.Recognised recognise(Source source, List<String> headers) throws InputRefused {
    return plan == null
        ? Shapes.recognise(request, source, headers)
        : Shapes.recogniseAs(plan.recognised(), request, source, headers);
  }

  private Plan plan(Shapes.Recognised recognised) throws InputRefused {
    Shape shape = recognised.shape();
    HeaderMatch match = recognised.match();
    if (!request.slices().types().equals(InputRequest.Types.ALL) && !match.has(Field.TYPE)) {
      throw InputRefused.option(
          "--include-type/--exclude-type: no type column in "
              + shape.name()
              + "; found: "
              + String.join(", ", match.headers()));
    }
    Slots slots =
        new Slots(
            shape.fields(), shape.dated(match), request.slices().by(), request.slices().where());
    return new Plan(
        recognised,
        new RowFeed(request, rates, slots, problems),
        shape.begin(request, slots, match, problems));
  }

  /** What was taken for what: field to header. */
  private static Map<String, String> columns(Shapes.Recognised recognised) {
    HeaderMatch match = recognised.match();
    Map<String, String> columns = new LinkedHashMap<>();
    match.columns().keySet().forEach(field -> columns.put(field.word(), match.header(field)));
    List<String> dated = recognised.shape().dated(match);
    if (!dated.isEmpty()) {
      columns.put(Field.AMOUNT.word(), String.join(", ", dated));
    }
    return columns;
  }

  private Passage.Rows rows(Plan known) {
    return new Passage.Rows(request, known.feed(), known.reading(), progress);
  }

  private ShapeReading finish(Plan known) throws InputRefused {
    try {
      return passage.finish(rows(known));
    } catch (IOException failure) {
      throw temporaryFile(failure);
    }
  }

  private static InputRefused temporaryFile(IOException failure) {
    return InputRefused.data("a temporary file failed: " + failure.getMessage());
  }

  private Reading finish() throws InputRefused {
    Plan known = Objects.requireNonNull(plan);
    RowFeed feed = known.feed();
    ShapeReading reading = finish(known);
    feed.finish();
    if (feed.rows() == 0) {
      throw InputRefused.data(request.name() + ": no data rows");
    }
    if (feed.admitted() == 0) {
      throw InputRefused.data(request.name() + ": no row is left to compute from");
    }
    ShapeReading.Outcome outcome = reading.finish(feed);
    List<Notice> notices = new ArrayList<>(problems.notices());
    notices.addAll(feed.notices());
    notices.addAll(outcome.notices());
    return new Reading(
        new Provenance(
            request.name(),
            known.recognised().shape().name(),
            feed.rows(),
            problems.skippedRows(),
            outcome.customers(),
            columns(known.recognised()),
            feed.currency(),
            request.slices().words()),
        new Reading.Found(files, feed.decimalMark()),
        outcome.content(),
        notices);
  }

  @Override
  public void close() throws InputRefused {
    try {
      if (plan != null) {
        plan.reading().close();
      }
      passage.close();
    } catch (IOException failure) {
      throw temporaryFile(failure);
    }
  }
}
