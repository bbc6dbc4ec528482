package dev.nrr.input;

import dev.nrr.input.block.BlockReader;
import dev.nrr.input.block.BlockRows;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.block.BlockWorkers;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.Types;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.Utf8Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block by block, each thread into a part of its own, all parts merged at the end. Gives up, by an
 * {@link InputException} that is never shown, at the first thing that is not plain.
 */
final class BlockRowSource implements RowSource {

  private final RecordReader.Options options;
  private final BlockSettings size;
  private final OrderAssumption order;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable List<String> columns;

  /** What one thread reads into. */
  private record Part(BlockRows feed, ShapeBuilder reading, Problems problems) {}

  BlockRowSource(RecordReader.Options options, BlockSettings size, OrderAssumption order) {
    this.options = options;
    this.size = size;
    this.order = order;
  }

  private static InputException notPlain() {
    return InputException.data("not plain");
  }

  /** Whether nothing is asked that only the reference knows. */
  static boolean isFor(InputRequest request) {
    return request.rates().source() == null && request.slices().types().equals(Types.ALL);
  }

  @Override
  public Opened open(Source source) throws IOException, InputException {
    Utf8Source bytes = Utf8Source.open(source, options);
    if (bytes == null) {
      throw notPlain();
    }
    return new OpenedBytes(source, bytes);
  }

  /** A source read in blocks. */
  private final class OpenedBytes implements Opened {
    private final Source source;
    private final Utf8Source bytes;

    OpenedBytes(Source source, Utf8Source bytes) {
      this.source = source;
      this.bytes = bytes;
    }

    @Override
    public RecordReader records() {
      return bytes.head();
    }

    @Override
    public void feed(Rows rows, HeaderMatch match, List<String> headers)
        throws InputException, IOException {
      requireSame(headers);
      begin(rows);
      for (Part part : parts) {
        part.feed().moveTo(source.index(), match, headers, records().dialect().delimiter());
      }
      BlockReader blocks = new BlockReader(bytes.bytes(), size.block());
      if (headers.size() < 2 || !BlockWorkers.run(blocks, takers(rows.progress()), size.alone())) {
        throw notPlain();
      }
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** Sources of different columns are read in their order. */
  private void requireSame(List<String> headers) throws InputException {
    if (columns != null && !columns.equals(headers)) {
      throw notPlain();
    }
    columns = headers;
  }

  private void begin(Rows rows) throws InputException {
    while (parts.size() < size.threads()) {
      Problems problems = new Problems(rows.request().sources(), false, (problem, row) -> {});
      ShapeBuilder reading = rows.reading().part(problems, order);
      if (reading == null) {
        throw notPlain();
      }
      BlockRows feed = new BlockRows(rows.request(), rows.feed().slots(), reading, problems);
      parts.add(new Part(feed, reading, problems));
    }
  }

  private List<BlockRows> feeds() {
    return parts.stream().map(Part::feed).toList();
  }

  private List<BlockWorkers.Taker> takers(ReadProgress progress) {
    List<BlockWorkers.Taker> takers = new ArrayList<>();
    for (BlockRows feed : feeds()) {
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
  public ShapeBuilder finish(Rows rows) throws InputException, IOException {
    List<CodeMapping> codes = rows.feed().absorb(feeds());
    if (codes == null) {
      throw notPlain();
    }
    ShapeBuilder whole = parts.get(0).reading();
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
