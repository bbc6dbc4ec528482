package dev.nrr.input.check;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code renamed}: customers that begin at the very date at which another one of nearly their name
 * is gone, {@code Alder-EUR} after {@code Alder}: perhaps one customer with a new id. One name is
 * the other and a word more.
 */
final class RenamedCustomersCheck {

  /** A shorter name is more likely a word that many names begin with. */
  private static final int SHORTEST = 3;

  private final RevenueBook book;
  private final BookPlaces places;
  private @Nullable Map<String, Integer> names;

  RenamedCustomersCheck(RevenueBook book, BookPlaces places) {
    this.book = book;
    this.places = places;
  }

  void addTo(List<InspectionFinding> found) {
    FindingCounter renamed = new FindingCounter();
    String last = "";
    int other = -1;
    for (int customer = 0; customer < book.customers(); customer++) {
      String name = book.customer(customer);
      int end = lastWord(name);
      if (end >= SHORTEST) {
        if (last.length() != end || !name.startsWith(last)) {
          last = name.substring(0, end);
          other = find(last);
        }
        if (other >= 0 && follows(other, customer)) {
          add(other, customer, renamed);
        } else if (other >= 0 && follows(customer, other)) {
          add(customer, other, renamed);
        }
      }
    }
    renamed.addTo(
        found,
        "renamed",
        Severity.WARNING,
        "customer",
        "that begins where one of nearly its name is gone (--ids FILE makes them one, FILE being"
            + " id,customer)");
  }

  /**
   * Where what stands before the last word of a name ends; -1 if it has but one word, or the last
   * is a number of several digits: {@code customer 000123}.
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

  private int find(String name) {
    Map<String, Integer> known = names;
    if (known == null) {
      known = new HashMap<>();
      for (int customer = 0; customer < book.customers(); customer++) {
        known.put(book.customer(customer), customer);
      }
      names = known;
    }
    return known.getOrDefault(name, -1);
  }

  /** Whether one begins at a date at which the other is gone, having paid at the one before. */
  private boolean follows(int gone, int begins) {
    int date = book.firstPaying(begins);
    return date > 0 && book.isPaying(gone, date - 1) && !book.isPaying(gone, date);
  }

  private void add(int gone, int begins, FindingCounter renamed) {
    renamed.add(
        places.of(book.line(begins, book.firstPaying(begins))),
        "'" + book.customer(begins) + "' after '" + book.customer(gone) + "'");
  }
}
