package dev.nrr.input.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Files that are no tables of text, known by how they begin.
 *
 * @param begins the first bytes, a character each
 * @param refusal what the file is, and the way out
 */
record FileKind(String begins, String refusal) {

  /** So many first bytes tell the kind. */
  static final int HEAD = 64;

  /** How a Parquet file begins, its first page with it. */
  static final String PARQUET = "PAR1\u0015";

  private static final String WRITE_CSV = "; write it as CSV UTF-8";

  private static final List<FileKind> KINDS =
      List.of(
          new FileKind(
              "PK\u0003\u0004",
              "a zip archive or an Excel workbook, not text; save the sheet as CSV UTF-8"),
          new FileKind(
              "\u00d0\u00cf\u0011\u00e0",
              "an old Excel workbook (.xls), or one locked by a password; save it as .xlsx without"
                  + " one, or the sheet as CSV UTF-8"),
          new FileKind(PARQUET, "a Parquet file, not text" + WRITE_CSV + ", such as with duckdb"),
          new FileKind(
              "SQLite format 3\u0000",
              "an SQLite database, which keeps no exact decimals; its rows as CSV are read: sqlite3"
                  + " -header -csv FILE 'SELECT * FROM TABLE' | nrr calc -"),
          new FileKind("%PDF", "a PDF, not text; export the table behind it as CSV UTF-8"),
          new FileKind("{\\rtf", "a rich text file, no table" + WRITE_CSV),
          new FileKind("Obj\u0001", "an Avro file, not text" + WRITE_CSV),
          new FileKind("ARROW1\u0000", "an Arrow file, not text" + WRITE_CSV),
          new FileKind(
              "BZh91AY", "packed with bzip2; unpack it into a pipe: bzip2 -dc FILE | nrr calc -"),
          new FileKind(
              "\u00fd7zXZ", "packed with xz; unpack it into a pipe: xz -dc FILE | nrr calc -"),
          new FileKind(
              "(\u00b5/\u00fd",
              "packed with zstd; unpack it into a pipe: zstd -dc FILE | nrr calc -"),
          new FileKind(
              "7z\u00bc\u00af",
              "packed with 7-Zip; unpack it into a pipe: 7z e -so FILE | nrr calc -"),
          new FileKind("<!doctype", "a web page, no table" + WRITE_CSV),
          new FileKind("<html", "a web page, no table" + WRITE_CSV),
          new FileKind("<table", "a web page, no table" + WRITE_CSV),
          new FileKind("<?xml", "XML, no table" + WRITE_CSV));

  private static final String JSON =
      "JSON, not rows of text; write it as CSV, such as with"
          + " jq -r '.[] | [.customer, .month, .mrr] | @csv'";

  /** What a file is if it is no table, with the way out; null if it may be one. */
  static @Nullable String refusal(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String lower = withoutMark(text).toLowerCase(Locale.ROOT);
    for (FileKind kind : KINDS) {
      if (kind.begins(text, lower)) {
        return kind.refusal();
      }
    }
    return isJson(withoutMark(text)) ? JSON : null;
  }

  /** A list of objects or lists, or one object after another. */
  static boolean isJson(String text) {
    if (text.isEmpty() || "[{".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    String next = text.substring(1).stripLeading();
    return next.isEmpty() || "{[\"}]".indexOf(next.charAt(0)) >= 0;
  }

  private boolean begins(String text, String lower) {
    return begins.startsWith("<") ? lower.startsWith(begins) : text.startsWith(begins);
  }

  private static String withoutMark(String text) {
    return (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).stripLeading();
  }
}
