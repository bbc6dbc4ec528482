package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * A base carried on at one ratio a year, with new business as a share of what is retained. New
 * customers are retained at the same ratio from their second year on.
 *
 * <p>Example: at 110 % and 20 % a base of 100 retains 110, wins 22 and is 132 after a year, 174.24
 * after two: it grows by 32 % a year.
 *
 * @param base revenue at the beginning, zero or more
 * @param nrr net revenue retention of every year
 * @param newShare new business of a year over what is retained in it, zero or more
 * @param years in order, the first year first
 */
public record Projection(Amount base, Ratio nrr, Ratio newShare, List<Year> years) {

  /**
   * One year.
   *
   * @param number from 1
   * @param starting revenue at its beginning
   * @param retained what its starting customers pay at its end
   * @param newBusiness what is won in it
   * @param ending both together
   */
  public record Year(
      int number, Amount starting, Amount retained, Amount newBusiness, Amount ending) {}

  public Projection {
    years = List.copyOf(years);
  }

  /** A base carried on for so many years. */
  public static Projection of(Amount base, Ratio nrr, Ratio newShare, int years) {
    List<Year> steps = new ArrayList<>();
    Amount starting = base;
    for (int number = 1; number <= years; number++) {
      Amount retained = starting.multipliedBy(nrr);
      Amount won = retained.multipliedBy(newShare);
      Amount ending = retained.plus(won);
      steps.add(new Year(number, starting, retained, won, ending));
      starting = ending;
    }
    return new Projection(base, nrr, newShare, steps);
  }

  /**
   * By how much the base grows each year, as a share of one: 0.32 is 32 %; below zero it shrinks.
   */
  public Ratio growth() {
    return nrr.multipliedBy(Ratio.ONE.plus(newShare)).minus(Ratio.ONE);
  }
}
