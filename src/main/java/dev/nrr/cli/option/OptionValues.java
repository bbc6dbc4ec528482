package dev.nrr.cli.option;

import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.core.result.RetentionRule.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every option is set to: on the command line, else by the environment, else in a file. The
 * one place options are read; errors name the option where it was set.
 */
public final class OptionValues {

  /** Options whose parts are set one by one: what a stronger place leaves out still stands. */
  private static final List<Flag> SET_BY_PART = List.of(Flags.MAP, Flags.EXPECT);

  /** Options that replace others set in a weaker place, since both at once contradict. */
  private static final Map<Flag, List<Flag>> RIVALS =
      Map.of(
          Flags.FROM, List.of(Flags.AT, Flags.WINDOW),
          Flags.TO, List.of(Flags.AT, Flags.WINDOW),
          Flags.AT, List.of(Flags.FROM, Flags.TO),
          Flags.WINDOW, List.of(Flags.FROM, Flags.TO));

  private final ParsedOptions typed;
  private final List<Settings> places;

  /** The command line alone. */
  public OptionValues(ParsedOptions typed) {
    this(typed, List.of());
  }

  /**
   * The command line and what stands behind it.
   *
   * @param behind other places, the strongest first
   */
  public OptionValues(ParsedOptions typed, List<Settings> behind) {
    this.typed = typed;
    List<Settings> all = new ArrayList<>(List.of(typed));
    all.addAll(behind);
    this.places = List.copyOf(all);
  }

  /** The arguments that are not options. */
  public List<String> positional() {
    return typed.operands();
  }

  /** What an option is set to in the strongest place. */
  Optional<OptionSource> setting(Flag flag) {
    return Optional.ofNullable(strongest(flag));
  }

  private @Nullable OptionSource strongest(Flag flag) {
    for (Settings place : places) {
      Optional<OptionSource> setting = place.find(flag);
      if (setting.isPresent() || isReplaced(flag, place)) {
        return setting.orElse(null);
      }
    }
    return null;
  }

  private static boolean isReplaced(Flag flag, Settings place) {
    for (Flag rival : RIVALS.getOrDefault(flag, List.of())) {
      if (place.find(rival).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an option is set; a switch, whether it is on. */
  public boolean has(Flag flag) {
    OptionSource set = strongest(flag);
    return set != null && (!flag.isSwitch() || set.value().equals("true"));
  }

  /** Whether an option stands on the command line itself. */
  public boolean isTyped(Flag flag) {
    return typed.find(flag).isPresent();
  }

  /** Whether any of these options takes a value from anywhere but the command line. */
  public boolean isAnySetBehind(List<Flag> flags) {
    return flags.stream()
        .flatMap(flag -> settings(flag).stream())
        .anyMatch(set -> set.origin() != OptionSource.Origin.COMMAND_LINE);
  }

  /** Whether any of these is set. */
  public boolean hasAny(List<Flag> flags) {
    for (Flag flag : flags) {
      if (has(flag)) {
        return true;
      }
    }
    return false;
  }

  /** The words given for an option. */
  public Optional<String> find(Flag flag) {
    OptionSource set = strongest(flag);
    return set == null ? Optional.empty() : Optional.of(set.value());
  }

  /** Every value of a repeatable option, in order. */
  public List<String> all(Flag flag) {
    OptionSource set = strongest(flag);
    return set == null ? List.of() : set.values();
  }

  /** Every place an option is set in that counts, the strongest first. */
  public List<OptionSource> settings(Flag flag) {
    if (!SET_BY_PART.contains(flag)) {
      OptionSource set = strongest(flag);
      return set == null ? List.of() : List.of(set);
    }
    List<OptionSource> settings = new ArrayList<>();
    for (Settings place : places) {
      Optional<OptionSource> set = place.find(flag);
      if (set.isPresent()) {
        settings.add(set.get());
      }
    }
    return settings;
  }

  /** The value of an option, read by a function whose failure is told with the option's name. */
  public <T> Optional<T> parse(Flag flag, Function<String, T> reader) {
    OptionSource set = strongest(flag);
    return set == null ? Optional.empty() : Optional.of(read(flag, set, set.value(), reader));
  }

  private static <T> T read(Flag flag, OptionSource set, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException problem) {
      if (set.origin() == OptionSource.Origin.FILE) {
        throw new ConfigError(
            set.place() + ": " + ConfigurableFlags.key(flag) + ": " + problem.getMessage());
      }
      throw new OptionException(set.place() + ": " + problem.getMessage());
    }
  }

  /** One of the words of a choice. */
  <T extends Choice> Optional<T> choice(Flag flag, T[] choices) {
    return parse(flag, text -> choice(text, choices));
  }

  private static <T extends Choice> T choice(String text, T[] choices) {
    for (T choice : choices) {
      if (choice.word().equals(text)) {
        return choice;
      }
    }
    String words = String.join(", ", Arrays.stream(choices).map(Choice::word).toList());
    throw new IllegalArgumentException("'" + text + "' is none of " + words);
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
    for (OptionSource set : settings(flag)) {
      pairs(flag, set).forEach(pairs::putIfAbsent);
    }
    return pairs;
  }

  private static Map<String, List<String>> pairs(Flag flag, OptionSource set) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : set.values()) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new OptionException(set.place() + ": '" + pair + "' is not " + flag.parameter());
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
