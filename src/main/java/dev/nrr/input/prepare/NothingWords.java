package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.WordSet;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words for nothing, such as NULL, NaN, N/A and a dash; in amounts also those of an end. In a date
 * column they are no date. In an amount column nobody knows whether they are 0 or missing: {@code
 * --zero WORD} makes them 0, {@code --null WORD} makes them blank, else they stay as they are and
 * are told. Words are compared without case and outer spaces; all dashes are one word, also beside
 * a currency sign ({@code "$ - "}). One object counts for all sources.
 */
public final class NothingWords {

  private static final Set<String> KNOWN =
      Set.of(
          "null", "(null)", "none", "nil", "nan", "nat", "n/a", "#n/a", "na", "<na>", "\\n", "-");

  /** Of an end date: there is none. */
  private static final Set<String> OPEN =
      WordSet.of(
          "ongoing present current open active never today now running laufend unbefristet offen"
              + " aktiv heute 0000-00-00 0001-01-01 1899-12-30 1899-12-31 1900-01-00 1900-01-01"
              + " 1970-01-01 01/01/1970 1/1/1970 01.01.1970 01/01/1900 1/1/1900 01.01.1900");

  private static final int LONGEST = 40;

  private final Set<String> zero;
  private final Set<String> blank;
  private final Map<String, Tally> noDate = new LinkedHashMap<>();
  private final Map<String, Tally> zeroed = new LinkedHashMap<>();
  private final Map<String, Tally> blanked = new LinkedHashMap<>();
  private final Map<String, Tally> ended = new LinkedHashMap<>();
  private final Map<String, Tally> undecided = new LinkedHashMap<>();

  /**
   * A word as it was first met, and how often.
   *
   * @param word as written
   * @param count of cells
   * @param source of the first
   * @param line of the first
   */
  public record Tally(String word, long count, int source, long line) {}

  /**
   * What the options say.
   *
   * @param zero words of {@code --zero}
   * @param blank words of {@code --null}
   * @throws InputException if a word is in both
   */
  public NothingWords(List<String> zero, List<String> blank) throws InputException {
    this.zero = words(zero);
    this.blank = words(blank);
    for (String word : this.zero) {
      if (this.blank.contains(word)) {
        throw InputException.option(
            "--zero and --null: " + MessageText.quoted(word) + " is given to both");
      }
    }
  }

  private static Set<String> words(List<String> given) {
    Set<String> words = new TreeSet<>();
    for (String word : given) {
      words.add(normalised(word));
    }
    return words;
  }

  private static String normalised(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.length() <= LONGEST && Dash.WRITTEN.matcher(word).matches() ? "-" : word;
  }

  /** Made only where a cell may be a word. */
  private static final class Dash {

    /** A dash, two or three, with a currency sign or code before or after. */
    static final Pattern WRITTEN =
        Pattern.compile(
            "([\\p{Sc}\\h]|\\b[a-z]{3}\\b)*[-\u2010-\u2015\u2212]{1,3}([\\p{Sc}\\h]|\\b[a-z]{3}\\b)*");
  }

  /** Whether a text is one of the words for nothing that are known without an option. */
  public static boolean isKnown(String text) {
    return KNOWN.contains(normalised(text));
  }

  /** The same where some words in amounts say that something ended. */
  public Records rows(int source, Records rows, int[] dates, int[] amounts, Ends ends) {
    return new Read(source, rows, dates.clone(), amounts.clone(), ends);
  }

  /**
   * Words such as {@code cancelled} in the place of an amount.
   *
   * @param isEnd whether a word is one
   * @param isZero whether they are 0 without asking, since an amount is what is paid from then on
   * @param column place of the end dates, in which {@code ongoing} and the days by which systems
   *     write no date are none; -1 for none
   */
  public record Ends(Predicate<String> isEnd, boolean isZero, int column) {

    boolean has(String word) {
      return word.chars().noneMatch(Character::isDigit)
          && word.chars().anyMatch(Character::isLetter)
          && isEnd.test(word);
    }
  }

