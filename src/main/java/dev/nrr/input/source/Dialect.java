package dev.nrr.input.source;

import java.util.Arrays;

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
   * Whether the beginning of a text is enough to tell its dialect: as many records as are looked
   * at, without a quote among them.
   */
  static boolean isTold(char[] sample, int length) {
    int lines = 0;
    for (int i = 1; i < length; i++) {
      if (sample[i] == '"' || sample[i - 1] == '"') {
        return false;
      }
      if (isLineEnd(sample[i]) && !isLineEnd(sample[i - 1])) {
        lines++;
        if (lines > SAMPLE_RECORDS) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The dialect of a text from its beginning.
   *
   * @param sample the first characters of the text
   * @param length how many there are
   * @param whole whether the sample is the whole text, so that its last line is a whole line
   */
  static Dialect detect(char[] sample, int length, boolean whole) {
    String head = firstLine(sample, length);
    if (head.length() == 5 && head.regionMatches(true, 0, "sep=", 0, 4)) {
      return new Dialect(head.charAt(4), true);
    }
    int[][] counts = fieldCounts(sample, length, whole);
    char best = regular(counts, false);
    best = best == NONE ? regular(counts, true) : best;
    return new Dialect(best == NONE ? mostFrequent(head) : best, false);
  }

  /** The delimiter that gives every record the same number of fields, the most; NONE if none. */
  private static char regular(int[][] counts, boolean titles) {
    char best = NONE;
    int bestFields = 1;
    for (int candidate = 0; candidate < CANDIDATES.length; candidate++) {
      int fields = fieldsIfRegular(counts, candidate, titles);
      if (fields > bestFields) {
        best = CANDIDATES[candidate];
        bestFields = fields;
      }
    }
    return best;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static String firstLine(char[] sample, int length) {
    int end = 0;
    while (end < length && !isLineEnd(sample[end])) {
      end++;
    }
    return new String(sample, 0, end);
  }

  /**
   * How many fields each record has under a delimiter; 0 where they differ.
   *
   * @param below whether lines of one field may stand above the records
   */
  private static int fieldsIfRegular(int[][] counts, int candidate, boolean below) {
    int titles = 0;
    while (below && titles < counts.length - 2 && counts[titles][candidate] == 1) {
      titles++;
    }
    int fields = titles < counts.length ? counts[titles][candidate] : 0;
    for (int record = titles; record < counts.length; record++) {
      fields = counts[record][candidate] == fields ? fields : 0;
    }
    return fields;
  }

  /** How many fields each of the first records has, by candidate. */
  private static int[][] fieldCounts(char[] sample, int length, boolean whole) {
    int[][] counts = new int[SAMPLE_RECORDS][];
    int records = 0;
    boolean quoted = false;
    int[] fields = {1, 1, 1, 1};
    int begin = 0;
    for (int i = 0; i < length && records < SAMPLE_RECORDS; i++) {
      char c = sample[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && isLineEnd(c)) {
        if (i > begin) {
          counts[records++] = fields;
          fields = new int[] {1, 1, 1, 1};
        }
        begin = i + 1;
      } else if (!quoted && (c < 'A' || c == '|')) {
        count(fields, c);
      }
    }
    if (length > begin && (whole || records == 0) && records < SAMPLE_RECORDS) {
      counts[records++] = fields;
    }
    return Arrays.copyOf(counts, records);
  }

  private static void count(int[] fields, char c) {
    for (int candidate = 0; candidate < CANDIDATES.length; candidate++) {
      fields[candidate] += c == CANDIDATES[candidate] ? 1 : 0;
    }
  }

  /** Where no delimiter is regular, the header's own: the ragged records are then told as such. */
  private static char mostFrequent(String head) {
    char best = CANDIDATES[0];
    long most = 0;
    for (char candidate : CANDIDATES) {
      long count = 0;
      for (int i = 0; i < head.length(); i++) {
        count += head.charAt(i) == candidate ? 1 : 0;
      }
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
