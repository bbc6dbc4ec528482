package dev.nrr.input.prepare;

import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of which the next ones can be seen before they are taken. What was seen comes again, in
 * order and on its line; a failure met while looking ahead is thrown where it stands.
 */
final class Lookahead implements Records {

  private final Records rest;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private @Nullable SourceException failure;
  private boolean ended;
  private Line current = new Line(0, new String[0]);

  /** A record and the physical line on which it begins. */
  record Line(long line, String[] fields) {}

  Lookahead(Records rest) {
    this.rest = rest;
  }

  /** The next records, as many as there are up to a number; they remain to be taken. */
  List<Line> peek(int most) {
    while (ahead.size() < most && !ended && failure == null) {
      try {
        if (rest.next()) {
          ahead.add(new Line(rest.line(), rest.fields()));
        } else {
          ended = true;
        }
      } catch (SourceException broken) {
        failure = broken;
      }
    }
    return new ArrayList<>(ahead).subList(0, Math.min(most, ahead.size()));
  }

  /** Puts a record before the ones to come. */
  void putBack(Line line) {
    ahead.addFirst(line);
  }

  @Override
  public boolean next() throws SourceException {
    Line next = ahead.isEmpty() && failure == null && !ended ? taken() : ahead.poll();
    if (next != null) {
      current = next;
      return true;
    }
    if (failure != null) {
      throw failure;
    }
    ended = true;
    return false;
  }

  private @Nullable Line taken() throws SourceException {
    return rest.next() ? new Line(rest.line(), rest.fields()) : null;
  }

  @Override
  public String[] fields() {
    return current.fields();
  }

  @Override
  public long line() {
    return current.line();
  }
}
