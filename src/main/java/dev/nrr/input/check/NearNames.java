package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code near-dup-id}: customers that differ only in case, spaces or Unicode form, and so count as
 * two.
 */
public final class NearNames {

  private final Map<String, TreeMap<String, Optional<Place>>> names = new HashMap<>();

  /**
   * Whether names may be near each other. They are not where they are of ASCII without blanks, and
   * no letter stands there both small and large: those that differ then differ in more than case.
   *
   * @param bytes of all names, in UTF-8
   */
  static boolean mayBeWritten(BitSet bytes) {
    boolean plain = bytes.nextSetBit(0) > ' ' && bytes.length() <= 0x80;
    for (int large = 'A'; plain && large <= 'Z'; large++) {
      plain = !bytes.get(large) || !bytes.get(large + 'a' - 'A');
    }
    return !plain;
  }

  /** A customer stands here. */
  public void add(String name, Optional<Place> place) {
    names.computeIfAbsent(folded(name), key -> new TreeMap<>()).putIfAbsent(name, place);
  }

  /** {@return a name without what near names differ in: lower case, one space for several} */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\u200B\uFEFF]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** A number that names which differ in nothing else have in common. */
  public static long key(String name) {
    long hash = 1;
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter >= 0x80) {
        String folded = folded(name);
        return folded.equals(name) ? hash(name) : key(folded);
      }
      if (letter <= ' ') {
        gap = hash != 1;
      } else {
        hash = gap ? next(hash, ' ') : hash;
        hash = next(hash, letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter);
        gap = false;
      }
    }
    return hash;
  }

  private static long hash(String folded) {
    long hash = 1;
    for (int i = 0; i < folded.length(); i++) {
      hash = next(hash, folded.charAt(i));
    }
    return hash;
  }

  private static long next(long hash, char letter) {
    return (Long.rotateLeft(hash, 5) ^ letter) * 0x9E37_79B9_7F4A_7C15L;
  }

  /** Adds what is to be said of the names, each that is not the first of its kind counted. */
  public void addTo(List<InspectionFinding> found) {
    FindingCounter similar = new FindingCounter();
    for (TreeMap<String, Optional<Place>> same : names.values()) {
      for (Map.Entry<String, Optional<Place>> name :
          same.tailMap(same.firstKey(), false).entrySet()) {
        similar.add(name.getValue(), "'" + name.getKey() + "' beside '" + same.firstKey() + "'");
      }
    }
    similar.addTo(
        found,
        "near-dup-id",
        Severity.WARNING,
        "customer",
        "that but for case, spaces or Unicode form is another");
  }
}
