package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What a zip archive is.
 *
 * @param kind of the whole
 * @param files the names of its files; none of a document
 */
public record ZipContents(Kind kind, List<String> files) {

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /** What the first file of an office program's document is called. */
  private static final List<String> OFFICE =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/");

  /** So many bytes hold the first entry's name, and its bytes where these are a type. */
  private static final int FIRST_ENTRY = 512;

  // places in the headers of an entry
  private static final int LOCAL_NAME_LENGTH = 26;
  private static final int LOCAL_NAME = 30;
  private static final int DIRECTORY_NAME_LENGTH = 28;
  private static final int DIRECTORY_NAME = 46;

  /** The kinds that are told apart. */
  public enum Kind {
    WORKBOOK,
    BINARY_WORKBOOK,
    OPEN_DOCUMENT,
    OTHER_DOCUMENT,
    ARCHIVE
  }

  /** Looks at an archive as far as needed. */
  public static ZipContents of(Source source) throws IOException {
    try (InputStream raw = source.opener().open();
        BufferedInputStream bytes = Decompression.unpackAny(raw)) {
      bytes.mark(FIRST_ENTRY);
      byte[] head = bytes.readNBytes(FIRST_ENTRY);
      bytes.reset();
      String first = nameAt(head, 0, LOCAL_NAME_LENGTH, LOCAL_NAME);
      if (first.equals("mimetype")) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return new ZipContents(
            text.contains(OPEN_DOCUMENT) ? Kind.OPEN_DOCUMENT : Kind.OTHER_DOCUMENT, List.of());
      }
      return OFFICE.stream().anyMatch(first::startsWith)
          ? office(bytes.readAllBytes())
          : archive(bytes);
    } catch (ZipException | IllegalArgumentException damaged) {
      throw new SourceException(0, "damaged, cut or locked zip data");
    }
  }

  private static String nameAt(byte[] bytes, int at, int lengthAt, int nameAt) {
    int from = at + nameAt;
    int to = from <= bytes.length ? from + two(bytes, at + lengthAt) : bytes.length;
    return from > bytes.length || to > bytes.length
        ? ""
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  /** A document of an office program, by the names in its directory. */
  private static ZipContents office(byte[] bytes) {
    Kind kind = Kind.OTHER_DOCUMENT;
    for (int at = 0; at + DIRECTORY_NAME <= bytes.length; at++) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        String name = nameAt(bytes, at, DIRECTORY_NAME_LENGTH, DIRECTORY_NAME);
        kind = name.equals("xl/workbook.xml") ? Kind.WORKBOOK : kind;
        kind = name.equals("xl/workbook.bin") ? Kind.BINARY_WORKBOOK : kind;
      }
    }
    return new ZipContents(kind, List.of());
  }

  private static ZipContents archive(InputStream bytes) throws IOException {
    List<String> files = new ArrayList<>();
    ZipInputStream zip = new ZipInputStream(bytes);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (isFile(entry)) {
        files.add(entry.getName());
      }
      if (entry.getName().endsWith(".iwa")) {
        return new ZipContents(Kind.OTHER_DOCUMENT, files);
      }
    }
    return new ZipContents(Kind.ARCHIVE, files);
  }

  /** Whether an entry is a file that somebody put there. */
  static boolean isFile(ZipEntry entry) {
    return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
  }

  /** The one file of an archive as a source of its own, under the archive's name. */
  public static Source only(Source source) {
    return source.withOpener(new Entry(source.opener()));
  }

  private record Entry(Source.Opener archive) implements Source.Opener {

    @Override
    public InputStream open() throws IOException {
      InputStream raw = archive.open();
      try {
        return PackedData.firstOfZip(raw);
      } catch (IOException failure) {
        raw.close();
        throw failure;
      }
    }

    @Override
    public boolean isRepeatable() {
      return archive.isRepeatable();
    }
  }
}
