package dev.nrr.input;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.SliceColumns;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An input as many: the rows of each value of a column, read as {@code --where COLUMN=VALUE} reads
 * them. Nothing of one is known to another: neither customers nor dates.
 */
public final class SeparateInputs {

  /** So many values are companies; a column with more holds something else. */
  private static final int MOST = 100;

  private static final String OPTION = "--separate";

  /** Whichever rows have one value of the column. */
  private final Map<String, InputRequest> byValue = new TreeMap<>();

  private final InputRequest request;
  private final String column;

  private SeparateInputs(InputRequest request, String column) {
    this.request = request;
    this.column = column;
  }

  /**
   * The requests for each value, in the order of the values; a blank one is a value too.
   *
   * @param request of sources that can be opened again
   * @param column the header that separates, as it was typed
   * @throws InputException if there is no such column, it is broken down by too, or has too many
   *     values
   */
  public static Map<String, InputRequest> of(InputRequest request, String column)
      throws InputException {
    SeparateInputs inputs = new SeparateInputs(SourceFormats.settle(request), column);
    inputs.find();
    return inputs.byValue;
  }

  /** The column by its header, as the first file writes it. */
  public static String header(InputRequest request, String column) throws InputException {
    List<String> headers = ColumnNames.of(request);
    return headers.get(HeaderMatch.column(headers, column, OPTION));
  }

  private void find() throws InputException {
    InputSurvey.Outcome survey = InputSurvey.of(request, InputSurvey.ALL_ROWS);
    Preparation preparation = new Preparation(survey.request(), survey.leftOut());
    Shapes.Recognised recognised = null;
    for (Source source : request.sources()) {
      try (Preparation.Prepared prepared = preparation.open(source)) {
        List<String> headers = prepared.headers();
        recognised = Shapes.recogniseNext(recognised, survey.request(), source, headers);
        requireNoField(recognised);
        observe(headers, preparation.rows(source, prepared, recognised));
      } catch (SourceException failure) {
        return; // the reading tells where the source breaks off
      } catch (IOException failure) {
        throw InputException.unreadable(source, failure);
      }
    }
  }

  private void observe(List<String> headers, Records rows) throws InputException, SourceException {
    int place = HeaderMatch.column(headers, column, OPTION);
    InputRequest.Slices slices = SliceColumns.of(request.slices(), headers);
    requireOther(slices.by(), headers.get(place));
    while (rows.next()) {
      String[] fields = rows.fields();
      if (fields.length == headers.size() && admits(slices.where(), headers, fields)) {
        String value = fields[place].strip();
        if (!byValue.containsKey(value)) {
          requireFew(headers.get(place));
          byValue.put(value, only(slices, headers.get(place), value));
        }
      }
    }
  }

  private static boolean admits(List<RowFilter> where, List<String> headers, String[] fields) {
    for (RowFilter filter : where) {
      if (!filter.admits(fields[headers.indexOf(filter.column())].strip())) {
        return false;
      }
    }
    return true;
  }

  /** The rows of one value; what was asked of the column besides holds of it already. */
  private InputRequest only(InputRequest.Slices slices, String header, String value) {
    List<RowFilter> where = new ArrayList<>(slices.where());
    where.removeIf(filter -> filter.column().equals(header));
    where.add(RowFilter.any(header, Set.of(value)));
    return request.withSlices(
        new InputRequest.Slices(
            where, slices.by(), slices.minStart(), slices.types(), slices.customers()));
  }

  /**
   * Refuses a column that is read as something else: each customer or date would be a company.
   * Movements have several rows of a company in its own name.
   */
  private void requireNoField(Shapes.Recognised recognised) throws InputException {
    HeaderMatch match = recognised.match();
    boolean named = recognised.shape().rows() == RowMeaning.MOVEMENTS;
    int place = HeaderMatch.column(match.headers(), column, OPTION);
    for (Map.Entry<Field, Integer> taken : match.columns().entrySet()) {
      boolean names =
          taken.getKey() == Field.CURRENCY
              || taken.getKey() == Field.SUBSCRIPTION // a product or plan; few, as all companies
              || (named && taken.getKey() == Field.CUSTOMER);
      if (taken.getValue() == place && !names) {
        throw InputException.option(
            OPTION
                + " "
                + match.headers().get(place)
                + ": the column is read as the "
                + taken.getKey().word()
                + ", and a company has many of them");
      }
    }
  }

  private static void requireOther(List<List<String>> by, String header) throws InputException {
    for (List<String> columns : by) {
      if (columns.contains(header)) {
        throw InputException.option(
            "--by "
                + header
                + " and --separate "
                + header
                + ": each company has one value of it; give --by another column, or leave it out");
      }
    }
  }

  private void requireFew(String header) throws InputException {
    if (byValue.size() == MOST) {
      throw InputException.data(
              "--separate: "
                  + header
                  + " has more than "
                  + MOST
                  + " values, and each would be a company of its own; --by makes slices of them")
          .suggesting(
              Suggestion.of("slices of one company, beside its total", "--by", header)
                  .inPlaceOf(OPTION, column));
    }
  }
}
