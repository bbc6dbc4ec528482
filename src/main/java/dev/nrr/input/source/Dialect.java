package dev.nrr.input.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What separates fields, as found in the first part of a file or given.
 *
 * @param delimiter between fields
 * @param separatorLine whether the first line is Excel's {@code sep=} line, which is not data
 */
public record Dialect(char delimiter, boolean separatorLine) {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final char NONE = 0;
  private static final int SAMPLE_RECORDS = 50;

  /**
   * The dialect of a text from its beginning.
   *
   * @param sample the first characters of the text
   * @param whole whether the sample is the whole text, so that its last line is a whole line
   */
  static Dialect detect(CharSequence sample, boolean whole) {
    String head = firstLine(sample);
    if (head.length() == 5 && head.regionMatches(true, 0, "sep=", 0, 4)) {
      return new Dialect(head.charAt(4), true);
    }
    char best = regular(sample, whole, false);
    best = best == NONE ? regular(sample, whole, true) : best;
    return new Dialect(best == NONE ? mostFrequent(head) : best, false);
  }

  /** The delimiter that gives every record the same number of fields, the most; NONE if none. */
  private static char regular(CharSequence sample, boolean whole, boolean titles) {
    char best = NONE;
    int bestFields = 1;
    for (char candidate : CANDIDATES) {
      int fields = fieldsIfRegular(sample, candidate, whole, titles);
      if (fields > bestFields) {
        best = candidate;
        bestFields = fields;
      }
    }
    return best;
  }

  private static String firstLine(CharSequence sample) {
    int end = 0;
    while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
      end++;
    }
    return sample.subSequence(0, end).toString();
  }

  /**
   * How many fields each record has under a delimiter; 0 where they differ.
   *
   * @param below whether lines of one field may stand above the records
   */
  private static int fieldsIfRegular(
      CharSequence sample, char delimiter, boolean whole, boolean below) {
    List<Integer> counts = fieldCounts(sample, delimiter, whole);
    int titles = 0;
    while (below && titles < counts.size() - 2 && counts.get(titles) == 1) {
      titles++;
    }
    List<Integer> table = counts.subList(titles, counts.size());
    return table.stream().distinct().count() == 1 ? table.get(0) : 0;
  }

  private static List<Integer> fieldCounts(CharSequence sample, char delimiter, boolean whole) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int fields = 1;
    int length = 0;
    for (int i = 0; i < sample.length() && counts.size() < SAMPLE_RECORDS; i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (!quoted && (c == '\n' || c == '\r')) {
        if (length > 0) {
          counts.add(fields);
        }
        fields = 1;
        length = 0;
      } else {
        fields += !quoted && c == delimiter ? 1 : 0;
        length++;
      }
    }
    if (length > 0 && (whole || counts.isEmpty()) && counts.size() < SAMPLE_RECORDS) {
      counts.add(fields);
    }
    return counts;
  }

  /** Where no delimiter is regular, the header's own: the ragged records are then told as such. */
  private static char mostFrequent(String head) {
    char best = CANDIDATES[0];
    long most = 0;
    for (char candidate : CANDIDATES) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** As messages say it: {@code delimiter ';'}. */
  @Override
  public String toString() {
    return "delimiter "
        + (delimiter == '\t' ? "tab" : "'" + delimiter + "'")
        + (separatorLine ? ", by its sep= line" : "");
  }
}
