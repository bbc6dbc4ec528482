package dev.nrr.input.request;

import dev.nrr.input.source.Source;
import java.util.List;

/** {@code --sheet}: which of several tables of one source is read. */
public final class SheetOption {

  private SheetOption() {}

  /**
   * The place of the table asked for: by its name, else by that but for case, or by its number.
   *
   * @param names of all tables, the first of which is number 1
   * @return from 0; -1 where there is no such table
   */
  public static int find(List<String> names, String asked) {
    int exact = names.indexOf(asked);
    for (int i = 0; exact < 0 && i < names.size(); i++) {
      if (names.get(i).strip().equalsIgnoreCase(asked.strip())
          || asked.equals(Integer.toString(i + 1))) {
        return i;
      }
    }
    return exact;
  }

  /**
   * The refusal where nobody says which of some tables is read, with a line to try for each.
   *
   * @param problem what they have in common, in front of their names
   */
  public static InputException undecided(Source source, String problem, List<String> names) {
    return InputException.data(source, 0, 0, problem + MessageText.list(names))
        .suggesting(
            names.stream()
                .map(name -> Suggestion.of("the rows are in " + name, "--sheet", name))
                .toList());
  }
}
