package dev.nrr.input.shape;

import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
import java.util.List;

/** One way customer revenue is laid out in a file. Each stands once in {@link Shapes#ALL}. */
public interface Shape {

  /** The word {@code --shape} takes. */
  String name();

  /** The fields it reads, in the order of their slots. */
  List<FieldSpec> fields();

  /** Whether the columns found make the shape. */
  boolean fits(HeaderMatch match);

  /** Whether a header can be taken for it where {@code --shape} does not say so. */
  default boolean isGuessed() {
    return true;
  }

  /** The headers that are dates, where it reads the amounts under them. */
  default List<String> dated(HeaderMatch match) {
    return List.of();
  }

  /** Names of the shapes that a header is rather, where it fits them too. */
  default List<String> yieldsTo() {
    return List.of();
  }

  /** What it cannot do without, in words. */
  String needs();

  /**
   * Begins to read rows into what the shape is about.
   *
   * @param match the columns of the first file
   * @throws InputRefused if the header cannot be used
   */
  ShapeReading begin(InputRequest request, Slots slots, HeaderMatch match, Problems problems)
      throws InputRefused;
}
