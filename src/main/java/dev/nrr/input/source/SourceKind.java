package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a source is by its first bytes, so far as it can be read at all. */
public enum SourceKind {
  /** Rows of text, or something that is refused when it is read as such. */
  TEXT,
  JSON,
  /** A zip archive, which a workbook is too. */
  ZIP,
  /** A Parquet file, which an engine reads. */
  PARQUET,
  /** A database of DuckDB, which an engine reads. */
  DUCKDB;

  /** Behind the checksum of its first block. */
  private static final int DUCKDB_MARK = 8;

  /** Looks at a source that can be opened again, packed by gzip or not. */
  public static SourceKind of(Source source) throws IOException {
    try (InputStream raw = source.opener().open();
        BufferedInputStream unpacked = Decompression.unpackAny(raw)) {
      return of(Decompression.head(unpacked));
    }
  }

  static SourceKind of(byte[] head) {
    if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return ZIP;
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith(FileKind.PARQUET)) {
      return PARQUET;
    }
    if (bytes.startsWith("DUCK", DUCKDB_MARK)) {
      return DUCKDB;
    }
    return FileKind.isJson(text(head)) ? JSON : TEXT;
  }

  /** The first bytes as text, in the encoding their mark names. */
  private static String text(byte[] head) {
    Charset charset = StandardCharsets.UTF_8;
    if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      charset = StandardCharsets.UTF_16LE;
    } else if (head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
      charset = StandardCharsets.UTF_16BE;
    }
    String text = new String(head, charset);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
  }
}
