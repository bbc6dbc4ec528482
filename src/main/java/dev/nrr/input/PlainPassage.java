package dev.nrr.input;

import dev.nrr.input.InputRequest.Types;
import dev.nrr.input.scan.BlockReader;
import dev.nrr.input.scan.ParallelScan;
import dev.nrr.input.shape.ShapeReading;
import dev.nrr.input.source.PlainSource;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.PlainFeed;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.RowOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block by block, each thread into a part of its own, all parts merged at the end. Gives up, by an
 * {@link InputRefused} that is never shown, at the first thing that is not plain.
 */
final class PlainPassage implements Passage {

  private final RecordReader.Options options;
  private final ScanSize size;
  private final RowOrder order;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable List<String> columns;

  /** What one thread reads into. */
  private record Part(PlainFeed feed, ShapeReading reading, Problems problems) {}

  PlainPassage(RecordReader.Options options, ScanSize size, RowOrder order) {
    this.options = options;
    this.size = size;
    this.order = order;
  }

  private static InputRefused notPlain() {
    return InputRefused.data("not plain");
  }

  /** Whether nothing is asked that only the reference knows. */
  static boolean isFor(InputRequest request) {
    return request.rates().source() == null && request.slices().types().equals(Types.ALL);
  }

  @Override
  public Opened open(Source source) throws IOException, InputRefused {
    PlainSource bytes = PlainSource.open(source, options);
    if (bytes == null) {
      throw notPlain();
    }
    return new OpenedBytes(source, bytes);
  }

  /** A source read in blocks. */
  private final class OpenedBytes implements Opened {
    private final Source source;
    private final PlainSource bytes;

    OpenedBytes(Source source, PlainSource bytes) {
      this.source = source;
      this.bytes = bytes;
    }

    @Override
    public RecordReader records() {
      return bytes.head();
    }

    @Override
    public void feed(Rows rows, HeaderMatch match, List<String> headers)
        throws InputRefused, IOException {
      requireSame(headers);
      begin(rows);
      for (Part part : parts) {
        part.feed().moveTo(source.index(), match, headers, records().dialect().delimiter());
      }
      BlockReader blocks = new BlockReader(bytes.bytes(), size.block());
      if (headers.size() < 2 || !ParallelScan.run(blocks, takers(rows.progress()), size.alone())) {
        throw notPlain();
      }
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** Sources of different columns are read in their order. */
  private void requireSame(List<String> headers) throws InputRefused {
    if (columns != null && !columns.equals(headers)) {
      throw notPlain();
    }
    columns = headers;
  }

  private void begin(Rows rows) throws InputRefused {
    while (parts.size() < size.threads()) {
      Problems problems = new Problems(rows.request().sources(), false, (problem, row) -> {});
      ShapeReading reading = rows.reading().part(problems, order);
      if (reading == null) {
        throw notPlain();
      }
      PlainFeed feed = new PlainFeed(rows.request(), rows.feed().slots(), reading, problems);
      parts.add(new Part(feed, reading, problems));
    }
  }

  private List<PlainFeed> feeds() {
    return parts.stream().map(Part::feed).toList();
  }

  private List<ParallelScan.Taker> takers(ReadingProgress progress) {
    List<ParallelScan.Taker> takers = new ArrayList<>();
    for (PlainFeed feed : feeds()) {
      takers.add(
          block -> {
            long before = feed.rows();
            boolean plain = feed.take(block);
            progress.addRows(feed.rows() - before);
            return plain && !order.isBroken();
          });
    }
    return takers;
  }

  @Override
  public ShapeReading finish(Rows rows) throws InputRefused, IOException {
    List<Recoding> codes = rows.feed().absorb(feeds());
    if (codes == null) {
      throw notPlain();
    }
    ShapeReading whole = parts.get(0).reading();
    for (int i = 1; i < parts.size(); i++) {
      whole.merge(parts.get(i).reading(), codes.get(i));
    }
    for (Part part : parts) {
      part.problems().check(rows.feed().rows());
    }
    return whole;
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.reading().close();
    }
  }
}
