package dev.nrr.output;

import dev.nrr.report.model.Tone;

/** Tones as ANSI colours. */
final class Ansi {

  private static final String RESET = "\u001b[0m";

  private Ansi() {}

  static String paint(Tone tone, String text) {
    return "\u001b[" + code(tone) + "m" + text + RESET;
  }

  private static int code(Tone tone) {
    return switch (tone) {
      case GOOD -> 32;
      case FAIR -> 33;
      case POOR -> 31;
      case STRONG -> 1;
      case FAINT -> 2;
    };
  }
}
