package dev.nrr.input.header;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first record of a source, checked to be headers: present, no data, no name twice. */
public final class HeaderRow {

  private HeaderRow() {}

  /**
   * Reads the headers, without outer spaces.
   *
   * @throws InputException if there are none that can be used
   */
  public static List<String> read(Source source, Records records, InputRequest.Columns columns)
      throws InputException, SourceException {
    if (!records.next()) {
      throw InputException.data(source, 0, 0, "empty, expected a header and rows");
    }
    List<String> headers = names(records.fields());
    List<String> dates = DateHeaders.of(headers, columns);
    if (dates.isEmpty()) {
      refuseData(source, records.line(), headers);
    }
    refuseTwice(source, records.line(), headers, dates);
    return headers;
  }

  /** The cells of a record as names of columns, without outer spaces. */
  public static List<String> names(String[] fields) {
    List<String> headers = new ArrayList<>();
    for (String field : fields) {
      headers.add(field.strip());
    }
    return headers;
  }

  private static void refuseData(Source source, long line, List<String> headers)
      throws InputException {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    for (int i = 0; i < headers.size(); i++) {
      if (parser.parse(headers.get(i))) {
        throw InputException.data(
            source,
            line,
            i + 1,
            "no header row: the first line holds the number "
                + MessageText.quoted(headers.get(i))
                + "; expected the names of the columns");
      }
    }
  }

  /** Dates are compared as written: 1/12/2024 is not 11/2/2024. */
  private static void refuseTwice(
      Source source, long line, List<String> headers, List<String> dates) throws InputException {
    Map<String, String> seen = new HashMap<>();
    Set<String> asWritten = new HashSet<>(dates);
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      String name = asWritten.contains(header) ? header : HeaderText.normalised(header);
      String before = name.isEmpty() ? null : seen.put(name, headers.get(i));
      if (before != null) {
        throw InputException.data(
            source,
            line,
            i + 1,
            "two columns of one name: "
                + MessageText.quoted(before)
                + " and "
                + MessageText.quoted(headers.get(i)));
      }
    }
  }
}
