package dev.nrr.input.block;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as {@link AmountParser} does, which asks it once for each way of writing: what
 * stands before and behind the digits, such as {@code $}, {@code EUR} or parentheses, is then known
 * by its bytes, and the digits between are read from the bytes, grouped by threes or not. Whatever
 * else there is goes to {@link AmountParser} cell by cell.
 */
final class WrittenAmount {

  private static final int MOST_FORMS = 8;
  private static final int LONGEST = 18;

  /** More decimals than this are no units. */
  private static final int MOST_DECIMALS = 18;

  private final AmountParser parser;
  private final ByteAmountParser digits;
  private final byte mark;
  private final byte group;
  private final Form[] forms = new Form[MOST_FORMS];
  private int known;
  private long units;
  private int scale;
  private @Nullable String currency;

  /** What stands round digits, and what it says of them. */
  private record Form(long before, long behind, boolean negative, @Nullable String currency) {}

  WrittenAmount(DecimalMark mark) {
    this.parser = new AmountParser(mark);
    this.digits = new ByteAmountParser(mark.mark());
    this.mark = (byte) mark.mark();
    this.group = (byte) (mark == DecimalMark.POINT ? ',' : '.');
  }

  /**
   * Reads the bytes between two places, without outer spaces; false if they are no amount that fits
   * 18 digits.
   */
  boolean parse(byte[] bytes, int from, int to) {
    int first = from;
    while (first < to && !isDigit(bytes[first])) {
      first++;
    }
    int last = to;
    while (last > first && !isDigit(bytes[last - 1])) {
      last--;
    }
    boolean plain =
        first < last
            && first - from <= Long.BYTES
            && to - last <= Long.BYTES
            && parseDigits(bytes, first, last);
    if (!plain) {
      return parseText(bytes, from, to);
    }
    long before = first == from ? 0 : Swar.padded(bytes, from, first - from);
    long behind = last == to ? 0 : Swar.padded(bytes, last, to - last);
    Form form = find(before, behind);
    if (form != null) {
      units = form.negative() ? -units : units;
      currency = form.currency();
      return true;
    }
    long size = units;
    int decimals = scale;
    boolean read = parseText(bytes, from, to);
    boolean same = size != 0 && scale == decimals && (units == size || units == -size);
    if (read && same && known < MOST_FORMS && !hasMark(bytes, from, first, last, to)) {
      forms[known++] = new Form(before, behind, units < 0, currency);
    }
    return read;
  }

  private @Nullable Form find(long before, long behind) {
    for (int i = 0; i < known; i++) {
      Form form = forms[i];
      if (form.before() == before && form.behind() == behind) {
        return form;
      }
    }
    return null;
  }

  /** Whether a mark, which could belong to the digits, stands round them. */
  private static boolean hasMark(byte[] bytes, int from, int first, int last, int to) {
    boolean found = false;
    for (int i = from; i < to; i++) {
      boolean outside = i < first || i >= last;
      found |= outside && (bytes[i] == '.' || bytes[i] == ',' || bytes[i] == '\'');
    }
    return found;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private boolean parseDigits(byte[] bytes, int from, int to) {
    if (digits.parse(bytes, from, to)) {
      units = digits.units();
      scale = digits.scale();
      return true;
    }
    return parseGrouped(bytes, from, to);
  }

  /** Digits in groups of three, at most one mark behind them. */
  private boolean parseGrouped(byte[] bytes, int from, int to) {
    long value = 0;
    int count = 0;
    int inGroup = 0;
    int markAt = -1;
    byte separator = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (isDigit(b)) {
        value = value * 10 + (b - '0');
        count++;
        inGroup++;
      } else if (b == mark && markAt < 0 && inGroup == 3) {
        markAt = i;
      } else if (markAt < 0 && isSeparator(b, separator) && isGroup(inGroup, separator)) {
        separator = b;
        inGroup = 0;
      } else {
        return false;
      }
    }
    units = value;
    scale = markAt < 0 ? 0 : to - 1 - markAt;
    return separator != 0
        && count <= LONGEST
        && bytes[from] != '0'
        && (markAt >= 0 || inGroup == 3);
  }

  private boolean isSeparator(byte b, byte before) {
    return before == 0 ? b == group || b == '\'' : b == before;
  }

  /** Whether so many digits are a group; the first may be shorter. */
  private static boolean isGroup(int size, byte before) {
    return size == 3 || (before == 0 && size > 0 && size < 3);
  }

  private boolean parseText(byte[] bytes, int from, int to) {
    if (!parser.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8).strip())) {
      return false;
    }
    units = parser.units();
    scale = parser.scale();
    currency = parser.currency();
    return !parser.isWide() && scale <= MOST_DECIMALS;
  }

  /** The amount in units of {@code 10^-scale}. */
  long units() {
    return units;
  }

  /** How many decimals {@link #units} carries. */
  int scale() {
    return scale;
  }

  /** The currency that stands with the amount; null for none. */
  @Nullable String currency() {
    return currency;
  }
}
