package dev.nrr.output.draw;

/** Lengths and places in whole hundredths of a pixel. */
public final class Px {

  /** One pixel. */
  public static final int ONE = 100;

  private Px() {}

  /** So many pixels. */
  public static int of(int pixels) {
    return Math.multiplyExact(pixels, ONE);
  }

  /** As drawings write it, without trailing zeros: 1250 is {@code 12.5}, -5 is {@code -0.05}. */
  public static String text(int hundredths) {
    int size = Math.abs(hundredths);
    StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "").append(size / ONE);
    int rest = size % ONE;
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }
}
