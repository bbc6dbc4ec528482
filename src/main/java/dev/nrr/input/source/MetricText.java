package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether a text may be a short one with metrics in its rows, which is worth a closer look. */
public final class MetricText {

  private static final int MOST_BYTES = 1 << 14;

  /** What customers paid before or after is called by a word with one of these in it. */
  private static final String[] STEMS = {
    "start", "open", "begin", "prior", "prev", "initial", "bop", "anfang", "brought", "renew",
    "end", "clos", "eop"
  };

  private MetricText() {}

  /** Whether a text is short and has such a word in the first field of a line. */
  public static boolean mayBe(Source source) throws IOException {
    try (InputStream raw = source.opener().open();
        BufferedInputStream unpacked = Decompression.unpackAny(raw)) {
      byte[] bytes = unpacked.readNBytes(MOST_BYTES + 1);
      return bytes.length <= MOST_BYTES
          && mayBe(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }
  }

  private static boolean mayBe(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (isFirstIn(lower, stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stem stands in the first field of a line. */
  private static boolean isFirstIn(String text, String stem) {
    int at = text.indexOf(stem);
    while (at >= 0) {
      int line = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
      boolean first = true;
      for (int i = line; i < at; i++) {
        char c = text.charAt(i);
        first &= c != ',' && c != ';' && c != '\t' && c != '|';
      }
      if (first) {
        return true;
      }
      at = text.indexOf(stem, at + 1);
    }
    return false;
  }
}
