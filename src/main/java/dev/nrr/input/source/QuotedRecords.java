package dev.nrr.input.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text with quotes, or with lines of any length. Meets Commons CSV here and
 * nowhere else.
 */
final class QuotedRecords {

  private final RecordLimits limits;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final long linesBefore;

  /**
   * What is left of a text.
   *
   * @param linesBefore how many lines of it were taken before
   */
  QuotedRecords(Reader text, char delimiter, long linesBefore) throws IOException {
    this.linesBefore = linesBefore;
    limits = new RecordLimits(text, delimiter);
    limits.recordFinished(linesBefore + 1);
    parser =
        CSVParser.builder()
            .setReader(limits)
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .get())
            .get();
    records = parser.iterator();
  }

  /** The fields of the next record, be it a blank line; null at the end. */
  String @Nullable [] next() {
    if (!records.hasNext()) {
      return null;
    }
    String[] fields = records.next().values();
    limits.recordFinished(nextLine());
    return fields;
  }

  /** The line behind the last record. */
  long nextLine() {
    return linesBefore + parser.getCurrentLineNumber() + 1;
  }
}
