package dev.nrr.core.check;

/** On which side of a limit a quantity has to be; the limit itself always holds. */
public enum Bound {
  AT_LEAST("at least") {
    @Override
    boolean holds(int order) {
      return order >= 0;
    }
  },
  AT_MOST("at most") {
    @Override
    boolean holds(int order) {
      return order <= 0;
    }
  },
  EXACTLY("exactly") {
    @Override
    boolean holds(int order) {
      return order == 0;
    }
  };

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  /** As messages write it: {@code at least}. */
  public String words() {
    return words;
  }

  /** Whether a quantity that compares so with the limit is on the right side. */
  abstract boolean holds(int order);
}
