package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.WholeNumber;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.GraceLength;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.AmountPer;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Blank;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.EndDate;
import dev.nrr.input.request.InputRequest.Join;
import dev.nrr.input.request.InputRequest.MissingDate;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.InputRequest.Totals;
import dev.nrr.input.request.JoinFile;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that say what is read from files and how. */
final class InputOptions {

  private static final String LAST_BY = "last:";

  private final OptionValues values;
  private final ProcessContext context;
  private final WindowOptions windows;

  private InputOptions(OptionValues values, ProcessContext context, WindowOptions windows) {
    this.values = values;
    this.context = context;
    this.windows = windows;
  }

  /** The request to read these files. */
  static InputRequest parse(
      OptionValues values,
      ProcessContext context,
      List<String> files,
      WindowOptions windows,
      InputRequest.Slices slices) {
    InputOptions options = new InputOptions(values, context, windows);
    return new InputRequest(
        options.sources(files),
        new RecordReader.Options(
            values.has(Flags.DELIMITER)
                ? values.parse(Flags.DELIMITER, InputOptions::delimiter)
                : null,
            values.has(Flags.ENCODING) ? values.parse(Flags.ENCODING, InputOptions::charset) : null,
            values.find(Flags.SHEET).orElse(null),
            values.has(Flags.FLATTEN)),
        options.columns(),
        options.table(),
        options.policies(),
        slices,
        options.dates(),
        options.rates(),
        options.recurring(),
        null);
  }

  private List<Source> sources(List<String> files) {
    List<Source> sources = new ArrayList<>();
    boolean hasPipe = false;
    for (String file : files) {
      boolean isPipe = file.equals("-");
      if (isPipe && hasPipe) {
        throw new OptionException("- (standard input) can be read only once");
      }
      hasPipe |= isPipe;
      int index = sources.size();
      if (GivenFiles.isPlace(file)) {
        sources.add(Source.ofPlace(index, GivenFiles.shown(file), file));
      } else {
        sources.add(
            isPipe
                ? Source.ofStream(index, context.input())
                : Source.ofFile(index, file, context.resolve(file)));
      }
    }
    return sources;
  }

