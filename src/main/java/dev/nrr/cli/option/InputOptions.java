package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.input.Shapes;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of the data commands as one request to read. */
public final class InputOptions {

  private final OptionValues arguments;
  private final ProcessContext surroundings;

  public InputOptions(OptionValues arguments, ProcessContext surroundings) {
    this.arguments = arguments;
    this.surroundings = surroundings;
  }

  /** The request for these files. */
  public InputRequest toRequest(List<String> files) {
    return new InputRequest(
        sources(files),
        new RecordReader.Options(
            arguments.parse(Flags.DELIMITER, InputOptions::delimiter).orElse(null),
            arguments.parse(Flags.ENCODING, InputOptions::charset).orElse(null)),
        columns(),
        policies(),
        slices(),
        dates(),
        rates());
  }

  private List<Source> sources(List<String> files) {
    List<Source> sources = new ArrayList<>();
    for (String file : files) {
      sources.add(
          file.equals("-")
              ? Source.ofStream(sources.size(), surroundings.input())
              : Source.ofFile(sources.size(), file, surroundings.resolve(file)));
    }
    if (files.stream().filter("-"::equals).count() > 1) {
      throw new OptionException("- (standard input) can be read only once");
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
    String shape =
        arguments
            .word(
                Flags.SHAPE,
                new LinkedHashSet<>(
                    Stream.concat(Stream.of("auto"), Shapes.names().stream()).toList()))
            .filter(name -> !name.equals("auto"))
            .orElse(null);
    return new InputRequest.Columns(
        shape,
        map(),
        arguments.find(Flags.CUSTOMER).orElse(null),
        arguments.parse(Flags.DECIMAL_MARK, InputOptions::decimalMark).orElse(null),
        arguments.find(Flags.DATE_FORMAT).orElse(null),
        fiscalYear(),
        arguments.find(Flags.CURRENCY).orElse(null));
  }

  private Map<Field, String> map() {
    Map<Field, String> map = new EnumMap<>(Field.class);
    arguments
        .pairs(Flags.MAP)
        .forEach(
            (word, columns) -> {
              Field field =
                  Field.find(word)
                      .orElseThrow(
                          () ->
                              new OptionException(
                                  "--map: '"
                                      + word
                                      + "' is no field; one of "
                                      + String.join(", ", Field.words())));
              if (columns.size() > 1) {
                throw new OptionException("--map: " + word + " is given two columns");
              }
              map.put(field, columns.get(0));
            });
    return map;
  }

  private static DecimalMark decimalMark(String text) {
    return switch (text) {
      case "." -> DecimalMark.POINT;
      case "," -> DecimalMark.COMMA;
      default -> throw new IllegalArgumentException("'" + text + "' is neither . nor ,");
    };
  }

  private InputRequest.Policies policies() {
    return new InputRequest.Policies(
        arguments.isSecond(Flags.BAD_ROWS),
        arguments.isSecond(Flags.DUPLICATES),
        arguments.isSecond(Flags.NEGATIVE),
        arguments.has(Flags.BLANK) ? arguments.isSecond(Flags.BLANK) : null,
        arguments.has(Flags.STRICT));
  }

  private InputRequest.Slices slices() {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    arguments.pairs(Flags.WHERE).forEach((column, values) -> where.put(column, Set.copyOf(values)));
    return new InputRequest.Slices(
        where,
        breakdowns(arguments),
        arguments.parse(Flags.MIN_START, InputOptions::amount).orElse(null),
        types());
  }

  private InputRequest.Types types() {
    return new InputRequest.Types(
        Set.copyOf(arguments.all(Flags.INCLUDE_TYPE)),
        Set.copyOf(arguments.all(Flags.EXCLUDE_TYPE)));
  }

  private InputRequest.Dates dates() {
    return new InputRequest.Dates(
        arguments.parse(Flags.AS_OF, this::date).orElse(null),
        arguments.isSecond(Flags.MISSING_DATE),
        arguments.isSecond(Flags.SAMPLE) ? SamplingDay.FIRST_DAY : SamplingDay.LAST_DAY,
        arguments.isSecond(Flags.END_DATE),
        arguments.parse(Flags.EVERY, InputOptions::period).orElse(Grain.MONTH));
  }

  private InputRequest.Rates rates() {
    Source source =
        arguments
            .find(Flags.RATES)
            .map(file -> Source.ofFile(0, file, surroundings.resolve(file)))
            .orElse(null);
    return new InputRequest.Rates(source, ratesUpTo());
  }

  /** Rates are those of the end of the window, as far as the options tell it. */
  private @Nullable DateOption ratesUpTo() {
    return Stream.of(Flags.AT, Flags.TO, Flags.AS_OF)
        .flatMap(flag -> arguments.parse(flag, this::date).stream())
        .reduce((one, other) -> other.isBefore(one) ? other : one)
        .orElse(null);
  }

  private DateOption date(String text) {
    return DateOption.parse(text, fiscalYear());
  }

  private FiscalYear fiscalYear() {
    return arguments.parse(Flags.FISCAL_YEAR_START, FiscalYear::parse).orElse(FiscalYear.CALENDAR);
  }

  /** A month, quarter or year, as {@code --every} takes it. */
  static Grain period(String text) {
    return Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
        .filter(grain -> grain.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is none of month, quarter, year"));
  }

  /** The breakdowns asked for, each by one column or several. */
  public static List<List<String>> breakdowns(OptionValues arguments) {
    List<List<String>> breakdowns =
        arguments.all(Flags.BY).stream()
            .map(by -> Stream.of(by.split(",", -1)).map(String::strip).toList())
            .toList();
    boolean columnTwice = breakdowns.stream().anyMatch(by -> by.size() > Set.copyOf(by).size());
    if (columnTwice || breakdowns.size() > Set.copyOf(breakdowns).size()) {
      throw new OptionException(
          "--by: the same column twice: " + String.join(" ", arguments.all(Flags.BY)));
    }
    return breakdowns;
  }

  /**
   * An amount as people type it.
   *
   * @throws IllegalArgumentException if it is none, or below zero
   */
  static Amount amount(String text) {
    return parse(new AmountParser(DecimalMark.POINT), text);
  }

  /** The same with a parser at hand, which then knows the currency too. */
  static Amount parse(AmountParser parser, String text) {
    if (!parser.parse(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount (" + parser.problem() + ")");
    }
    if (parser.decimal().signum() < 0) {
      throw new IllegalArgumentException("'" + text + "' is below zero, expected how much");
    }
    return Amount.of(parser.decimal());
  }
}
