package dev.nrr.cli.option;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option: its names, what it takes, and its help in one line. Every option stands once in
 * {@link Flags}.
 *
 * @param name long name with its dashes: {@code --format}
 * @param letter short name; null for none
 * @param parameter what it takes, for help; empty for a switch
 * @param group under which heading help shows it
 * @param help one line, with the default
 * @param repeatable whether it may be given several times
 */
public record Flag(
    String name,
    @Nullable String letter,
    String parameter,
    Group group,
    String help,
    boolean repeatable) {

  /** The headings of the help. */
  public enum Group {
    FIGURES("Figures"),
    INPUT("Input"),
    WINDOW("Window"),
    RULE("Rule"),
    SLICES("Slices"),
    CHECKS("Checks"),
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

  private static final String DEFAULT = "(default: ";

  static Flag of(Group group, String name, String parameter, String help) {
    return new Flag(name, null, parameter, group, help, false);
  }

  static Flag of(Group group, String letter, String name, String parameter, String help) {
    return new Flag(name, letter, parameter, group, help, false);
  }

  static Flag repeatable(Group group, String name, String parameter, String help) {
    return new Flag(name, null, parameter, group, help, true);
  }

  /** Whether its values are pairs such as {@code FIELD=COLUMN}. */
  public boolean isPair() {
    return parameter.contains("=");
  }

  /** Its default in the words of the help; empty where nothing is taken without it. */
  public String usual() {
    int from = help.lastIndexOf(DEFAULT);
    return from < 0 ? "" : help.substring(from + DEFAULT.length(), help.lastIndexOf(')'));
  }

  /** The words it takes, as its parameter lists them; empty where it takes anything. */
  public List<String> words() {
    boolean listed = parameter.matches("[a-z-]+(\\|[a-z-]+)+");
    return listed ? List.of(parameter.split("\\|", -1)) : List.of();
  }

  public boolean isSwitch() {
    return parameter.isEmpty();
  }

  /** By name and help, which say all the rest: plain calls, where a record would build code. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Flag flag && name.equals(flag.name) && help.equals(flag.help));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
