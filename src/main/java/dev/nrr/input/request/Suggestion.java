package dev.nrr.input.request;

import java.util.ArrayList;
import java.util.List;

/**
 * A way out of a refusal: what to add to the command as it was typed. The line runs, and for the
 * meaning it states its figures are right.
 *
 * @param arguments to add, unquoted, such as {@code --map} and {@code quantity=seats}; a word in
 *     capitals, such as {@code DATE}, stands for what only the user knows
 * @param meaning what the line says of the input, in words: {@code amount is a price per seat}
 * @param replaces arguments that are to be left out of the command as it was typed
 */
public record Suggestion(List<String> arguments, String meaning, List<String> replaces) {

  public Suggestion {
    arguments = List.copyOf(arguments);
    replaces = List.copyOf(replaces);
  }

  /** A way out that only adds. */
  public Suggestion(List<String> arguments, String meaning) {
    this(arguments, meaning, List.of());
  }

  /** The same in the place of an option as it was typed. */
  public Suggestion inPlaceOf(String option, String value) {
    List<String> more = new ArrayList<>(replaces);
    more.addAll(List.of(option, value));
    return new Suggestion(arguments, meaning, more);
  }

  /** A suggestion of one meaning and these arguments. */
  public static Suggestion of(String meaning, String... arguments) {
    return new Suggestion(List.of(arguments), meaning);
  }
}
