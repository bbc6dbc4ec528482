package dev.nrr.input.survey;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code one-time}: words of plans, types and products that by their meaning do not recur. */
public final class OneTimeWords {

  /** The words, each beginning with letters as many as {@link #beginning} has. */
  private static final List<String> WORDS =
      List.of(
          "one[- ]?time",
          "one[- ]?off",
          "set[- ]?up",
          "onboarding",
          "implementation",
          "installation",
          "training",
          "consulting",
          "professional services",
          "services",
          "hardware",
          "usage",
          "overage",
          "refund",
          "credit note");

  /** Of {@link #beginning}, whether it may be that of such a word. */
  private static final boolean[] BEGINNINGS = new boolean[1 << 15];

  static {
    for (String word : WORDS) {
      BEGINNINGS[beginning(word, 0)] = true;
    }
  }

  /** Made only where some words begin so. */
  private static final class Words {
    static final Pattern NOT_RECURRING =
        Pattern.compile("\\b(" + String.join("|", WORDS) + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** Headers of what a customer is, which says nothing of what it pays for. */
  private static final Set<String> OF_CUSTOMERS =
      Set.of("industry", "sector", "vertical", "segment", "market", "team", "department", "region");

  private OneTimeWords() {}

  /** Whether words say that what is paid does not recur. */
  public static boolean isOneTime(String words) {
    return mayBeOneTime(words) && Words.NOT_RECURRING.matcher(words.replace('_', ' ')).find();
  }

  /** Whether a word of some words begins as one of those does, so that a closer look is due. */
  public static boolean mayBeOneTime(String words) {
    for (int i = 0; i + 2 < words.length(); i++) {
      if (BEGINNINGS[beginning(words, i)] && (i == 0 || !isLetterOrDigit(words.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Three letters, whatever their case; other characters look like some of them. */
  private static int beginning(String words, int at) {
    return (words.charAt(at) & 31) << 10
        | (words.charAt(at + 1) & 31) << 5
        | (words.charAt(at + 2) & 31);
  }

  /** Of ASCII; all others are for the closer look. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80);
  }

  /** Whether a column may say what is paid for. */
  public static boolean mayBeIn(String header) {
    return !HeaderWords.of(header).hasAny(OF_CUSTOMERS);
  }

  /** Whether something is to be said of a column by what stands in it. */
  static boolean areIn(String header, ColumnFacts column) {
    if (mayBeIn(header)) {
      for (DistinctTexts.Entry text : column.texts().list()) {
        if (text.kind() == CellKind.WORD && isOneTime(text.text())) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is to be said of the columns that are not used, by the rows looked at. */
  public static List<Notice> notices(Collection<TableFacts> tables) {
    List<Notice> notices = new ArrayList<>();
    for (TableFacts table : tables) {
      List<String> headers = table.table().headers();
      for (int i = 0; i < headers.size(); i++) {
        ColumnFacts column = table.column(i);
        if (column != null
            && table.table().isUnused(i)
            && column.count(CellKind.WORD) > 0
            && mayBeIn(headers.get(i))) {
          addTo(notices, headers.get(i), column.texts().list());
        }
      }
    }
    return notices;
  }

  private static void addTo(
      List<Notice> notices, String header, List<DistinctTexts.Entry> entries) {
    String first = null;
    long rows = 0;
    for (DistinctTexts.Entry entry : entries) {
      if (entry.kind() == CellKind.WORD && isOneTime(entry.text())) {
        first = first == null || entry.text().compareTo(first) < 0 ? entry.text() : first;
        rows += entry.rows();
      }
    }
    if (first != null) {
      notices.add(
          new Notice(
              "one-time",
              "column "
                  + MessageText.quoted(header)
                  + " has words of what does not recur, such as "
                  + MessageText.quoted(first)
                  + " (--where or --exclude-type leaves such out)",
              rows));
    }
  }
}
