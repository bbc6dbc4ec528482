package dev.nrr.input.request;

import dev.nrr.input.source.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How far a reading has come: told by whoever reads, asked by any thread that shows it. */
public final class ReadProgress {

  /** The size of an input of which a part is a pipe. */
  public static final long UNKNOWN = -1;

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private volatile long total = UNKNOWN;

  /** Bytes read so far, as they lie in the files. */
  public long bytes() {
    return bytes.get();
  }

  /** Rows read so far. */
  public long rows() {
    return rows.get();
  }

  /** Bytes of all files; {@link #UNKNOWN} where a part is a pipe. */
  public long total() {
    return total;
  }

  public void addRows(long more) {
    rows.addAndGet(more);
  }

  /** Sources whose bytes are counted here, from nothing. */
  public List<Source> begin(List<Source> sources) {
    bytes.set(0);
    rows.set(0);
    total = size(sources);
    List<Source> counted = new ArrayList<>();
    for (Source source : sources) {
      counted.add(counted(source));
    }
    return counted;
  }

  /** Bytes of all sources; {@link #UNKNOWN} where one is a pipe. */
  public static long size(List<Source> sources) {
    long all = 0;
    for (Source source : sources) {
      long size = source.opener().size();
      all = all == UNKNOWN || size == UNKNOWN ? UNKNOWN : all + size;
    }
    return all;
  }

  private Source counted(Source source) {
    return source.withOpener(new CountedOpener(source.opener()));
  }

  /** Opens a source whose bytes are counted. */
  private final class CountedOpener implements Source.Opener {
    private final Source.Opener opener;

    CountedOpener(Source.Opener opener) {
      this.opener = opener;
    }

    @Override
    public InputStream open() throws IOException {
      return new Counted(opener.open());
    }
  }

  /** Counts the bytes that pass. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      bytes.addAndGet(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int count = super.read(target, from, length);
      bytes.addAndGet(Math.max(0, count));
      return count;
    }
  }
}
