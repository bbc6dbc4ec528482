package dev.nrr.cli.option;

import dev.nrr.cli.option.OptionSource.Origin;
import dev.nrr.cli.option.OptionSource.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every option is set to: on the command line, else by the environment, else in a file. The
 * groups of options read their text from here once; errors name the option where it was set.
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
  private final List<OptionSource> sources;
  private final @Nullable Path configFile;

  /** The command line alone. */
  public OptionValues(ParsedOptions typed) {
    this(typed, List.of(), null);
  }

  /**
   * The command line and what stands behind it.
   *
   * @param behind other places, the strongest first
   * @param configFile the configuration file that is one of them; null for none
   */
  public OptionValues(ParsedOptions typed, List<OptionSource> behind, @Nullable Path configFile) {
    this.typed = typed;
    this.configFile = configFile;
    List<OptionSource> all = new ArrayList<>();
    all.add(typed);
    all.addAll(behind);
    this.sources = List.copyOf(all);
  }

  /**
   * The same with more on the command line.
   *
   * @param arguments long names of options, each with its value
   * @param flags that may stand among them
   */
  public OptionValues with(List<String> arguments, List<Flag> flags) {
    Map<String, List<String>> values = new LinkedHashMap<>(typed.values());
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      for (Flag flag : flags) {
        if (flag.name().equals(name)) {
          List<String> given = new ArrayList<>(values.getOrDefault(name, List.of()));
          String value = flag.isSwitch() ? ParsedOptions.ON.get(0) : arguments.get(++i);
          if (!flag.isRepeatable()) {
            given.clear();
          }
          if (!given.contains(value)) {
            given.add(value);
          }
          values.put(name, given);
        }
      }
    }
    return new OptionValues(
        new ParsedOptions(values, typed.operands()),
        sources.subList(1, sources.size()),
        configFile);
  }

  /** Whether the command line has a figure; a change of one says nothing of where it stands. */
  public boolean hasTypedFigures() {
    for (Flag flag : Flags.FIGURES) {
      Optional<Setting> set = typed.find(flag);
      if (set.isPresent()) {
        for (String value : set.get().values()) {
          if (!OptionText.isChange(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The same without the changes of figures on the command line. */
  OptionValues withoutChanges() {
    Map<String, List<String>> values = new LinkedHashMap<>(typed.values());
    for (Flag flag : Flags.Plans.LEVERS) {
      List<String> figures = new ArrayList<>(values.getOrDefault(flag.name(), List.of()));
      figures.removeIf(OptionText::isChange);
      if (figures.isEmpty()) {
        values.remove(flag.name());
      } else {
        values.put(flag.name(), figures);
      }
    }
    return new OptionValues(
        new ParsedOptions(values, typed.operands()),
        sources.subList(1, sources.size()),
        configFile);
  }

  /** The configuration file in use; null for none. */
  @Nullable Path configFile() {
    return configFile;
  }

  /** The arguments that are not options. */
  public List<String> operands() {
    return typed.operands();
  }

  /** What an option is set to in the strongest place; null where it is set nowhere. */
  private @Nullable Setting strongest(Flag flag) {
    for (OptionSource source : sources) {
      Optional<Setting> set = source.find(flag);
      if (set.isPresent() || isReplaced(flag, source)) {
        return set.orElse(null);
      }
    }
    return null;
  }

  private static boolean isReplaced(Flag flag, OptionSource source) {
    for (Flag rival : RIVALS.getOrDefault(flag, List.of())) {
      if (source.find(rival).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an option is set; a switch, whether it is on. */
  public boolean has(Flag flag) {
    Setting set = strongest(flag);
    return set != null && (!flag.isSwitch() || set.value().equals("true"));
  }

  /** Whether any of these is set. */
  public boolean hasAny(List<Flag> flags) {
    return findFirst(flags).isPresent();
  }

  /** The first of these options that is set. */
  public Optional<Flag> findFirst(List<Flag> flags) {
    for (Flag flag : flags) {
      if (has(flag)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /** Whether an option stands on the command line itself. */
  public boolean isTyped(Flag flag) {
    return typed.find(flag).isPresent();
  }

  /** Whether any of these options takes a value from anywhere but the command line. */
  public boolean isAnySetBehind(List<Flag> flags) {
    for (Flag flag : flags) {
      for (Setting set : settings(flag)) {
        if (set.origin() != Origin.COMMAND_LINE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every place an option is set in that counts, the strongest first. */
  public List<Setting> settings(Flag flag) {
    if (!SET_BY_PART.contains(flag)) {
      Setting set = strongest(flag);
      return set == null ? List.of() : List.of(set);
    }
    List<Setting> settings = new ArrayList<>();
    for (OptionSource source : sources) {
      Optional<Setting> set = source.find(flag);
      if (set.isPresent()) {
        settings.add(set.get());
      }
    }
    return settings;
  }

  /** Every place an option is set in, whatever counts there, the strongest first. */
  List<Setting> everySetting(Flag flag) {
    List<Setting> settings = new ArrayList<>();
    for (OptionSource source : sources) {
      source.find(flag).ifPresent(settings::add);
    }
    return settings;
  }

  /**
   * The value of one text of a setting.
   *
   * @param reader from its text; an {@link IllegalArgumentException} of it is told with the option
   */
  static <T> T parse(Flag flag, Setting set, String text, Function<String, T> reader) {
    return read(flag, new Setting(List.of(text), set.origin(), set.place()), reader);
  }

  /** The text given for an option. */
  public Optional<String> find(Flag flag) {
    Setting set = strongest(flag);
    return set == null ? Optional.empty() : Optional.of(set.value());
  }

  /** Every text given for a repeatable option, in order. */
  public List<String> all(Flag flag) {
    Setting set = strongest(flag);
    return set == null ? List.of() : set.values();
  }

  /**
   * The value of an option that is set; asked for only then, so that a start makes no reader that
   * it does not need.
   *
   * @param reader from its text; an {@link IllegalArgumentException} of it is told with the option
   */
  public <T> T parse(Flag flag, Function<String, T> reader) {
    return read(flag, Objects.requireNonNull(strongest(flag)), reader);
  }

  private static <T> T read(Flag flag, Setting set, Function<String, T> reader) {
    try {
      return reader.apply(set.value());
    } catch (IllegalArgumentException problem) {
      if (set.origin() == Origin.FILE) {
        throw OptionException.ofFile(set.place() + ": " + flag.key() + ": " + problem.getMessage());
      }
      throw new OptionException(set.place() + ": " + problem.getMessage());
    }
  }

  /** The word given for an option that takes one of a few, else its default. */
  String word(Flag flag) {
    return has(flag) ? parse(flag, text -> oneOf(flag, text)) : flag.defaultText();
  }

  /** The choice given for an option, else its default. */
  public <T extends Enum<?>> T choice(Flag flag, T[] values) {
    return withWord(word(flag), values);
  }

  /** The choice given for an option. */
  <T extends Enum<?>> Optional<T> findChoice(Flag flag, T[] values) {
    return has(flag) ? Optional.of(choice(flag, values)) : Optional.empty();
  }

  private static String oneOf(Flag flag, String text) {
    List<String> choices = new ArrayList<>(flag.choices());
    if (!choices.contains(text)) {
      if (flag.group() != Flag.Group.RULE) {
        Collections.sort(choices);
      }
      throw new IllegalArgumentException(SimilarName.noneOf(text, choices));
    }
    return text;
  }

  private static <T extends Enum<?>> T withWord(String word, T[] values) {
    for (T value : values) {
      if (Flag.word(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalStateException("no choice is called " + word);
  }

  /** Pairs such as {@code FIELD=COLUMN}, by the first part. */
  Map<String, List<String>> pairs(Flag flag) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (Setting set : settings(flag)) {
      for (Map.Entry<String, List<String>> pair : pairs(flag, set).entrySet()) {
        pairs.putIfAbsent(pair.getKey(), pair.getValue());
      }
    }
    return pairs;
  }

  private static Map<String, List<String>> pairs(Flag flag, Setting set) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : set.values()) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new OptionException(set.place() + ": '" + pair + "' is not " + flag.parameter());
      }
      pairs
          .computeIfAbsent(pair.substring(0, equals).strip(), name -> new ArrayList<>())
          .add(pair.substring(equals + 1).strip());
    }
    return pairs;
  }
}
