package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code renamed}: customers that begin at the very date at which another one of nearly their name
 * is gone, {@code Alder-EUR} after {@code Alder}: perhaps one customer with a new id. One name is
 * the other and a word more.
 */
public final class RenamedNames {

  /** A shorter name is more likely a word that many names begin with. */
  private static final int SHORTEST = 3;

  private final FindingCounter renamed = new FindingCounter();

  /**
   * Whether a name may be another and a word more: something other than letters and digits of ASCII
   * stands in one.
   *
   * @param bytes of all names, in UTF-8
   */
  static boolean mayBeWritten(BitSet bytes) {
    int other = bytes.nextSetBit(0);
    while (other >= 0 && other <= 'z' && Character.isLetterOrDigit(other)) {
      other = bytes.nextSetBit(other + 1);
    }
    return other >= 0;
  }

  /**
   * {@return the name that a longer one is, but for its last word; null for none}
   *
   * <p>Example: {@code Alder} of {@code Alder-EUR}; none of {@code customer 000123}, whose last
   * word is a number of several digits, and none of {@code A-1}.
   */
  public static @Nullable String shorter(String name) {
    int end = shorterEnd(name);
    return end < 0 ? null : name.substring(0, end);
  }

  /** Where the shorter name ends in a longer one; -1 for none. */
  static int shorterEnd(String name) {
    int end = lastWord(name);
    return end >= SHORTEST ? end : -1;
  }

  /**
   * Where what stands before the last word of a name ends; -1 if it has but one word, or the last
   * is a number of several digits.
   */
  private static int lastWord(String name) {
    int end = trimmed(name, name.length());
    boolean letters = false;
    for (int i = end - 1; i > 0; i--) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        return letters || end - 1 - i < SHORTEST ? trimmed(name, i) : -1;
      }
      letters |= Character.isLetter(c);
    }
    return -1;
  }

  /** An end less the punctuation before it. */
  private static int trimmed(String name, int end) {
    int to = end;
    while (to > 0 && !Character.isLetterOrDigit(name.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  /** One begins where another is gone. */
  public void add(Optional<Place> place, String gone, String begins) {
    renamed.add(place, "'" + begins + "' after '" + gone + "'");
  }

  /** Adds what was found. */
  public void addTo(List<InspectionFinding> found) {
    renamed.addTo(
        found,
        "renamed",
        Severity.WARNING,
        "customer",
        "that begins where one of nearly its name is gone (--ids FILE makes them one, FILE being"
            + " id,customer)");
  }
}
