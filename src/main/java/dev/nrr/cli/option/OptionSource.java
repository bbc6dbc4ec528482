package dev.nrr.cli.option;

import java.util.List;
import java.util.Optional;

/** One place where options can be set: the command line, the environment or a file. */
public interface OptionSource {

  /** What an option is set to here; empty if it is not set here. */
  Optional<Setting> find(Flag flag);

  /** The kinds of places, the strongest first. */
  enum Origin {
    COMMAND_LINE("command line"),
    ENVIRONMENT("environment"),
    FILE("file");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * What an option is set to.
   *
   * @param values one, or those of a repeatable option in order; {@code true} or {@code false} for
   *     a switch
   * @param origin the kind of place it is set in
   * @param place the exact place: {@code --min-nrr}, {@code NRR_MIN_NRR}, {@code .nrr.toml:3:1}
   */
  record Setting(List<String> values, Origin origin, String place) {

    public Setting {
      values = List.copyOf(values);
    }

    /** Its only value, or the first of several. */
    public String value() {
      return values.get(0);
    }

    /** Where it comes from, in words: {@code .nrr.toml:3:1}, or {@code command line}. */
    public String from() {
      return origin == Origin.COMMAND_LINE ? origin.words() : place;
    }
  }
}
