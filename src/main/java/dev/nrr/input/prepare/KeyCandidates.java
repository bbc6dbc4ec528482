package dev.nrr.input.prepare;

import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.request.InputException;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.RowPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that may share their key with another, by a number for each key in constant memory. Two
 * keys may by chance have one number, so what is found is then compared as text.
 */
final class KeyCandidates {

  private KeyCandidates() {}

  /** Takes a row that may share its key with another, by its {@link RowPlace}. */
  @FunctionalInterface
  interface Visitor {
    void row(long place, String[] fields) throws InputException;
  }

  /**
   * Reads all rows once, and those that may repeat a key once more, in their order.
   *
   * @param keys places of the key's columns; none for all fields
   */
  static void visit(RowPass pass, int[] keys, Visitor visitor) throws InputException, IOException {
    Places candidates = find(pass, keys);
    if (!candidates.isEmpty()) {
      pass.run(
          (source, line, fields) -> {
            long place = RowPlace.of(source, line);
            if (candidates.contains(place)) {
              visitor.row(place, fields);
            }
          });
    }
  }

  private static Places find(RowPass pass, int[] keys) throws InputException, IOException {
    Places candidates = new Places();
    try (DuplicateFinder finder = new DuplicateFinder()) {
      pass.run(
          (source, line, fields) -> {
            long place = RowPlace.of(source, line);
            long number = KeyHash.of(key(fields, keys).toArray(new String[0]));
            addBoth(candidates, finder.add(number, place), place);
          });
      finder.finish((earlier, later) -> addBoth(candidates, earlier, later));
    }
    return candidates;
  }

  private static void addBoth(Places candidates, long earlier, long later) {
    if (earlier != RowPlace.NONE) {
      candidates.add(earlier);
      candidates.add(later);
    }
  }

  /** The key of a row, without outer spaces. */
  static List<String> key(String[] fields, int[] keys) {
    List<String> key = new ArrayList<>();
    if (keys.length == 0) {
      for (String field : fields) {
        key.add(field.strip());
      }
    }
    for (int column : keys) {
      key.add(ChangedRecords.cell(fields, column));
    }
    return key;
  }
}