  private static Character delimiter(String text) {
    return switch (text) {
      case ",", ";", "|", "\t" -> text.charAt(0);
      case "tab", "\\t" -> '\t';
      default -> throw new IllegalArgumentException("'" + text + "' is none of , ; | tab");
    };
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + name + "' is no known encoding, such as UTF-8 or windows-1252");
    }
  }

  private InputRequest.Columns columns() {
    String shape = values.word(Flags.SHAPE);
    return new InputRequest.Columns(
        shape.equals(RegisteredNames.AUTO) ? null : shape,
        map(),
        values.find(Flags.CUSTOMER).orElse(null),
        values.has(Flags.DECIMAL_MARK)
            ? values.parse(Flags.DECIMAL_MARK, InputOptions::decimalMark)
            : null,
        values.find(Flags.DATE_FORMAT).orElse(null),
        windows.fiscalYear(),
        values.find(Flags.CURRENCY).orElse(null));
  }

  private Map<Field, String> map() {
    Map<Field, String> map = new EnumMap<>(Field.class);
    for (Map.Entry<String, List<String>> pair : values.pairs(Flags.MAP).entrySet()) {
      Field field = field(pair.getKey());
      if (pair.getValue().size() > 1) {
        throw new OptionException("--map: " + pair.getKey() + " is given two columns");
      }
      map.put(field, pair.getValue().get(0));
    }
    return map;
  }

  private static Field field(String word) {
    return Field.find(word)
        .orElseThrow(
            () ->
                new OptionException(
                    "--map: '"
                        + word
                        + "' is no field; one of "
                        + String.join(", ", Field.words())
                        + SimilarName.hint(word, Field.words())));
  }

  private static DecimalMark decimalMark(String text) {
    return switch (text) {
      case "." -> DecimalMark.POINT;
      case "," -> DecimalMark.COMMA;
      default -> throw new IllegalArgumentException("'" + text + "' is neither . nor ,");
    };
  }

  private InputRequest.Table table() {
    String ids = values.find(Flags.IDS).orElse(null);
    return new InputRequest.Table(
        values.has(Flags.HEADER_LINE) ? values.parse(Flags.HEADER_LINE, InputOptions::line) : 0L,
        names(Flags.HEADER),
        new LinkedHashSet<>(values.all(Flags.IGNORE)),
        values.all(Flags.FILL_DOWN),
        values.all(Flags.ZERO),
        values.all(Flags.NULL),
        values.choice(Flags.TOTALS, Totals.values()),
        lastBy(values.find(Flags.DUPLICATES).orElse("")),
        names(Flags.DATES),
        values.has(Flags.YEAR) ? values.parse(Flags.YEAR, InputOptions::year) : null,
        ids == null ? null : Source.ofFile(0, ids, context.resolve(ids)).kept(),
        joins(),
        words(Flags.PAYING),
        words(Flags.NOT_PAYING));
  }

  /** A year, or a column: no other number is either. */
  private static String year(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && !text.matches("(19|20)[0-9]{2}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no year, expected one such as 2024, or a column");
    }
    return text;
  }

  private static Long line(String text) {
    long line = WholeNumber.parse(text);
    if (line < 1) {
      throw new IllegalArgumentException("'" + text + "' is no line, expected 1 or more");
    }
    return line;
  }

  /** The names an option gives; none where it is not given. */
  private List<String> names(Flag flag) {
    String text = values.find(flag).orElse(null);
    return text == null ? List.of() : names(text);
  }

  /** Names with commas between them. */
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      names.add(name.strip());
    }
    return names;
  }

  /** The words of a repeatable option whose values are lists. */
  private Set<String> words(Flag flag) {
    Set<String> words = new LinkedHashSet<>();
    for (String list : values.all(flag)) {
      words.addAll(names(list));
    }
    return words;
  }

  private List<Join> joins() {
    List<Join> joins = new ArrayList<>();
    for (String value : values.all(Flags.JOIN)) {
      try {
        JoinFile asked = JoinFile.parse(value, name -> Files.exists(context.resolve(name)));
        Source source =
            Source.ofFile(joins.size(), asked.file(), context.resolve(asked.file())).kept();
        joins.add(new Join(source, asked));
      } catch (InputException problem) {
        throw new OptionException(problem.summary());
      }
    }
    return joins;
  }

  private static @Nullable String lastBy(String duplicates) {
    return duplicates.startsWith(LAST_BY) ? duplicates.substring(LAST_BY.length()) : null;
  }

  private static Duplicates duplicates(String text) {
    String word = text.startsWith(LAST_BY) ? "last" : text;
    for (Duplicates policy : Duplicates.values()) {
      if (Flag.word(policy).equals(word)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is none of fail, sum, same, first, last, last:COLUMN");
  }

  private InputRequest.Policies policies() {
    return new InputRequest.Policies(
        values.choice(Flags.BAD_ROWS, BadRows.values()),
        values.has(Flags.DUPLICATES)
            ? values.parse(Flags.DUPLICATES, InputOptions::duplicates)
            : Duplicates.FAIL,
        values.choice(Flags.NEGATIVE, Negative.values()),
        values.findChoice(Flags.BLANK, Blank.values()).orElse(null),
        values.has(Flags.STRICT));
  }

  private InputRequest.Dates dates() {
    return new InputRequest.Dates(
        asOf(),
        values.choice(Flags.MISSING_DATE, MissingDate.values()),
        values.choice(Flags.SAMPLE, SamplingDay.values()),
        values.findChoice(Flags.END_DATE, EndDate.values()).orElse(null),
        windows.every() == null ? Grain.MONTH : windows.every(),
        windows.at() == null ? windows.to() : windows.at());
  }

  private @Nullable DateOption asOf() {
    return WindowOptions.date(values, Flags.AS_OF, windows.fiscalYear());
  }

  private InputRequest.Recurring recurring() {
    return new InputRequest.Recurring(
        values.findChoice(Flags.AMOUNT_PER, AmountPer.values()).orElse(null),
        values.has(Flags.GRACE) ? values.parse(Flags.GRACE, GraceLength::parse) : null,
        values.has(Flags.MINOR_UNITS),
        Set.of());
  }

  private InputRequest.Rates rates() {
    String file = values.find(Flags.RATES).orElse(null);
    Source source = file == null ? null : Source.ofFile(0, file, context.resolve(file)).kept();
    return new InputRequest.Rates(source, earlier(earlier(windows.at(), windows.to()), asOf()));
  }

  /** The earlier of two dates; rates are those of the end of the window, as far as it is known. */
  private static @Nullable DateOption earlier(
      @Nullable DateOption one, @Nullable DateOption other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }
}
