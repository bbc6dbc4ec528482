package dev.nrr.input.block;

/** Spaces round words, in UTF-8. */
final class Whitespace {

  /** Lead bytes of the white space outside ASCII: U+1680, U+2000 to U+205F, U+3000. */
  private static final int FIRST_LEAD = 0xe1;

  private static final int LAST_LEAD = 0xe3;

  private Whitespace() {}

  /** Whether a byte is a space or a tab. */
  static boolean isSpaceOrTab(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether words begin or end with something that may be white space of another kind. */
  static boolean isOdd(byte[] bytes, int start, int end) {
    return isControl(bytes[start])
        || isControl(bytes[end - 1])
        || isLead(bytes[start])
        || (bytes[end - 1] < 0 && end - start >= 3 && isLead(bytes[end - 3]));
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ';
  }

  private static boolean isLead(byte b) {
    int lead = b & 0xff;
    return lead >= FIRST_LEAD && lead <= LAST_LEAD;
  }
}
