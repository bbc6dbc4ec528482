package dev.nrr.input.request;

import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The input cannot be used as asked, and nothing was computed from it. Carries the problems to be
 * listed, in the order of the files, and one closing line with the remedy.
 */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whose mistake it is, which decides the exit code. */
  public enum Cause {
    /** An option that does not fit this input, such as a column it does not have. */
    OPTION,
    /** The data itself. */
    DATA,
    /** A server that may answer when it is tried again. */
    SERVER
  }

  private final transient List<Problem> problems;
  private final transient List<Suggestion> suggestions;
  private final Cause cause;

  public InputException(Cause cause, List<Problem> problems, String summary) {
    this(cause, problems, summary, List.of());
  }

  private InputException(
      Cause cause, List<Problem> problems, String summary, List<Suggestion> suggestions) {
    super(summary);
    this.cause = cause;
    this.problems = List.copyOf(problems);
    this.suggestions = List.copyOf(suggestions);
  }

  /** The same refusal with further ways out, which are shown as lines to try. */
  public InputException suggesting(List<Suggestion> more) {
    Set<Suggestion> all = new LinkedHashSet<>(suggestions);
    all.addAll(more);
    return new InputException(cause, problems, summary(), List.copyOf(all));
  }

  /** The same refusal with one more way out. */
  public InputException suggesting(Suggestion more) {
    return suggesting(List.of(more));
  }

  /** The same refusal, which says what of the input it is about where no line of it is named. */
  public InputException about(String part) {
    return problems.isEmpty()
        ? new InputException(cause, problems, part + ": " + summary(), suggestions)
        : this;
  }

  /** The same refusal with its places as the formats of its sources write them. */
  public InputException in(List<Source> sources) {
    List<Problem> told = new ArrayList<>();
    for (Problem problem : problems) {
      Source source = problem.source() < sources.size() ? sources.get(problem.source()) : null;
      told.add(
          source != null && source.name().equals(problem.name())
              ? problem.in(source.formatOrText())
              : problem);
    }
    return new InputException(cause, told, summary(), suggestions);
  }

  /** Data that cannot be used, at one place. */
  public static InputException data(Problem problem) {
    return new InputException(Cause.DATA, List.of(problem), "");
  }

  /** The same at a place of a source; its line and its column from 1, 0 where it has none. */
  public static InputException data(Source source, long line, int column, String message) {
    return data(new Problem(source, line, column, message));
  }

  /** A source that could not be read, or not be closed when it was. */
  public static InputException unreadable(Source source, IOException failure) {
    return failure instanceof SourceException broken
        ? data(source, broken.line(), 0, String.valueOf(broken.getMessage()))
        : data(source.name() + ": not closed: " + failure.getMessage());
  }

  /** A server that does not answer now, and may later. */
  public static InputException server(String message) {
    return new InputException(Cause.SERVER, List.of(), message);
  }

  /** Data that cannot be used, without a place in it. */
  public static InputException data(String message) {
    return new InputException(Cause.DATA, List.of(), message);
  }

  /** A temporary file could not be written or read. */
  public static InputException temporaryFile(IOException failure) {
    return data("a temporary file failed: " + failure.getMessage());
  }

  /** An option that does not fit the input. */
  public static InputException option(String message) {
    return new InputException(Cause.OPTION, List.of(), message);
  }

  public Cause cause() {
    return cause;
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The ways out, the likeliest first. */
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /** The closing line: what was not done, and the remedy; empty when the problems say it all. */
  public String summary() {
    return String.valueOf(getMessage());
  }
}
