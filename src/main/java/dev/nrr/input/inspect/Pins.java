package dev.nrr.input.inspect;

import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.inspection.Inspection.Option;
import dev.nrr.core.value.DecimalMark;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.HeaderMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that say what was found out, so that another file is not read another way.
 *
 * @param shape null if none was recognised
 * @param match null if no shape was recognised
 */
record Pins(@Nullable String shape, @Nullable HeaderMatch match) {

  /** A delimiter as {@code --delimiter} takes it. */
  static String delimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
  }

  /** The options, in the order of the manual. */
  List<Option> options(
      Inspection.FileFacts file,
      @Nullable DecimalMark mark,
      @Nullable String dateFormat,
      List<String> currencies) {
    List<Option> options = new ArrayList<>();
    add(options, "--shape", shape);
    if (match != null) {
      addColumns(options, match);
    }
    add(options, "--delimiter", file.delimiter());
    add(options, "--encoding", file.encoding());
    add(options, "--decimal-mark", mark == null ? null : String.valueOf(mark.mark()));
    add(options, "--date-format", dateFormat);
    add(options, "--currency", currencies.size() == 1 ? currencies.get(0) : null);
    return options;
  }

  private static void addColumns(List<Option> options, HeaderMatch match) {
    for (Field field : match.columns().keySet()) {
      boolean isMappable = Field.find(field.word()).isPresent();
      if (isMappable) {
        options.add(new Option("--map", field.word() + "=" + match.header(field)));
      }
    }
  }

  private static void add(List<Option> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(new Option(name, value));
    }
  }
}
