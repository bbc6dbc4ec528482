package dev.nrr.input;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** How the rows of sources come to a shape's reading. */
interface RowSource extends Closeable {

  /** One source, opened. */
  interface Opened extends Closeable {

    /** Its records, of which the header is the first. */
    RecordReader records();

    /** Feeds every row behind the header to the reading. */
    void feed(Rows rows, HeaderMatch match, List<String> headers)
        throws InputException, IOException;
  }

  /** What takes the rows of all sources. */
  record Rows(InputRequest request, RecordRows feed, ShapeBuilder reading, ReadProgress progress) {

    /** The reading, counting what it takes. */
    RowHandler sink() {
      return row -> {
        progress.addRows(1);
        return reading.accept(row);
      };
    }
  }

  Opened open(Source source) throws IOException, InputException;

  /** Ends the passage: the reading that all rows have come to. */
  ShapeBuilder finish(Rows rows) throws InputException, IOException;

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
      return rows.reading();
    }

    @Override
    public void close() {
      // nothing but the reading is open
    }
  }

  /** A source read by the reference reader. */
  record OpenedRecords(Source source, RecordReader records) implements Opened {

    @Override
    public void feed(Rows rows, HeaderMatch match, List<String> headers) throws InputException {
      rows.feed().feed(source.index(), records, match, headers, rows.sink());
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
