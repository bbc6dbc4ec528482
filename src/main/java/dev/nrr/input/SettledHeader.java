package dev.nrr.input;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.IOException;

/**
 * What the header of the first source says of the request, and the first rows where it is in doubt.
 */
public final class SettledHeader {

  private SettledHeader() {}

  /** The request with what the header of its first source settles. */
  public static InputRequest settle(InputRequest request) throws InputException {
    Source source = request.sources().get(0);
    Preparation preparation = new Preparation(request, Preparation.LeftOut.NOTHING);
    try (Preparation.Prepared prepared = preparation.open(source)) {
      InputRequest dated = YearColumn.settle(request, prepared.headers());
      return StartOrStarting.settle(dated, source, prepared.headers());
    } catch (SourceException | InputException refused) {
      return request; // the reading tells why
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
  }
}
