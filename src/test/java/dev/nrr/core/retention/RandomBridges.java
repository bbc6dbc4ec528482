package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.RevenueBridge;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bridges at random, the same ones for the same seed, in cents that can be scaled exactly. */
public final class RandomBridges {

  private final Random random;

  public RandomBridges(Random random) {
    this.random = random;
  }

  /** A bridge in cents; losses are within starting revenue, which may be zero. */
  public List<BigInteger> anyCents() {
    BigInteger starting = random.nextInt(12) == 0 ? BigInteger.ZERO : upTo(1L << 50);
    BigInteger lost = starting.multiply(BigInteger.valueOf(random.nextInt(101)));
    BigInteger losses = lost.divide(BigInteger.valueOf(100));
    BigInteger contraction = losses.shiftRight(random.nextInt(4));
    BigInteger expansion = random.nextBoolean() ? BigInteger.ZERO : upTo(1L << 50);
    return List.of(starting, expansion, contraction, losses.subtract(contraction));
  }

  /** A bridge whose losses are within starting revenue. */
  public RevenueBridge any() {
    return scaled(anyCents(), 1, 1);
  }

  /** So many of them. */
  public List<RevenueBridge> any(int count) {
    List<RevenueBridge> bridges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bridges.add(any());
    }
    return bridges;
  }

  /** The bridge of these cents with every part multiplied by {@code by / over}. */
  public static RevenueBridge scaled(List<BigInteger> cents, long by, long over) {
    List<Amount> parts =
        cents.stream()
            .map(part -> Amount.ofUnits(part.multiply(BigInteger.valueOf(by)), 2, over))
            .toList();
    return new RevenueBridge(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private BigInteger upTo(long bound) {
    return BigInteger.valueOf(Math.floorMod(random.nextLong(), bound) + 1);
  }
}
