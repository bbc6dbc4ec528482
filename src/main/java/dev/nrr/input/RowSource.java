package dev.nrr.input;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** How the rows of sources come to the builder of their shape. */
interface RowSource extends Closeable {

  /** One source, opened. */
  interface Opened extends Closeable {

    /** Its records, of which the header is the first. */
    RecordReader records();

    /** Hands every row behind the header to the builder. */
    void readInto(Rows rows, HeaderMatch match, List<String> headers)
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

  Opened open(Source source) throws IOException, NotRegularException;

  /** Ends the reading of all sources: the builder that all rows have come to. */
  ShapeBuilder finish(Rows rows) throws IOException, NotRegularException;

  /** Record by record through the reference reader. */
  final class ByRecords implements RowSource {

    private final RecordReader.Options options;

    ByRecords(RecordReader.Options options) {
      this.options = options;
    }

    @Override
    public Opened open(Source source) throws IOException {
      return new OpenedRecords(source, RecordReader.open(source, options));
    }

    @Override
    public ShapeBuilder finish(Rows rows) {
      return rows.builder();
    }

    @Override
    public void close() {
      // nothing is open but the builder
    }
  }

  /** A source read by the reference reader. */
  record OpenedRecords(Source source, RecordReader records) implements Opened {

    @Override
    public void readInto(Rows rows, HeaderMatch match, List<String> headers) throws InputException {
      rows.records().readAll(source.index(), records, match, headers, rows.handler());
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
