package dev.nrr.cli.option;

import dev.nrr.input.request.MessageText;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a mistyped one was meant for. */
public final class SimilarName {

  private static final int FARTHEST = 3;

  private SimilarName() {}

  /** {@code , did you mean 'min-nrr'?}, or nothing where no name is near. */
  public static String hint(String mistyped, Collection<String> names) {
    return find(mistyped, names).map(name -> ", did you mean '" + name + "'?").orElse("");
  }

  static Optional<String> find(String mistyped, Collection<String> names) {
    return names.stream()
        .filter(name -> MessageText.distance(mistyped, name) <= FARTHEST)
        .min(Comparator.comparingInt((String name) -> MessageText.distance(mistyped, name)));
  }
}
