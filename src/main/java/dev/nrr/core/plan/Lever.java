package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.RevenueBridge;
import java.util.Locale;

/** A part of a bridge that can be moved by itself. */
public enum Lever {
  EXPANSION,
  CONTRACTION,
  CHURN;

  /** In one word: {@code churn}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether more of it means less revenue. */
  public boolean isLoss() {
    return this != EXPANSION;
  }

  /** How much of it a bridge has, zero or more. */
  public Amount of(RevenueBridge bridge) {
    return switch (this) {
      case EXPANSION -> bridge.expansion();
      case CONTRACTION -> bridge.contraction();
      case CHURN -> bridge.churn();
    };
  }

  /**
   * A bridge with another amount of it.
   *
   * @throws IllegalArgumentException if the amount is below zero
   */
  RevenueBridge set(RevenueBridge bridge, Amount amount) {
    return switch (this) {
      case EXPANSION ->
          new RevenueBridge(bridge.starting(), amount, bridge.contraction(), bridge.churn());
      case CONTRACTION ->
          new RevenueBridge(bridge.starting(), bridge.expansion(), amount, bridge.churn());
      case CHURN ->
          new RevenueBridge(bridge.starting(), bridge.expansion(), bridge.contraction(), amount);
    };
  }
}
