package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.source.Encoding;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceFormat;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.TableFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metrics in rows, read column by column; places are those of the file. */
public final class MetricTable implements TableFormat {

  private final SourceFormat inner;
  private final MetricRows.Turned turned;
  private final Encoding encoding;
  private final String written;

  /**
   * A table that was turned.
   *
   * @param inner how the file is read
   * @param table the file as it was read, for how it is written
   */
  public MetricTable(SourceFormat inner, MetricRows.Turned turned, Table table) {
    this.inner = inner;
    this.turned = turned;
    this.encoding = table.encoding();
    this.written = table.written();
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public Table open(Source source, RecordReader.Options options) {
    return new Rows();
  }

  @Override
  public String label(String source) {
    return inner.label(source);
  }

  /** A row is a column of the file, and a column one of its lines. */
  @Override
  public @Nullable String place(long line, int column) {
    int row = turned.columns().indexOf((int) line);
    if (row < 0) {
      return inner.place(line, column);
    }
    long named = turned.lines().get(Math.max(0, column - 1));
    String place = inner.place(named, (int) line);
    return place == null ? named + ":" + line : place;
  }

  @Override
  public boolean hasLinesAboveHeader() {
    return false;
  }

  @Override
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(inner.notices());
    notices.addAll(turned.notices());
    return notices;
  }

  /** The rows of the table as it was turned. */
  private final class Rows implements Table {
    private int next = -1;

    @Override
    public boolean next() {
      next++;
      return next <= turned.rows().size();
    }

    @Override
    public String[] fields() {
      return next == 0
          ? turned.names().toArray(new String[0])
          : turned.rows().get(next - 1).clone();
    }

    @Override
    public long line() {
      return next == 0 ? 0 : turned.columns().get(next - 1);
    }

    @Override
    public Encoding encoding() {
      return encoding;
    }

    @Override
    public String written() {
      return written + ", metrics in rows";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
