package dev.nrr.input.block;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.survey.CellGuard;
import dev.nrr.input.survey.CellKind;
import dev.nrr.input.survey.CellReader;
import dev.nrr.input.survey.ColumnFacts;
import dev.nrr.input.survey.ColumnWatch;
import dev.nrr.input.survey.TotalWords;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One column that is not used, in the blocks of one thread: its distinct texts as long as they are
 * few, then whether every cell keeps to what a column of many texts must be.
 */
final class WatchedColumn {

  /** The longest beginning of cells that is remembered. */
  private static final int LONGEST_PREFIX = Long.BYTES;

  private final ColumnWatch watch;
  private final int column;
  private final boolean totals;

  private final TextDictionary texts = new TextDictionary();
  private final ShortTextCache seen = new ShortTextCache();
  private final ColumnFacts facts = new ColumnFacts();
  private final CellReader reader = new CellReader();
  private @Nullable CellGuard guard;

  /** What stands before the first digit of cells that are words for it, as Swar.padded gives it. */
  private long wordPrefix;

  WatchedColumn(ColumnWatch watch, int column) {
    this.watch = watch;
    this.column = column;
    this.totals = watch.looksForTotals();
    this.guard = watch.guard(column);
  }

  int column() {
    return column;
  }

  /** Whether all distinct texts are gathered: one that was is then not looked at again. */
  boolean hasFewTexts() {
    return guard == null;
  }

  /** The distinct texts so far, each once, as cells. */
  ColumnFacts facts() {
    return facts;
  }

  /** Looks at some records; false if the input has to be judged by all rows. */
  boolean accept(BlockScanner records, int from, int to) {
    int record = guard == null ? gather(records, from, to) : from;
    CellGuard held = guard;
    if (held != null && held.anything() && !totals) {
      return true;
    }
    return record == to || (held != null && hold(held, records, record, to));
  }

  /** Gathers texts as long as they are few; gives the first record not looked at. */
  private int gather(BlockScanner records, int from, int to) {
    byte[] bytes = records.bytes();
    for (int record = from; record < to; record++) {
      int start = records.start(record, column);
      int length = records.end(record, column) - start;
      long first = Swar.leading(bytes, start, length);
      long rest = Swar.leading(bytes, start + Long.BYTES, length - Long.BYTES);
      boolean isShort = length <= ShortTextCache.LONGEST;
      if (!isShort || seen.find(first, rest) == ShortTextCache.UNKNOWN) {
        int before = texts.size();
        int number = texts.intern(bytes, start, length);
        if (isShort) {
          seen.put(first, rest, number);
        }
        if (number == before && !add(texts.text(number))) {
          return record;
        }
        if (guard != null) {
          return record + 1;
        }
      }
    }
    return to;
  }

  private boolean add(String text) {
    if (totals && TotalWords.match(text.strip()) != TotalWords.Match.NONE) {
      return false;
    }
    facts.observe(text);
    if (facts.texts().isFull()) {
      guard = watch.guard(column, facts);
      return guard != null;
    }
    return true;
  }

  private boolean hold(CellGuard held, BlockScanner records, int from, int to) {
    byte[] bytes = records.bytes();
    boolean holds = true;
    for (int record = from; holds && record < to; record++) {
      int start = records.start(record, column);
      int end = records.end(record, column);
      holds =
          !(totals && TotalWords.isTotal(bytes, start, end))
              && (held.anything() || holds(held, bytes, start, end));
    }
    return holds;
  }

  private boolean holds(CellGuard held, byte[] bytes, int start, int end) {
    int digit = firstDigit(bytes, start, end);
    if (digit == end) {
      return true; // no amount, and no date
    }
    if (held.admitsDigits()) {
      if (digit == start && ByteAmountParser.count(bytes, start, end) >= 0) {
        return true;
      }
      int length = digit - start;
      if (length > 0 && length <= LONGEST_PREFIX) {
        long prefix = Swar.padded(bytes, start, length);
        if (prefix == wordPrefix) {
          return true;
        }
        rememberWord(bytes, start, digit, prefix);
      }
    }
    return held.admits(text(bytes, start, end), reader);
  }

  /** Remembers letters which make a word of digits behind them, whatever follows these. */
  private void rememberWord(byte[] bytes, int start, int end, long prefix) {
    boolean letters = true;
    for (int i = start; i < end; i++) {
      int letter = bytes[i] | 0x20;
      letters &= (letter >= 'a' && letter <= 'z') || bytes[i] == '-' || bytes[i] == '_';
    }
    if (letters && reader.read(text(bytes, start, end) + '1') == CellKind.WORD) {
      wordPrefix = prefix;
    }
  }

  private static int firstDigit(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      long word = Swar.at(bytes, at);
      long digits = Swar.exactBelow(word, '9' + 1) & ~Swar.exactBelow(word, '0');
      if (digits != 0) {
        return Math.min(end, at + Swar.first(digits));
      }
      at += Long.BYTES;
    }
    return end;
  }

  private static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
