package dev.nrr.input.block;

/** Whether bytes are UTF-8, as strictly as Unicode has it: no overlong forms, no surrogates. */
final class Utf8 {

  private Utf8() {}

  static boolean isWellFormed(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (at + Long.BYTES <= length && !Swar.hasHigh(Swar.at(bytes, at))) {
        at += Long.BYTES;
      } else {
        int size = sizeAt(bytes, at, length);
        if (size == 0) {
          return false;
        }
        at += size;
      }
    }
    return true;
  }

  /** The length of the character that begins here; 0 if none does. */
  private static int sizeAt(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int size = size(lead);
    if (size == 0 || at + size > length || !isSecond(lead, bytes[at + 1] & 0xff)) {
      return 0;
    }
    for (int i = at + 2; i < at + size; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  private static int size(int lead) {
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    if (lead < 0xe0) {
      return 2;
    }
    return lead < 0xf0 ? 3 : 4;
  }

  private static boolean isSecond(int lead, int second) {
    int least = 0x80;
    int most = 0xbf;
    switch (lead) {
      case 0xe0 -> least = 0xa0;
      case 0xed -> most = 0x9f;
      case 0xf0 -> least = 0x90;
      case 0xf4 -> most = 0x8f;
      default -> {}
    }
    return second >= least && second <= most;
  }
}
