package dev.nrr.core.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;

/**
 * What a check compares, with its unit. Two of one kind compare exactly, nothing is rounded; two of
 * different kinds do not compare ({@link ClassCastException}).
 *
 * <p>Example: a share of 105 % less one of 110 % is -5 points.
 */
public sealed interface Quantity extends Comparable<Quantity> {

  /** A share of one: 1.05 is 105 %. */
  record Share(Ratio ratio) implements Quantity {
    @Override
    public Quantity minus(Quantity other) {
      return new Points(ratio.minus(((Share) other).ratio));
    }

    @Override
    public int compareTo(Quantity other) {
      return ratio.compareTo(((Share) other).ratio);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.share(ratio);
    }
  }

  /** A difference of two shares: 0.02 is 2 percentage points. */
  record Points(Ratio difference) implements Quantity {
    @Override
    public Quantity minus(Quantity other) {
      return new Points(difference.minus(((Points) other).difference));
    }

    @Override
    public int compareTo(Quantity other) {
      return difference.compareTo(((Points) other).difference);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.points(difference);
    }
  }

  /** How many. */
  record Count(long count) implements Quantity {
    @Override
    public Quantity minus(Quantity other) {
      return new Count(Math.subtractExact(count, ((Count) other).count));
    }

    @Override
    public int compareTo(Quantity other) {
      return Long.compare(count, ((Count) other).count);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.count(count);
    }
  }

  /** Money in the input's one currency. */
  record Money(Amount amount) implements Quantity {
    @Override
    public Quantity minus(Quantity other) {
      return new Money(amount.minus(((Money) other).amount));
    }

    @Override
    public int compareTo(Quantity other) {
      return amount.compareTo(((Money) other).amount);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.money(amount);
    }
  }

  /** This less another of the same kind; of two shares, the points between them. */
  Quantity minus(Quantity other);

  /** The method of the visitor that is of this quantity's kind. */
  <R> R accept(Visitor<R> visitor);

  /** What to do with each kind of quantity. */
  interface Visitor<R> {
    R share(Ratio ratio);

    R points(Ratio difference);

    R count(long count);

    R money(Amount amount);
  }
}
