package dev.nrr.cli;

import dev.nrr.core.retention.RetentionRule.Choice;
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
final class Arguments {

  /** Options whose parts are set one by one: what a stronger place leaves out still stands. */
  private static final List<Flag> SET_BY_PART = List.of(Flags.MAP, Flags.EXPECT);

  /** Options that replace others set in a weaker place, since both at once contradict. */
  private static final Map<Flag, List<Flag>> RIVALS =
      Map.of(
          Flags.FROM, List.of(Flags.AT, Flags.WINDOW),
          Flags.TO, List.of(Flags.AT, Flags.WINDOW),
          Flags.AT, List.of(Flags.FROM, Flags.TO),
          Flags.WINDOW, List.of(Flags.FROM, Flags.TO));

  private final Typed typed;
  private final List<Settings> places;

  /** The command line alone. */
  Arguments(Typed typed) {
    this(typed, List.of());
  }

  /**
   * The command line and what stands behind it.
   *
   * @param behind other places, the strongest first
   */
  Arguments(Typed typed, List<Settings> behind) {
    this.typed = typed;
    List<Settings> all = new ArrayList<>(List.of(typed));
    all.addAll(behind);
    this.places = List.copyOf(all);
  }

  /** The arguments that are not options. */
  List<String> positional() {
    return typed.operands();
  }

  /** What an option is set to in the strongest place. */
  Optional<Setting> setting(Flag flag) {
    return Optional.ofNullable(strongest(flag));
  }

  private @Nullable Setting strongest(Flag flag) {
    for (Settings place : places) {
      Optional<Setting> setting = place.find(flag);
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
  boolean has(Flag flag) {
    Setting set = strongest(flag);
    return set != null && (!flag.isSwitch() || set.value().equals("true"));
  }

  /** Whether an option stands on the command line itself. */
  boolean isTyped(Flag flag) {
    return typed.find(flag).isPresent();
  }

  /** Whether any of these options takes a value from anywhere but the command line. */
  boolean isAnySetBehind(List<Flag> flags) {
    return flags.stream()
        .flatMap(flag -> settings(flag).stream())
        .anyMatch(set -> set.origin() != Setting.Origin.COMMAND_LINE);
  }

  /** Whether any of these is set. */
  boolean hasAny(List<Flag> flags) {
    for (Flag flag : flags) {
      if (has(flag)) {
        return true;
      }
    }
    return false;
  }

  /** The words given for an option. */
  Optional<String> find(Flag flag) {
    Setting set = strongest(flag);
    return set == null ? Optional.empty() : Optional.of(set.value());
  }

  /** Every value of a repeatable option, in order. */
  List<String> all(Flag flag) {
    Setting set = strongest(flag);
    return set == null ? List.of() : set.values();
  }

  /** Every place an option is set in that counts, the strongest first. */
  List<Setting> settings(Flag flag) {
    if (!SET_BY_PART.contains(flag)) {
      Setting set = strongest(flag);
      return set == null ? List.of() : List.of(set);
    }
    List<Setting> settings = new ArrayList<>();
    for (Settings place : places) {
      Optional<Setting> set = place.find(flag);
      if (set.isPresent()) {
        settings.add(set.get());
      }
    }
    return settings;
  }

  /** The value of an option, read by a function whose failure is told with the option's name. */
  <T> Optional<T> parse(Flag flag, Function<String, T> reader) {
    Setting set = strongest(flag);
    return set == null ? Optional.empty() : Optional.of(read(flag, set, set.value(), reader));
  }

  private static <T> T read(Flag flag, Setting set, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException problem) {
      if (set.origin() == Setting.Origin.FILE) {
        throw new ConfigError(
            set.place() + ": " + ConfigOptions.key(flag) + ": " + problem.getMessage());
      }
      throw new UsageError(set.place() + ": " + problem.getMessage());
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
    for (Setting set : settings(flag)) {
      pairs(flag, set).forEach(pairs::putIfAbsent);
    }
    return pairs;
  }

  private static Map<String, List<String>> pairs(Flag flag, Setting set) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : set.values()) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new UsageError(set.place() + ": '" + pair + "' is not " + flag.parameter());
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
