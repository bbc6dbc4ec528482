package dev.nrr.input.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sources that can all be read again and again, pipes too. */
public final class ReplayableSources implements Closeable {

  private final List<Source> sources = new ArrayList<>();
  private final List<Rewinding> pipes = new ArrayList<>();

  public ReplayableSources(List<Source> sources) {
    for (Source source : sources) {
      this.sources.add(source.opener().isRepeatable() ? source : rewinding(source));
    }
  }

  private Source rewinding(Source source) {
    Rewinding pipe = new Rewinding(source.opener(), Rewinding.IN_MEMORY);
    pipes.add(pipe);
    return new Source(source.index(), source.name(), pipe::open);
  }

  /** What is read from now on is read for the last time. */
  public void beginLast() {
    pipes.forEach(Rewinding::keepNoMore);
  }

  /** The sources, in their order. */
  public List<Source> sources() {
    return sources;
  }

  @Override
  public void close() throws IOException {
    for (Rewinding pipe : pipes) {
      pipe.close();
    }
  }
}
