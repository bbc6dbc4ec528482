package dev.nrr.cli.option;

import dev.nrr.input.request.MessageText;
import java.util.Collection;

/** The known name that a mistyped one was meant for. */
public final class SimilarName {

  private SimilarName() {}

  /** {@code , did you mean 'min-nrr'?}, or nothing where no name is near. */
  public static String hint(String mistyped, Collection<String> names) {
    return MessageText.didYouMean(mistyped, names);
  }

  /** {@code 'jsn' is none of csv, json, did you mean 'json'?} */
  static String noneOf(String mistyped, Collection<String> names) {
    return "'" + mistyped + "' is none of " + String.join(", ", names) + hint(mistyped, names);
  }
}
