package dev.nrr.input;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the same bytes by records and in blocks, and says what came of it in words. */
public final class TwoReaders {

  private TwoReaders() {}

  /** What a test asks of its input. */
  public record Asked(
      List<List<String>> by,
      List<RowFilter> where,
      InputRequest.Policies policies,
      @Nullable DecimalMark mark,
      @Nullable String shape,
      InputRequest.Recurring recurring) {

    public Asked(
        List<List<String>> by,
        List<RowFilter> where,
        InputRequest.Policies policies,
        @Nullable DecimalMark mark) {
      this(by, where, policies, mark, null, Requests.RECURRING);
    }

    public static final Asked NOTHING = new Asked(List.of(), List.of(), Requests.REFUSE, null);

    /** The same of another shape. */
    public Asked withShape(@Nullable String other, InputRequest.Recurring per) {
      return new Asked(by, where, policies, mark, other, per);
    }
  }

  /** A request of files in memory. */
  public static InputRequest request(Asked asked, byte[]... files) {
    List<Source> sources = new ArrayList<>();
    for (byte[] file : files) {
      sources.add(new Source(sources.size(), "in" + sources.size() + ".csv", new Bytes(file)));
    }
    return request(asked, sources);
  }

  static InputRequest request(Asked asked, List<Source> sources) {
    return new InputRequest(
        sources,
        new RecordReader.Options(null, null),
        new InputRequest.Columns(
            asked.shape(), Map.of(), null, asked.mark(), null, FiscalYear.CALENDAR, null),
        Requests.TABLE,
        asked.policies(),
        new InputRequest.Slices(asked.where(), asked.by(), null, InputRequest.Types.ALL, false),
        Requests.DATES,
        Requests.RATES,
        asked.recurring(),
        null);
  }

  /** Bytes that can be opened again, as a file can. */
  private record Bytes(byte[] bytes) implements Source.Opener {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }
  }

  /** In blocks where that is possible, with somebody who looks at their rows. */
  public static InputData read(
      InputRequest request, BlockSettings size, @Nullable RowObserver observer)
      throws InputException {
    return InputReader.read(request, size, (problem, row) -> {}, new ReadProgress(), observer);
  }

  static String byRecords(InputRequest request) {
    return outcome(
        rejected ->
            InputReader.readJudged(
                InputSurvey.of(request, InputSurvey.ALL_ROWS), rejected, new ReadProgress()));
  }

  static String byEither(InputRequest request, BlockSettings size) {
    return outcome(rejected -> InputReader.read(request, size, rejected, new ReadProgress(), null));
  }

  /** In blocks alone, after a look at the first rows; null where the input is not regular. */
  static @Nullable String byBlocks(InputRequest request, BlockSettings size) {
    try {
      InputSurvey.Outcome survey = InputSurvey.of(request, size.first());
      InputData read = InputReader.readBlocks(survey, size, new ReadProgress(), null);
      return read == null ? null : outcome(rejected -> read);
    } catch (InputException refused) {
      return outcome(
          rejected -> {
            throw refused;
          });
    }
  }

  @FunctionalInterface
  private interface Read {
    InputData read(dev.nrr.input.request.Problems.RejectedRows rejected) throws InputException;
  }

  private static String outcome(Read read) {
    List<String> rejected = new ArrayList<>();
    try {
      InputData reading = read.read((problem, fields) -> rejected.add(problem + " " + fields));
      return words(reading) + "rejected " + rejected;
    } catch (InputException refused) {
      StringBuilder words = new StringBuilder("refused: " + refused.summary());
      refused.problems().forEach(problem -> words.append('\n').append(problem));
      return words.toString();
    }
  }

  private static String words(InputData reading) {
    return reading.provenance().withRoles(Map.of())
        + "\n"
        + reading.found().withRoles(List.of())
        + "\n"
        + reading.notices()
        + "\n"
        + content(reading.content())
        + "\n";
  }

  private static String content(InputData.Content content) {
    if (content instanceof InputData.Movements given) {
      return given.movements().toString();
    }
    InputData.Book given = (InputData.Book) content;
    return BookWords.of(given.book()) + "\n" + given.grid() + "\n" + given.doubts();
  }
}
