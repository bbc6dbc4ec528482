package dev.nrr.input;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.io.IOException;
import java.util.List;

/** The columns of an input by name, for somebody about to name one. No row is read. */
public final class ColumnNames {

  private ColumnNames() {}

  /**
   * The names in the header of the first file, with those that options add.
   *
   * @throws InputException if no header can be read
   */
  public static List<String> of(InputRequest request) throws InputException {
    InputRequest known = SourceFormats.settle(request);
    Preparation preparation = new Preparation(known, Preparation.LeftOut.NOTHING);
    try (Preparation.Prepared prepared = preparation.open(known.sources().get(0))) {
      return prepared.headers();
    } catch (IOException failure) {
      throw InputException.data(known.sources().get(0).name() + ": not readable");
    }
  }
}
