package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the rows of a table, by kinds: it has no lines to name. */
final class TableProblems {

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  /** Nothing is wrong with a table yet. */
  TableProblems(String name) {
    this.name = name;
  }

  /**
   * Adds rows of a kind, if there are any.
   *
   * @param what is wrong with them, behind their number
   */
  void add(long rows, String what) {
    if (rows > 0) {
      add(MessageText.count(rows, "row") + " " + what);
    }
  }

  void add(String message) {
    problems.add(new Problem(0, name, 0, 0, message));
  }

  /** Refuses all kinds at once. */
  void refuse() throws InputException {
    refuse(List.of());
  }

  /**
   * The same with ways out.
   *
   * @param ways what to add to the command; empty where only another query helps
   */
  void refuse(List<Suggestion> ways) throws InputException {
    if (!problems.isEmpty()) {
      throw new InputException(
              InputException.Cause.DATA,
              problems,
              "nothing computed; the SELECT of --query FILE can say what becomes of such rows")
          .suggesting(ways);
    }
  }
}
