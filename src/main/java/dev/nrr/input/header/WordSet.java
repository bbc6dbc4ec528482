package dev.nrr.input.header;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words as constants list them, compared as they are written there. */
public final class WordSet {

  private WordSet() {}

  /** Words with one space between. */
  public static Set<String> of(String words) {
    return Set.copyOf(new HashSet<>(Arrays.asList(words.split(" ", -1))));
  }
}
