package dev.nrr.cli.option;

import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.input.Shapes;
import dev.nrr.output.ReportFormats;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of names that other packages keep, as choices of options: what is added to such a list
 * stands in help, completion and messages. A list is asked for only when needed, because its
 * package loads a class for each name.
 */
enum RegisteredNames {
  /** Shapes of input, behind {@code auto} for the one that the header fits. */
  SHAPES,
  /** Methods that compute retention from customers' revenue. */
  METHODS,
  /** Formats of every report. */
  FORMATS,
  /** Formats of the report of {@code check}: those of every report, then those of checks alone. */
  CHECK_FORMATS,
  /** Built-in benchmark sets, then {@code none}. */
  BENCHMARK_SETS;

  /** The word that leaves the choice of the shape to the program. */
  static final String AUTO = "auto";

  /** The word for no benchmark set at all. */
  static final String NONE = "none";

  /** Every name, in the order of its registry. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    switch (this) {
      case SHAPES -> {
        names.add(AUTO);
        names.addAll(Shapes.names());
      }
      case METHODS -> {
        for (Method method : Method.values()) {
          if (method != Method.AS_GIVEN) {
            names.add(method.word());
          }
        }
      }
      case FORMATS -> names.addAll(ReportFormats.NAMES);
      case CHECK_FORMATS -> {
        names.addAll(ReportFormats.NAMES);
        names.addAll(ReportFormats.OF_CHECKS);
      }
      case BENCHMARK_SETS -> {
        names.addAll(BuiltInBenchmarks.NAMES);
        names.add(NONE);
      }
    }
    return names;
  }

  /** The names as help lists them, without the words that stand for no name. */
  String inHelp() {
    return switch (this) {
      case SHAPES -> String.join(", ", Shapes.names());
      case METHODS, FORMATS -> {
        List<String> names = names();
        int last = names.size() - 1;
        yield String.join(", ", names.subList(0, last)) + " or " + names.get(last);
      }
      case CHECK_FORMATS -> String.join(", ", names());
      case BENCHMARK_SETS -> String.join(", ", BuiltInBenchmarks.NAMES);
    };
  }
}
