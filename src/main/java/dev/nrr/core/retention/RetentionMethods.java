package dev.nrr.core.retention;

import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;

/**
 * The class of each method. A new method is a constant of {@link RetentionRule.Method}, a class and
 * a line here; without the line this file does not compile.
 */
public final class RetentionMethods {

  private static final RetentionMethod POINT_TO_POINT = new PointToPointMethod();
  private static final RetentionMethod MOVEMENTS = new MovementsMethod();
  private static final RetentionMethod CHAINED = new ChainedMethod();
  private static final RetentionMethod AVERAGE = new AverageMethod();

  private RetentionMethods() {}

  /**
   * {@return the method a rule asks for}
   *
   * @param rule every choice that decides a figure
   * @throws IllegalArgumentException for movements as given, which no method made
   */
  public static RetentionMethod of(RetentionRule rule) {
    return of(rule.method());
  }

  /**
   * {@return the class of a method}
   *
   * @param method the method
   * @throws IllegalArgumentException for movements as given, which no method made
   */
  public static RetentionMethod of(Method method) {
    return switch (method) {
      case POINT_TO_POINT -> POINT_TO_POINT;
      case MOVEMENTS -> MOVEMENTS;
      case CHAINED -> CHAINED;
      case AVERAGE -> AVERAGE;
      case AS_GIVEN ->
          throw new IllegalArgumentException(
              "method " + method.word() + " is not computed from customers");
    };
  }
}
