package dev.nrr.cli.option;

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
        .filter(name -> distance(mistyped, name) <= FARTHEST)
        .min(Comparator.comparingInt((String name) -> distance(mistyped, name)));
  }

  /** How many letters have to be added, left out or replaced. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
      }
    }
    return row[other.length()];
  }
}
