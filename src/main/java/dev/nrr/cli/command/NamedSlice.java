package dev.nrr.cli.command;

import dev.nrr.cli.option.CheckOptions.OfSlice;
import dev.nrr.cli.option.SimilarName;
import dev.nrr.core.result.Slice;
import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.List;

/** The slice that a threshold names: by its value, or by column and value where several have it. */
final class NamedSlice {

  private static final int MOST_NAMED = 10;

  private NamedSlice() {}

  /**
   * The one slice that is meant.
   *
   * @param slices of the answer
   * @throws InputException if none has that name, or several have
   */
  static Slice find(OfSlice set, List<Slice> slices) throws InputException {
    List<Slice> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Slice slice : slices) {
      String value = String.join(", ", slice.values().values());
      names.add(value);
      if (slice.words().equals(set.slice())) {
        return slice;
      }
      if (value.equals(set.slice())) {
        found.add(slice);
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw InputException.option(
          set.place() + ": no slice '" + set.slice() + "'" + near(set.slice(), names));
    }
    throw InputException.option(
        set.place()
            + ": several slices '"
            + set.slice()
            + "': "
            + String.join(" and ", found.stream().map(Slice::words).toList()));
  }

  private static String near(String name, List<String> names) {
    List<String> shown = names.subList(0, Math.min(MOST_NAMED, names.size()));
    int more = names.size() - shown.size();
    return SimilarName.hint(name, names)
        + "; there are: "
        + String.join(", ", shown)
        + (more == 0 ? "" : " and " + more + " more");
  }
}
