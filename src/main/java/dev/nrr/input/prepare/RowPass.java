package dev.nrr.input.prepare;

import dev.nrr.input.request.InputException;
import java.io.IOException;

/**
 * Gives all rows of all sources, behind their headers and as prepared so far, in their order; the
 * same each time it runs.
 */
@FunctionalInterface
public interface RowPass {

  /** Takes a row. */
  @FunctionalInterface
  interface Visitor {
    void row(int source, long line, String[] fields) throws InputException, IOException;
  }

  void run(Visitor visitor) throws InputException, IOException;
}
