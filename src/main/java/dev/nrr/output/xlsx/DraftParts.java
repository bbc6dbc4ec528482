package dev.nrr.output.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook as the library writes them: a zip archive whose entries say behind
 * themselves how long they are, in a way that {@link java.util.zip.ZipInputStream} takes for
 * damage. They are found by the directory at the archive's end.
 */
final class DraftParts {

  private static final int END = 22;
  private static final int END_COUNT = 10;
  private static final int END_DIRECTORY = 16;
  private static final int ENTRY = 46;
  private static final int ENTRY_LENGTH = 20;
  private static final int ENTRY_NAME = 28;
  private static final int ENTRY_EXTRA = 30;
  private static final int ENTRY_COMMENT = 32;
  private static final int ENTRY_PLACE = 42;
  private static final int HEADER = 30;
  private static final int HEADER_NAME = 26;
  private static final int HEADER_EXTRA = 28;

  private final ByteBuffer archive;

  DraftParts(byte[] archive) {
    this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What is done with a part. */
  interface Action {
    void take(String name, InputStream content) throws IOException;
  }

  /** Every part, in the order they were written. */
  void forEach(Action action) throws IOException {
    int end = archive.limit() - END;
    int count = archive.getShort(end + END_COUNT);
    int entry = archive.getInt(end + END_DIRECTORY);
    for (int i = 0; i < count; i++) {
      int nameLength = archive.getShort(entry + ENTRY_NAME);
      String name = new String(archive.array(), entry + ENTRY, nameLength, StandardCharsets.UTF_8);
      action.take(name, content(entry));
      entry +=
          ENTRY
              + nameLength
              + archive.getShort(entry + ENTRY_EXTRA)
              + archive.getShort(entry + ENTRY_COMMENT);
    }
  }

  private InputStream content(int entry) {
    int header = archive.getInt(entry + ENTRY_PLACE);
    int start =
        header
            + HEADER
            + archive.getShort(header + HEADER_NAME)
            + archive.getShort(header + HEADER_EXTRA);
    int length = archive.getInt(entry + ENTRY_LENGTH);
    return new InflaterInputStream(
        new ByteArrayInputStream(archive.array(), start, length), new Inflater(true));
  }
}
