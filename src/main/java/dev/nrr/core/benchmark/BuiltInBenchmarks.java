package dev.nrr.core.benchmark;

import java.util.List;

/**
 * The ordered list of benchmark sets that come with the program. A new one is one file and one line
 * here.
 */
public final class BuiltInBenchmarks {

  /** The set used where none is asked for. */
  public static final String DEFAULT = "b2b-saas";

  /** Every built-in set by name, in the order they are listed. */
  public static final List<String> NAMES = List.of(DEFAULT, "investor", "growth-stage", "segment");

  private BuiltInBenchmarks() {}
}
