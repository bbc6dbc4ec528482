package dev.nrr.output.draw;

/**
 * How wide a text is, at most, without asking a font: the widths of a wide sans-serif (DejaVu
 * Sans), of which the usual ones are narrower. In thousandths of the letter's size.
 */
public final class TextWidth {

  private static final int DIGIT = 640;
  private static final int LOWER = 640;
  private static final int UPPER = 780;
  private static final int WIDEST = 1000;
  private static final int NARROW = 400;
  private static final int EMOJI = 1400;
  private static final int STRONG_PERCENT = 112;
  private static final String NARROW_CHARACTERS = " .,:;'|!()[]/-fijlrtI\u00b7";
  private static final String WIDE_CHARACTERS = "%@MWmw\u2014\u2026";
  private static final int FIRST_WIDE = 0x1100;
  private static final int FIRST_EMOJI = 0x1f000;
  private static final int FIRST_PUNCTUATION = 0x2000;
  private static final int LAST_SYMBOL = 0x2e7f;

  private TextWidth() {}

  /**
   * The width of a text.
   *
   * @param size of its letters, in hundredths of a pixel
   * @param strong whether it is bold
   */
  public static int of(String text, int size, boolean strong) {
    long width = 0;
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      width += of(point);
    }
    long share = width * size * (strong ? STRONG_PERCENT : 100);
    return Math.toIntExact((share + 99_999) / 100_000);
  }

  /**
   * The text if it is no wider than that, else its beginning and an ellipsis; empty if none fits.
   */
  public static String cut(String text, int size, boolean strong, int widest) {
    if (of(text, size, strong) <= widest) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String cut = text.substring(0, end).stripTrailing() + "\u2026";
      if (end > 0 && of(cut, size, strong) <= widest) {
        return cut;
      }
    }
    return "";
  }

  private static int of(int point) {
    if (point >= '0' && point <= '9') {
      return DIGIT;
    }
    if (NARROW_CHARACTERS.indexOf(point) >= 0) {
      return NARROW;
    }
    if (WIDE_CHARACTERS.indexOf(point) >= 0) {
      return WIDEST;
    }
    if (point >= FIRST_EMOJI) {
      return EMOJI;
    }
    if (point >= FIRST_WIDE && (point < FIRST_PUNCTUATION || point > LAST_SYMBOL)) {
      return WIDEST;
    }
    return Character.isLowerCase(point) ? LOWER : UPPER;
  }
}
