package dev.nrr.cli;

import dev.nrr.core.retention.RetentionRule.Choice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What was given on the command line, option by option, with the errors that name the option. */
final class Arguments {

  private final ParseResult parsed;

  Arguments(ParseResult parsed) {
    this.parsed = parsed;
    parsed.matchedOptions().forEach(Arguments::refuseTwice);
  }

  private static void refuseTwice(OptionSpec option) {
    boolean single = option.arity().max() > 0 && !option.isMultiValue();
    if (single && option.stringValues().size() > 1) {
      throw new UsageError(
          option.longestName() + " is given twice: " + String.join(" and ", option.stringValues()));
    }
  }

  /** The arguments that are not options. */
  List<String> positional() {
    return parsed.matchedPositionals().stream()
        .flatMap(spec -> spec.stringValues().stream())
        .toList();
  }

  boolean has(Flag flag) {
    return parsed.hasMatchedOption(flag.name());
  }

  /** Whether any of these was given. */
  boolean hasAny(List<Flag> flags) {
    return flags.stream().anyMatch(this::has);
  }

  /** The words given for an option. */
  Optional<String> find(Flag flag) {
    return Optional.ofNullable(parsed.matchedOptionValue(flag.name(), null));
  }

  /** Every value of a repeatable option, in order. */
  List<String> all(Flag flag) {
    return List.of(parsed.matchedOptionValue(flag.name(), new String[0]));
  }

  /** The value of an option, read by a function whose failure is told with the option's name. */
  <T> Optional<T> parse(Flag flag, Function<String, T> reader) {
    return find(flag).map(text -> read(flag, text, reader));
  }

  private static <T> T read(Flag flag, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException problem) {
      throw new UsageError(flag.name() + ": " + problem.getMessage());
    }
  }

  /** One of the words of a choice. */
  <T extends Choice> Optional<T> choice(Flag flag, T[] choices) {
    return parse(
        flag,
        text ->
            Arrays.stream(choices)
                .filter(choice -> choice.word().equals(text))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "'"
                                + text
                                + "' is none of "
                                + String.join(
                                    ", ", Arrays.stream(choices).map(Choice::word).toList()))));
  }

  /** Whether the second of an option's two words was given: {@code fail|skip}. */
  boolean isSecond(Flag flag) {
    List<String> words = List.of(flag.parameter().split("\\|", -1));
    return word(flag, Set.copyOf(words)).map(text -> text.equals(words.get(1))).orElse(false);
  }

  /** One of a few words. */
  Optional<String> word(Flag flag, Set<String> words) {
    return parse(
        flag,
        text -> {
          if (!words.contains(text)) {
            throw new IllegalArgumentException(
                "'" + text + "' is none of " + String.join(", ", words.stream().sorted().toList()));
          }
          return text;
        });
  }

  /** Pairs such as {@code FIELD=COLUMN}, by the first part. */
  Map<String, List<String>> pairs(Flag flag) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : all(flag)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new UsageError(flag.name() + ": '" + pair + "' is not " + flag.parameter());
      }
      String value = pair.substring(equals + 1);
      pairs.merge(
          pair.substring(0, equals).strip(),
          List.of(value.strip()),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    return pairs;
  }
}
