package dev.nrr.output.xlsx;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
  private static final String EXTENT = "<dimension ";
  private static final String END_OF_FORMULA = "</f>";

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
      values(new BufferedInputStream(content), finished);
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
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    String cell = "";
    boolean finished = false;
    for (int next = in.read(); next >= 0 || tag.size() > 0; next = in.read()) {
      if (next == '<' || next < 0) {
        String text = tag.toString(StandardCharsets.UTF_8);
        tag.reset();
        int value = text.indexOf(VALUE);
        if (text.startsWith(EXTENT)) {
          // not known yet where the library wrote it, and nobody needs it
        } else if (value >= 0) {
          boolean words = text.charAt(value + 1) == WORDS;
          write(out, words ? cell.replaceFirst(">", " t=\"str\">") : cell);
          write(out, text.substring(0, value) + END_OF_FORMULA + "<v>");
          write(out, text.substring(value + 2) + "</v>");
          cell = "";
        } else {
          write(out, cell);
          cell = finished ? text.substring(END_OF_FORMULA.length()) : text;
        }
        finished = value >= 0;
      }
      if (next >= 0) {
        tag.write(next);
      }
    }
    write(out, cell);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
