package dev.nrr.output.draw;

/** What a shape means, which decides its colour, its pattern and its stroke. */
public enum Paint {
  /** A whole: starting, ending or all revenue. */
  TOTAL,
  /** A sum on the way. */
  SUBTOTAL,
  EXPANSION,
  CONTRACTION,
  CHURN,
  NEW,
  REACTIVATION,
  /** Nothing changed. */
  UNCHANGED,
  /** Net revenue retention. */
  NET,
  /** Gross revenue retention. */
  GROSS,
  /** A sum of gains and losses. */
  BALANCE,
  /** Bands of a benchmark, from the worst to the best. */
  BAND_0,
  BAND_1,
  BAND_2,
  BAND_3,
  BAND_4,
  /** An axis. */
  AXIS,
  /** Lines behind the marks. */
  GRID,
  /** A line from one bar to the next. */
  LINK,
  /** A gap in a bar whose scale is cut. */
  CUT,
  /** Text. */
  INK,
  /** Text that matters less. */
  MUTED;

  /**
   * The paint of one of several bands in order.
   *
   * @param band from 0
   * @param bands how many there are
   */
  public static Paint ofBand(int band, int bands) {
    int place = bands <= 5 ? band : band * 5 / bands;
    return values()[BAND_0.ordinal() + place];
  }
}
