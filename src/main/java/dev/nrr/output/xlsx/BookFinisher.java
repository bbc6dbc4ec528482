package dev.nrr.output.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives a workbook what its library has no way to: what each formula comes to, for readers that
 * work nothing out; and takes the clock out of it, so that the same input gives the same bytes.
 */
final class BookFinisher {

  /** Stands between a formula and what it comes to; no text of a workbook can have it. */
  static final char VALUE = '\u0001';

  /** Begins a value that is a number. */
  static final char NUMBER = 'n';

  /** Begins a value that is words. */
  static final char WORDS = 's';

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CORE = "docProps/core.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final byte[] EXTENT = bytes("<dimension ");
  private static final byte[] END_OF_FORMULA = bytes("</f>");
  private static final byte[] VALUE_AFTER = bytes("</f><v>");
  private static final byte[] END_OF_VALUE = bytes("</v>");
  private static final byte[] OF_WORDS = bytes(" t=\"str\"");
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  BookFinisher(OutputStream out) {
    this.out = out;
  }

  /** Copies a workbook, each part mended; does not close. */
  void finish(DraftParts draft) throws IOException {
    ZipOutputStream finished = new ZipOutputStream(out);
    draft.forEach((name, content) -> add(name, content, finished));
    finished.finish();
  }

  private static void add(String name, InputStream content, ZipOutputStream finished)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    finished.putNextEntry(entry);
    if (name.startsWith(SHEETS)) {
      OutputStream sheet = new BufferedOutputStream(finished, BUFFER);
      values(content, sheet);
      sheet.flush();
    } else {
      write(finished, part(name, content));
    }
    finished.closeEntry();
  }

  private static String part(String name, InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    return switch (name) {
      case CORE -> text.replaceAll("<dcterms:created.*</dcterms:created>", "");
      case BOOK -> text.replace("</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>");
      default -> text;
    };
  }

  /** Copies a sheet, tag by tag with the text behind each, a value put behind each formula. */
  private static void values(InputStream in, OutputStream out) throws IOException {
    Tag cell = new Tag();
    Tag tag = new Tag();
    boolean finished = false;
    byte[] read = new byte[BUFFER];
    for (int length = in.read(read); length >= 0; length = in.read(read)) {
      int from = 0;
      for (int at = 0; at < length; at++) {
        if (read[at] == '<') {
          tag.add(read, from, at);
          from = at;
          finished = pass(cell, tag, finished, out);
          Tag passed = cell;
          cell = tag;
          tag = passed;
          tag.clear();
        }
      }
      tag.add(read, from, length);
    }
    pass(cell, tag, finished, out);
    tag.writeTo(out);
  }

  /**
   * Writes what stands before a tag and, where that ends in a value, the tag with it; what is left
   * of the tag waits.
   *
   * @param finished whether the tag ends a formula that was ended with its value
   * @return whether this one is a formula with its value
   */
  private static boolean pass(Tag cell, Tag tag, boolean finished, OutputStream out)
      throws IOException {
    if (tag.startsWith(EXTENT)) {
      cell.writeTo(out); // the extent is not known yet where the library wrote it: nobody needs it
      tag.clear();
      return false;
    }
    int value = tag.indexOf(VALUE);
    if (value < 0) {
      cell.writeTo(out);
      if (finished) {
        tag.cut(END_OF_FORMULA.length);
      }
      return false;
    }
    if (tag.at(value + 1) == WORDS) {
      cell.writeTo(out, cell.indexOf('>'), OF_WORDS);
    } else {
      cell.writeTo(out);
    }
    tag.writeTo(out, value, VALUE_AFTER, value + 2);
    out.write(END_OF_VALUE);
    tag.clear();
    return true;
  }

  /** A tag and the text behind it, as bytes. */
  private static final class Tag {
    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
      length = 0;
    }

    void add(byte[] from, int start, int end) {
      if (length + end - start > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + end - start));
      }
      System.arraycopy(from, start, bytes, length, end - start);
      length += end - start;
    }

    int at(int place) {
      return bytes[place];
    }

    int indexOf(char wanted) {
      for (int i = 0; i < length; i++) {
        if (bytes[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    boolean startsWith(byte[] beginning) {
      return length >= beginning.length
          && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    void cut(int first) {
      System.arraycopy(bytes, first, bytes, 0, length - first);
      length -= first;
    }

    void writeTo(OutputStream out) throws IOException {
      out.write(bytes, 0, length);
    }

    /** Writes with something put in at a place. */
    void writeTo(OutputStream out, int place, byte[] inserted) throws IOException {
      writeTo(out, place, inserted, place);
    }

    /** Writes with something in the stead of what lies between two places. */
    void writeTo(OutputStream out, int from, byte[] instead, int to) throws IOException {
      out.write(bytes, 0, from);
      out.write(instead);
      out.write(bytes, to, length - to);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
