package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.row.Row;
import dev.nrr.input.survey.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often the amount of each row is paid, by the columns of an interval and of its count. */
final class RowIntervals {

  private final int interval;
  private final int count;
  private final IntervalWords meanings;
  private final TextDictionary words = new TextDictionary();
  private final List<@Nullable Cadence> cadences = new ArrayList<>();
  private final TextDictionary countWords = new TextDictionary();
  private int[] counts = new int[8];
  private final Left oneOff = new Left();
  private final Left trials = new Left();

  /** Rows of a kind: how many, with how much money, in which words. */
  private static final class Left {
    private final Set<String> words = new TreeSet<>();
    private final ExactSum money = new ExactSum();
    private long rows;

    void add(String word, MutableAmount amount) {
      rows++;
      words.add(MessageText.quoted(word));
      money.add(amount);
    }

    void mergeFrom(Left other) {
      rows += other.rows;
      words.addAll(other.words);
      money.add(other.money);
    }

    void addTo(List<Notice> notices, String code, String what) {
      if (rows > 0) {
        String named = MessageText.count(rows, "row") + " of " + String.join(", ", words);
        notices.add(new Notice(code, named + what, rows, money.toAmount()));
      }
    }
  }

  /**
   * The intervals of one input.
   *
   * @param interval slot of the word
   * @param count slot of how many of it
   */
  RowIntervals(HeaderMatch match, int interval, int count) {
    this.interval = interval;
    this.count = count;
    this.meanings = new IntervalWords(match);
  }

  /** The cadence of a row; null if it has none that is known. */
  @Nullable Cadence cadence(Row row) {
    int code = row.intern(interval, words);
    if (code == cadences.size()) {
      cadences.add(meanings.cadence(words.text(code)));
    }
    return cadences.get(code);
  }

  /** How many of its interval the amount of a row is for; 0 where that cannot be told. */
  long count(Row row) {
    if (!row.has(count)) {
      return 1;
    }
    int before = countWords.size();
    int code = row.intern(count, countWords);
    if (code == before) {
      counts = code < counts.length ? counts : Arrays.copyOf(counts, code * 2);
      counts[code] = IntervalWords.count(countWords.text(code));
    }
    return counts[code];
  }

  /** Adds what became of the rows of another part. */
  void mergeFrom(RowIntervals other) {
    oneOff.mergeFrom(other.oneOff);
    trials.mergeFrom(other.trials);
  }

  /** A row that is paid once, with its money. */
  void leaveOut(Row row, MutableAmount amount) {
    oneOff.add(row.text(interval), amount);
  }

  /** A row that pays nothing yet, with the money it states. */
  void addTrial(Row row, MutableAmount amount) {
    trials.add(row.text(interval), amount);
  }

  /** What is wrong with the interval of a row, whose cadence does not recur. */
  String problem(Row row, @Nullable Cadence cadence) {
    return IntervalWords.problem(row.text(interval), cadence);
  }

  /** What became of rows that do not recur. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    oneOff.addTo(notices, "one-off", " left out: paid once, not recurring");
    trials.addTo(notices, "trial", " taken as 0: nothing is paid yet");
    return notices;
  }
}
