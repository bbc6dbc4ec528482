package dev.nrr.input.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources that can all be read again and again, pipes too. */
public final class ReplayableSources implements Closeable {

  /** How many bytes of each pipe stay in memory. */
  private static final int IN_MEMORY = 1 << 20;

  private final List<Source> sources = new ArrayList<>();
  private final List<Pipe> pipes = new ArrayList<>();

  public ReplayableSources(List<Source> sources) {
    for (Source source : sources) {
      this.sources.add(source.opener().isRepeatable() ? source : replayable(source));
    }
  }

  private Source replayable(Source source) {
    Pipe pipe = new Pipe(source.opener(), IN_MEMORY);
    pipes.add(pipe);
    return source.withOpener(pipe::open);
  }

  /** The sources, in their order. */
  public List<Source> sources() {
    return sources;
  }

  @Override
  public void close() throws IOException {
    for (Pipe pipe : pipes) {
      pipe.close();
    }
  }

  /**
   * A pipe that can be read again from its start: what was read of it is kept, at first in memory,
   * then in a temporary file. Every further reading gives what was kept and then the rest.
   */
  static final class Pipe implements Closeable {

    private final Source.Opener opener;
    private final ByteArrayOutputStream recent = new ByteArrayOutputStream();
    private final int inMemory;
    private @Nullable InputStream pipe;
    private @Nullable Path file;

    Pipe(Source.Opener opener, int inMemory) {
      this.opener = opener;
      this.inMemory = inMemory;
    }

    /** The bytes from the start: as they were kept, then as they come. One reading at a time. */
    InputStream open() throws IOException {
      if (pipe == null) {
        pipe = opener.open();
      }
      InputStream kept = new ByteArrayInputStream(recent.toByteArray());
      if (file != null) {
        kept = new SequenceInputStream(Files.newInputStream(file), kept);
      }
      return new SequenceInputStream(kept, new Rest(pipe));
    }

    private void keep(byte[] bytes, int from, int count) throws IOException {
      recent.write(bytes, from, count);
      if (recent.size() > inMemory) {
        Path kept = file == null ? Files.createTempFile("nrr", ".pipe") : file;
        file = kept;
        long before = Files.size(kept);
        try {
          Files.write(kept, recent.toByteArray(), StandardOpenOption.APPEND);
          recent.reset();
        } catch (IOException full) {
          cut(kept, before);
          throw full;
        }
      }
    }

    /** What was written in part is still in memory whole. */
    private static void cut(Path file, long size) throws IOException {
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(size);
      }
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      if (pipe != null) {
        pipe.close();
      }
    }

    /**
     * The pipe's bytes, kept as they pass if there may be need. Closing it leaves the pipe open.
     */
    private final class Rest extends InputStream {
      private final InputStream in;

      Rest(InputStream in) {
        this.in = in;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int from, int length) throws IOException {
        int count = in.read(target, from, length);
        if (count > 0) {
          keep(target, from, count);
        }
        return count;
      }
    }
  }
}
