package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records of texts, and records as texts. */
final class TestRecords {

  private TestRecords() {}

  static Source source(int index, String name, String text) {
    return new Source(
        index, name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static RecordReader of(String... lines) throws SourceException {
    return RecordReader.open(
        source(0, "in.csv", String.join("\n", lines)), new RecordReader.Options(',', null));
  }

  /** Every record as {@code line: a|b}. */
  static List<String> read(Records records) throws SourceException {
    List<String> read = new ArrayList<>();
    while (records.next()) {
      read.add(records.line() + ": " + String.join("|", records.fields()));
    }
    return read;
  }

  static List<String> words(List<Notice> notices) {
    return notices.stream()
        .map(
            notice ->
                notice.code()
                    + " "
                    + notice.count()
                    + (notice.amount() == null ? "" : " " + notice.amount())
                    + ": "
                    + notice.message())
        .toList();
  }
}
