package dev.nrr.core.retention;

import dev.nrr.core.result.RetentionRule;
import java.util.List;

/** The ordered list of methods. A new method is one class and one line here. */
public final class RetentionMethods {

  static final List<RetentionMethod> ALL =
      List.of(new PointToPointMethod(), new MovementsMethod(), new ChainedMethod(), new AverageMethod());

  private RetentionMethods() {}

  public static RetentionMethod of(RetentionRule rule) {
    return ALL.stream()
        .filter(method -> method.id() == rule.method())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "method " + rule.method().word() + " is not computed from customers"));
  }
}
