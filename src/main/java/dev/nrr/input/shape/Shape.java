package dev.nrr.input.shape;

import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
import java.util.List;
import java.util.Set;

/** One way customer revenue is laid out in a file. Each stands once in {@link Shapes#ALL}. */
public interface Shape {

  /** The word {@code --shape} takes. */
  String name();

  /** The fields it reads, in the order of their slots. */
  List<FieldSpec> fields();

  /** Whether these fields make the shape, and no other. */
  boolean fits(Set<Field> found);

  /** Names of the shapes that a header is rather, where it fits them too. */
  default List<String> yieldsTo() {
    return List.of();
  }

  /** What it cannot do without, in words. */
  String needs();

  /** Begins to read rows into what the shape is about. */
  ShapeReading begin(InputRequest request, Slots slots, Problems problems);
}
