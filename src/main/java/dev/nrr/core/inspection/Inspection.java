package dev.nrr.core.inspection;

import dev.nrr.core.date.Timeline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an input turned out to be.
 *
 * @param source files as named on the command line, joined by {@code ", "}
 * @param files how each is written
 * @param shape the shape's name; null if none was recognised
 * @param rows data rows
 * @param customers distinct customers; null if they could not be told
 * @param columns field of the shape to the header taken for it
 * @param unused headers that no field takes: columns for {@code --by} and {@code --where}
 * @param dateFormat how dates are written, as {@code --date-format} takes it; null without dates,
 *     or if it could not be decided
 * @param grid the dates; null without dates, or if they could not be told
 * @param decimalMark null where every amount reads the same either way
 * @param currencies every currency found
 * @param options that pin all of this, in the order of the manual
 * @param computable whether figures can be computed as things stand
 * @param findings the gravest first
 */
public record Inspection(
    String source,
    List<FileFacts> files,
    @Nullable String shape,
    long rows,
    @Nullable Long customers,
    Map<String, String> columns,
    List<String> unused,
    @Nullable String dateFormat,
    @Nullable Timeline grid,
    @Nullable String decimalMark,
    List<String> currencies,
    List<Option> options,
    boolean computable,
    List<InspectionFinding> findings) {

  /**
   * How one file is written.
   *
   * @param format {@code text}, {@code json} or {@code xlsx}
   * @param encoding such as {@code UTF-8}
   * @param marked whether a byte order mark says so
   * @param delimiter between fields, as {@code --delimiter} takes it; null where it is no text
   */
  public record FileFacts(
      String name, String format, String encoding, boolean marked, @Nullable String delimiter) {}

  /**
   * One option of the command line.
   *
   * @param value empty for a switch
   */
  public record Option(String name, String value) {}

  public Inspection {
    files = List.copyOf(files);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    unused = List.copyOf(unused);
    currencies = List.copyOf(currencies);
    options = List.copyOf(options);
    findings = List.copyOf(findings);
  }
}
