package dev.nrr.input.inspect;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.inspection.Inspection.Option;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that say what was found out, so that another file is not read another way.
 *
 * @param shape null if none was recognised
 * @param match null if no shape was recognised
 * @param given what the user said of the input, which holds on
 */
record PinnedOptions(@Nullable String shape, @Nullable HeaderMatch match, List<Option> given) {

  private static final String CUSTOMER = "--customer";

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
    add(options, "--encoding", isText(file.format()) ? file.encoding() : null);
    add(options, "--decimal-mark", mark == null ? null : String.valueOf(mark.mark()));
    add(options, "--date-format", dateFormat);
    add(options, "--currency", currencies.size() == 1 ? currencies.get(0) : null);
    List<String> told = options.stream().map(Option::name).distinct().toList();
    given.stream().filter(option -> !told.contains(option.name())).forEach(options::add);
    return options;
  }

  private static boolean isText(String format) {
    return format.equals("text") || format.equals("json");
  }

  private void addColumns(List<Option> options, HeaderMatch match) {
    boolean regrained = given.stream().anyMatch(option -> option.name().equals(CUSTOMER));
    Field recognised = match.has(Field.ACCOUNT) ? Field.ACCOUNT : Field.SUBSCRIPTION;
    for (Field field : match.columns().keySet()) {
      boolean isMoved = regrained && (field == Field.CUSTOMER || field == recognised);
      if (!isMoved && field != Field.ACCOUNT) {
        options.add(new Option("--map", field.word() + "=" + match.header(field)));
      }
    }
    if (regrained && match.has(recognised)) {
      options.add(new Option("--map", Field.CUSTOMER.word() + "=" + match.header(recognised)));
    }
  }

  private static void add(List<Option> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(new Option(name, value));
    }
  }
}