  /** Words in amounts that no option decides: the reason to refuse the input. */
  public List<Tally> undecided() {
    return List.copyOf(undecided.values());
  }

  /** How many cells were taken for nothing, for each word. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    tell(notices, noDate, "null-dates", "date", "as no date");
    tell(notices, zeroed, "zero-words", "amount", "as 0 (--zero)");
    tell(notices, ended, "end-words", "amount", "as 0: nothing is paid from then on");
    tell(notices, blanked, "null-words", "amount", "as blank (--null)");
    return notices;
  }

  private static void tell(
      List<Notice> notices, Map<String, Tally> tallies, String code, String what, String how) {
    for (Tally tally : tallies.values()) {
      notices.add(
          new Notice(
              code,
              MessageText.count(tally.count(), what)
                  + " "
                  + MessageText.quoted(tally.word())
                  + " taken "
                  + how,
              tally.count()));
    }
  }

  private final class Read extends ChangedRecords {

    private final int source;
    private final int[] dates;
    private final int[] amounts;
    private final Ends ends;

    Read(int source, Records rest, int[] dates, int[] amounts, Ends ends) {
      super(rest);
      this.ends = ends;
      this.source = source;
      this.dates = dates;
      this.amounts = amounts;
    }

    @Override
    String[] changed(String[] fields, long line) {
      String[] changed = fields;
      for (int column : dates) {
        if (mayBeWord(fields, column)) {
          String word = normalised(fields[column]);
          if (KNOWN.contains(word) || blank.contains(word)) {
            changed = set(changed, fields, column, "");
            count(noDate, word, fields[column], line);
          }
        }
      }
      if (isOpen(fields)) {
        String text = fields[ends.column()];
        count(noDate, normalised(text), text, line);
        changed = set(changed, fields, ends.column(), "");
      }
      for (int column : amounts) {
        if (mayBeWord(fields, column)) {
          changed = amount(changed, fields, column, line);
        }
      }
      return changed;
    }

    private boolean isOpen(String[] fields) {
      if (ends.column() < 0 || ends.column() >= fields.length) {
        return false;
      }
      String word = fields[ends.column()].strip().toLowerCase(Locale.ROOT);
      int time = word.indexOf(" 00:00");
      time = time < 0 ? word.indexOf("t00:00") : time;
      return OPEN.contains(time < 0 ? word : word.substring(0, time));
    }

    private String[] amount(String[] changed, String[] fields, int column, long line) {
      String word = normalised(fields[column]);
      if (zero.contains(word)) {
        count(zeroed, word, fields[column], line);
        return set(changed, fields, column, "0");
      }
      if (blank.contains(word)) {
        count(blanked, word, fields[column], line);
        return set(changed, fields, column, "");
      }
      boolean end = !KNOWN.contains(word) && ends.has(word);
      if (end && ends.isZero()) {
        count(ended, word, fields[column], line);
        return set(changed, fields, column, "0");
      }
      if (end || KNOWN.contains(word)) {
        count(undecided, word, fields[column], line);
      }
      return changed;
    }

    /** Blank cells are no words, and figures only where an option names such. */
    private boolean mayBeWord(String[] fields, int column) {
      if (column >= fields.length || fields[column].isBlank()) {
        return false;
      }
      char first = fields[column].charAt(0);
      return first < '0' || first > '9' || !zero.isEmpty() || !blank.isEmpty();
    }

    private String[] set(String[] changed, String[] fields, int column, String text) {
      String[] target = changed == fields ? fields.clone() : changed;
      target[column] = text;
      return target;
    }

    private void count(Map<String, Tally> tallies, String word, String text, long line) {
      Tally before = tallies.getOrDefault(word, new Tally(text.strip(), 0, source, line));
      tallies.put(
          word, new Tally(before.word(), before.count() + 1, before.source(), before.line()));
    }
  }
}
