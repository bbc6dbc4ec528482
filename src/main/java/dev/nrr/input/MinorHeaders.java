package dev.nrr.input;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderUnits;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which headers of amounts say that these are cents or the like. */
final class MinorHeaders {

  private MinorHeaders() {}

  /** Headers of fields that say so, or may. */
  static Set<String> of(Shapes.Recognised recognised) {
    Set<String> headers = new LinkedHashSet<>();
    HeaderMatch match = recognised.match();
    for (FieldSpec spec : recognised.shape().fields()) {
      boolean amount = spec.kind() == FieldSpec.Kind.AMOUNT && match.has(spec.field());
      if (amount && HeaderUnits.mayBeMinor(match.header(spec.field()))) {
        headers.add(match.header(spec.field()));
      }
    }
    return headers;
  }

  /**
   * Those that say so beyond doubt.
   *
   * @param decimals headers with amounts that have decimals: a {@code unit_amount} with some is
   *     none of cents
   */
  static Set<String> of(Shapes.Recognised recognised, Set<String> decimals) {
    Set<String> headers = new LinkedHashSet<>();
    for (String header : of(recognised)) {
      if (HeaderUnits.namesCents(header) || !decimals.contains(header)) {
        headers.add(header);
      }
    }
    return headers;
  }
}
