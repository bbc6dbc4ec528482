package dev.nrr.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One option: its names, the kind of value it takes, its choices, its default and its help. Every
 * option is defined once in {@link Flags}; help, completion, the key of the configuration file and
 * the environment variable follow from that. Two flags are equal only if they are the same.
 */
public final class Flag {

  /** What the environment variable of every option begins with. */
  public static final String VARIABLE_PREFIX = "NRR_";

  /** The headings of the help. */
  public enum Group {
    FIGURES("Figures"),
    INPUT("Input"),
    ENGINE("Engine"),
    WINDOW("Window"),
    RULE("Rule"),
    SLICES("Slices"),
    CHECKS("Checks"),
    PLAN("Plan"),
    OUTPUT("Output"),
    COMMON("Common");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /** What an option takes. */
  public enum Kind {
    /** Nothing: it is on or off. */
    SWITCH,
    /** A text in a form of its own, such as an amount, a date or a column. */
    TEXT,
    /** One of the choices. */
    WORD,
    /** A name and a value, such as {@code FIELD=COLUMN}; repeatable. */
    PAIR,
    /** The name of a file. */
    FILE,
    /** One of the choices, or the name of a file. */
    WORD_OR_FILE
  }

  private final Group group;
  private final Kind kind;
  private final String name;
  private final @Nullable String letter;
  private final List<String> otherNames;
  private final String parameter;
  private final List<String> words;
  private final @Nullable RegisteredNames names;
  private final String help;
  private final String defaultText;
  private final boolean repeatable;

  private Flag(
      Group group,
      Kind kind,
      String name,
      @Nullable String letter,
      List<String> otherNames,
      String parameter,
      List<String> words,
      @Nullable RegisteredNames names,
      String help,
      String defaultText,
      boolean repeatable) {
    this.group = group;
    this.kind = kind;
    this.name = name;
    this.letter = letter;
    this.otherNames = otherNames;
    this.parameter = parameter;
    this.words = words;
    this.names = names;
    this.help = help;
    this.defaultText = defaultText;
    this.repeatable = repeatable;
  }

  private static Flag of(Group group, Kind kind, String name, String parameter, String help) {
    return new Flag(
        group, kind, name, null, List.of(), parameter, List.of(), null, help, "", false);
  }

  /** An option that is on or off. */
  static Flag ofSwitch(Group group, String name, String help) {
    return of(group, Kind.SWITCH, name, "", help);
  }

  /**
   * An option that takes a text in a form of its own.
   *
   * @param parameter what it takes, for help
   */
  static Flag ofText(Group group, String name, String parameter, String help) {
    return of(group, Kind.TEXT, name, parameter, help);
  }

  /** An option that takes the name of a file. */
  static Flag ofFile(Group group, String name, String help) {
    return ofFile(group, name, "FILE", help);
  }

  /**
   * The same, where more may follow the name.
   *
   * @param parameter what it takes, for help
   */
  static Flag ofFile(Group group, String name, String parameter, String help) {
    return of(group, Kind.FILE, name, parameter, help);
  }

  /** A repeatable option that takes pairs such as {@code FIELD=COLUMN}. */
  static Flag ofPairs(Group group, String name, String parameter, String help) {
    return of(group, Kind.PAIR, name, parameter, help).repeatable();
  }

  /** An option that takes one of a few words, the first of them without it. */
  static Flag ofWords(Group group, String name, List<String> words, String help) {
    String parameter = String.join("|", words);
    return new Flag(
        group, Kind.WORD, name, null, List.of(), parameter, words, null, help, words.get(0), false);
  }

  /** The same, each word standing for a constant. */
  static Flag ofChoices(Group group, String name, Enum<?>[] choices, String help) {
    List<String> words = new ArrayList<>();
    for (Enum<?> choice : choices) {
      words.add(word(choice));
    }
    return ofWords(group, name, words, help);
  }

  /** The word of a constant: {@code last-day} for {@code LAST_DAY}. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * An option that takes one of the names of a registry.
   *
   * @param help where it contains {@code %s}, the names stand there
   */
  static Flag ofNames(
      Group group, String name, String parameter, RegisteredNames names, String help) {
    return of(group, Kind.WORD, name, parameter, help).withNames(names);
  }

  /** An option that takes a word or the name of a file. */
  static Flag ofWordOrFile(Group group, String name, String parameter, String help) {
    return of(group, Kind.WORD_OR_FILE, name, parameter, help);
  }

  /** The same flag with a short name: {@code -f}. */
  Flag withLetter(String shortName) {
    return new Flag(
        group,
        kind,
        name,
        shortName,
        otherNames,
        parameter,
        words,
        names,
        help,
        defaultText,
        repeatable);
  }

  /** The same flag, known by further long names too. */
  Flag withOtherNames(String... more) {
    return new Flag(
        group,
        kind,
        name,
        letter,
        List.of(more),
        parameter,
        words,
        names,
        help,
        defaultText,
        repeatable);
  }

  /** The same flag with what holds without it: a value it could be given, or words for one. */
  Flag withDefault(String text) {
    return new Flag(
        group, kind, name, letter, otherNames, parameter, words, names, help, text, repeatable);
  }

  /** The same flag with the names of a registry as its choices. */
  Flag withNames(RegisteredNames registry) {
    return new Flag(
        group,
        kind,
        name,
        letter,
        otherNames,
        parameter,
        words,
        registry,
        help,
        defaultText,
        repeatable);
  }

  /** The same flag, to be given several times. */
  Flag repeatable() {
    return new Flag(
        group, kind, name, letter, otherNames, parameter, words, names, help, defaultText, true);
  }

  /** Its long name with the dashes: {@code --min-nrr}. */
  public String name() {
    return name;
  }

  /** Its name without dashes, as configuration files write it: {@code min-nrr}. */
  public String key() {
    return name.substring(2);
  }

  /** The environment variable that sets it: {@code NRR_MIN_NRR}. */
  public String variable() {
    return VARIABLE_PREFIX + key().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Its short name with the dash; null for none. */
  public @Nullable String letter() {
    return letter;
  }

  /** Further long names that mean the same. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** What it takes, for help; empty for a switch. */
  public String parameter() {
    return parameter;
  }

  public Group group() {
    return group;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isSwitch() {
    return kind == Kind.SWITCH;
  }

  /** Whether it may be given several times. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** What holds where nothing is set, in the words of the help; empty for nothing. */
  public String defaultText() {
    return defaultText;
  }

  /** Whether it takes words that are known, and a shell can complete them. */
  public boolean hasChoices() {
    return kind == Kind.WORD || kind == Kind.WORD_OR_FILE;
  }

  /** The words it takes, in the order of the help; empty where none is known. */
  public List<String> choices() {
    return names == null ? words : names.names();
  }

  /** Its help in one line: what it does, its choices where they are names, and its default. */
  public String help() {
    String text = names == null ? help : help.replace("%s", names.inHelp());
    return defaultText.isEmpty() ? text : text + " (default: " + defaultText + ")";
  }
}
