package dev.nrr.core.inspection;

import dev.nrr.core.date.Timeline;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.ArrayList;
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
 * @param roles what each column does and why, in the order of the file; empty without a shape
 * @param dateFormat how dates are written, as {@code --date-format} takes it; null without dates,
 *     or if it could not be decided
 * @param grid the dates; null without dates, or if they could not be told
 * @param decimalMark null where every amount reads the same either way
 * @param currencies every currency found
 * @param options that pin all of this, in the order of the manual
 * @param computable whether figures can be computed as things stand
 * @param tries the shortest command that computes; where none does, what may be tried
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
    List<Role> roles,
    @Nullable String dateFormat,
    @Nullable Timeline grid,
    @Nullable String decimalMark,
    List<String> currencies,
    List<Option> options,
    boolean computable,
    List<Try> tries,
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
   * What a column does.
   *
   * @param role in a word: field, slice, filter, ignored, attribute or telling
   * @param reason in words that follow the header; may be empty
   */
  public record Role(String header, String role, String reason) {}

  /**
   * One option of the command line.
   *
   * @param value empty for a switch
   */
  public record Option(String name, String value) {}

  /**
   * A command line.
   *
   * @param meaning what it assumes of the input; empty for nothing
   */
  public record Try(String command, String meaning) {}

  public Inspection {
    files = List.copyOf(files);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    unused = List.copyOf(unused);
    roles = List.copyOf(roles);
    currencies = List.copyOf(currencies);
    options = List.copyOf(options);
    tries = List.copyOf(tries);
    findings = List.copyOf(findings);
  }

  /**
   * The same with what became of computing from it.
   *
   * @param refused why that was refused; null where it was not
   */
  public Inspection with(@Nullable String refused, List<Try> commands) {
    List<InspectionFinding> all = new ArrayList<>(findings);
    if (refused != null && computable) {
      all.add(0, new InspectionFinding("not-computable", Severity.ERROR, refused, 1, List.of()));
    }
    return new Inspection(
        source,
        files,
        shape,
        rows,
        customers,
        columns,
        unused,
        roles,
        dateFormat,
        grid,
        decimalMark,
        currencies,
        options,
        refused == null,
        commands,
        all);
  }
}
