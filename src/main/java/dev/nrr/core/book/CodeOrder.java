package dev.nrr.core.book;

/** Puts numbers in the order of codes that they have, in one pass over them. */
public final class CodeOrder {

  private CodeOrder() {}

  /**
   * {@return the numbers in the order of their codes; those of one code stay as they stand}
   *
   * @param numbers any numbers
   * @param codeOf at the place of each its code
   * @param codes every code, in the order wanted
   */
  public static int[] of(int[] numbers, int[] codeOf, int[] codes) {
    int[] places = new int[codes.length];
    for (int code : codeOf) {
      places[code]++;
    }
    int place = 0;
    for (int next : codes) {
      int before = place;
      place += places[next];
      places[next] = before;
    }
    int[] ordered = new int[numbers.length];
    for (int at = 0; at < numbers.length; at++) {
      ordered[places[codeOf[at]]++] = numbers[at];
    }
    return ordered;
  }
}
