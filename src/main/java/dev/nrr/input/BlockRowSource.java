package dev.nrr.input;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.result.Notice;
import dev.nrr.input.block.BlockReader;
import dev.nrr.input.block.BlockRows;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.block.BlockWorkers;
import dev.nrr.input.block.ByteBlock;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.HeaderRow;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowAdjustment;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.shape.PartedBuilder;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.SourceFormat;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Utf8Source;
import dev.nrr.input.survey.ColumnWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block by block, each thread into a part of its own, all parts merged at the end. Gives up, by a
 * {@link NotRegularException}, at the first thing that is not regular.
 */
final class BlockRowSource implements RowSource {

  private final RecordReader.Options options;
  private final InputRequest.Columns columnsAsked;
  private final BlockSettings size;
  private final OrderAssumption order;
  private final DecimalMark mark;
  private final @Nullable ColumnWatch watch;
  private final @Nullable RowObserver observer;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable List<String> columns;

  /** What one thread reads into. */
  private record Part(
      BlockRows rows, PartedBuilder builder, Problems problems, @Nullable RowObserver observer) {}

  /** What a part's rows come to, after somebody has looked at them. */
  private record Observed(RowObserver observer, RowHandler builder) implements RowHandler {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      return builder.accept(row);
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch rows) throws IOException {
      observer.observe(rows);
      return builder.acceptAll(rows);
    }
  }

  /**
   * A source of rows.
   *
   * @param mark the decimal mark that the first rows speak for
   * @param watch what is looked at beyond what figures are made of; null if all rows were judged
   * @param observer who looks on; null for nobody
   */
  BlockRowSource(
      InputRequest request,
      BlockSettings size,
      OrderAssumption order,
      DecimalMark mark,
      @Nullable ColumnWatch watch,
      @Nullable RowObserver observer) {
    this.mark = mark;
    this.watch = watch;
    this.observer = observer;
    this.options = request.records();
    this.columnsAsked = request.columns();
    this.size = size;
    this.order = order;
  }

  /** Refuses what is asked of an input and can be told by records only. */
  static void check(InputRequest request) throws NotRegularException {
    if (request.rates().source() != null || request.slices().choosesTypes()) {
      throw new NotRegularException("rates or types are asked for");
    }
    if (RowAdjustment.isAsked(request.columns().map())) {
      throw new NotRegularException("amounts are to be adjusted");
    }
    if (request.recurring().isAnyMinor()) {
      throw new NotRegularException("amounts are in minor units");
    }
    if (Preparation.isAsked(request)) {
      throw new NotRegularException("records are to be prepared");
    }
  }

  @Override
  public Opened open(Source source) throws IOException, NotRegularException {
    if (source.formatOrText() != SourceFormat.TEXT) {
      throw new NotRegularException("no rows of text");
    }
    return new OpenedBytes(source, Utf8Source.open(source, options));
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
    public Table reader() {
      return bytes.head();
    }

    @Override
    public List<String> headers() throws InputException, SourceException {
      return HeaderRow.read(source, bytes.head(), columnsAsked);
    }

    @Override
    public void readInto(Rows rows, Shapes.Recognised recognised, List<String> headers)
        throws InputException, IOException, NotRegularException {
      requireSame(headers);
      if (!MinorHeaders.of(recognised).isEmpty()) {
        throw new NotRegularException("amounts are in minor units");
      }
      begin(rows);
      char delimiter = bytes.head().dialect().delimiter();
      for (Part part : parts) {
        part.rows().moveTo(source.index(), recognised.match(), headers, delimiter);
        if (part.observer() != null) {
          part.observer().moveTo(source.index(), recognised, rows.records().slots(), mark);
        }
      }
      int block = bytes.most() < size.block() ? bytes.most() + 1 : size.block();
      BlockReader blocks = new BlockReader(bytes.bytes(), block);
      if (headers.size() < 2 || !BlockWorkers.run(blocks, workers(rows.progress()), size.alone())) {
        throw new NotRegularException("a row of " + source.name());
      }
      if (!BlockRows.endSource(partRows())) {
        throw new NotRegularException("a total at the end of " + source.name());
      }
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** Sources of different columns are read in their order. */
  private void requireSame(List<String> headers) throws NotRegularException {
    if (columns != null && !columns.equals(headers)) {
      throw new NotRegularException("files of different columns");
    }
    columns = headers;
  }

  private void begin(Rows rows) throws NotRegularException {
    if (!(rows.builder() instanceof PartedBuilder whole)) {
      throw new NotRegularException("a shape that is not read in parts");
    }
    if (parts.isEmpty() && observer != null) {
      observer.begin();
    }
    while (parts.size() < size.threads()) {
      Problems problems =
          new Problems(rows.request().sources(), false, Problems.RejectedRows.UNTOLD);
      PartedBuilder builder = whole.part(problems, order);
      RowObserver look = observer == null ? null : observer.part();
      RowHandler sink = look == null ? builder : new Observed(look, builder);
      BlockRows read =
          new BlockRows(rows.request(), rows.records().slots(), sink, problems, mark, watch, order);
      parts.add(new Part(read, builder, problems, look));
    }
  }

  private List<BlockRows> partRows() {
    List<BlockRows> rows = new ArrayList<>();
    for (Part part : parts) {
      rows.add(part.rows());
    }
    return rows;
  }

  private List<BlockWorkers.Worker> workers(ReadProgress progress) {
    List<BlockWorkers.Worker> workers = new ArrayList<>();
    for (BlockRows rows : partRows()) {
      workers.add(new Worker(rows, order, progress));
    }
    return workers;
  }

  /** Reads blocks into the rows of one part. */
  private record Worker(BlockRows rows, OrderAssumption order, ReadProgress progress)
      implements BlockWorkers.Worker {

    @Override
    public boolean accept(ByteBlock block) throws IOException {
      long before = rows.rows();
      boolean regular = rows.accept(block);
      progress.addRows(rows.rows() - before);
      return regular && !order.isBroken();
    }
  }

  @Override
  public ShapeBuilder finish(Rows rows) throws IOException, NotRegularException {
    if (!BlockRows.endAll(partRows())) {
      throw new NotRegularException("a column that is not used may be telling");
    }
    if (order.isBroken()) {
      throw new NotRegularException("records are not in order");
    }
    List<CodeMapping> codes = rows.records().mergeFrom(partRows());
    PartedBuilder whole = parts.get(0).builder();
    for (int i = 1; i < parts.size(); i++) {
      whole.mergeFrom(parts.get(i).builder(), codes.get(i));
    }
    for (Part part : parts) {
      if (!part.problems().isClean()) {
        throw new NotRegularException("rows that cannot be used");
      }
    }
    if (observer != null) {
      observer.end(looks());
    }
    return whole;
  }

  private List<RowObserver> looks() {
    List<RowObserver> looks = new ArrayList<>();
    for (Part part : parts) {
      if (part.observer() != null) {
        looks.add(part.observer());
      }
    }
    return looks;
  }

  @Override
  public List<Notice> notices() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.builder().close();
      part.rows().close();
      if (part.observer() != null) {
        part.observer().close();
      }
    }
  }
}
