package dev.nrr.input;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** How the rows of sources come to the builder of their shape. */
interface RowSource extends Closeable {

  /** One source, opened. */
  interface Opened extends Closeable {

    /** How it is written. */
    Table reader();

    /** The names of its columns. */
    List<String> headers() throws InputException, SourceException;

    /** Hands every row behind the header to the builder. */
    void readInto(Rows rows, Shapes.Recognised recognised, List<String> headers)
        throws InputException, IOException, NotRegularException;
  }

  /** Where the rows of all sources go. */
  record Rows(
      InputRequest request, RecordRows records, ShapeBuilder builder, ReadProgress progress) {

    /** The builder, counting the rows it accepts. */
    RowHandler handler() {
      return row -> {
        progress.addRows(1);
        return builder.accept(row);
      };
    }
  }

  Opened open(Source source)
      throws IOException, InputException, SourceException, NotRegularException;

  /** Ends the reading of all sources: the builder that all rows have come to. */
  ShapeBuilder finish(Rows rows) throws IOException, InputException, NotRegularException;

  /** What was done to the records, for the user. */
  List<Notice> notices() throws InputException;

  /** Record by record through the reference reader. */
  final class ByRecords implements RowSource {

    private final Preparation preparation;

    ByRecords(Preparation preparation) {
      this.preparation = preparation;
    }

    @Override
    public Opened open(Source source) throws IOException, InputException, SourceException {
      return new OpenedRecords(source, preparation, preparation.open(source));
    }

    @Override
    public ShapeBuilder finish(Rows rows) throws InputException {
      preparation.finishJoins();
      return rows.builder();
    }

    @Override
    public List<Notice> notices() throws InputException {
      return preparation.notices();
    }

    @Override
    public void close() {
      // nothing is open but the builder
    }
  }

  /** A source read by the reference reader. */
  record OpenedRecords(Source source, Preparation preparation, Preparation.Prepared prepared)
      implements Opened {
    @Override
    public Table reader() {
      return prepared.reader();
    }

    @Override
    public List<String> headers() {
      return prepared.headers();
    }

    @Override
    public void readInto(Rows rows, Shapes.Recognised recognised, List<String> headers)
        throws InputException {
      Records prepare = preparation.rows(source, prepared, recognised);
      rows.records().readAll(source.index(), prepare, recognised.match(), headers, rows.handler());
    }

    @Override
    public void close() throws IOException {
      prepared.close();
    }
  }
}
