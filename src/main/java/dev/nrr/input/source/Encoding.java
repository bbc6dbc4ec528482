package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bytes become text: by their byte order mark, as given, or UTF-8. Never guessed from content.
 *
 * @param charset the encoding
 * @param marked whether a byte order mark said so
 */
public record Encoding(Charset charset, boolean marked) {

  private record Mark(String charset, int... bytes) {}

  /** UTF-32 before UTF-16: the one begins as the other. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-32BE", 0, 0, 0xfe, 0xff),
          new Mark("UTF-32LE", 0xff, 0xfe, 0, 0),
          new Mark("UTF-8", 0xef, 0xbb, 0xbf),
          new Mark("UTF-16BE", 0xfe, 0xff),
          new Mark("UTF-16LE", 0xff, 0xfe));

  /** Text and the encoding it was read in. */
  record Decoded(StrictDecoder text, Encoding encoding) {}

  /**
   * Opens bytes as text, behind the byte order mark if there is one.
   *
   * @param asked the encoding the user named; null to go by the mark, or UTF-8 without one
   * @throws SourceException if the mark contradicts the encoding asked for
   */
  static Decoded decode(InputStream raw, @Nullable Charset asked) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw);
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    Mark found = find(head);
    if (found == null) {
      Charset charset = asked == null ? StandardCharsets.UTF_8 : asked;
      return new Decoded(new StrictDecoder(in, charset, 0), new Encoding(charset, false));
    }
    if (asked != null && !found.charset().startsWith(asked.name())) {
      throw new SourceException(
          1, "a byte order mark of " + found.charset() + ", where --encoding says " + asked.name());
    }
    int length = found.bytes().length;
    in.skipNBytes(length);
    Charset charset = Charset.forName(found.charset());
    return new Decoded(new StrictDecoder(in, charset, length), new Encoding(charset, true));
  }

  private static @Nullable Mark find(byte[] head) {
    for (Mark mark : MARKS) {
      if (begins(head, mark.bytes())) {
        return mark;
      }
    }
    return null;
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** As messages say it: {@code UTF-8, by its byte order mark}. */
  @Override
  public String toString() {
    return charset.name() + (marked ? ", by its byte order mark" : "");
  }
}
