package dev.nrr.cli.option;

import java.util.List;

/**
 * What an option was set to, and where.
 *
 * @param values one, or those of a repeatable option in order; {@code true} or {@code false} for a
 *     switch
 * @param origin where it was set
 * @param place the exact place: {@code --min-nrr}, {@code NRR_MIN_NRR}, {@code .nrr.toml:3:1}
 */
public record OptionSource(List<String> values, Origin origin, String place) {

  /** Where options are set, the strongest first. */
  public enum Origin {
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

  public OptionSource {
    values = List.copyOf(values);
  }

  /** Its only value, or the first of several. */
  String value() {
    return values.get(0);
  }

  /** Where it comes from, in words: {@code .nrr.toml:3:1}, or {@code command line}. */
  public String from() {
    return origin == Origin.COMMAND_LINE ? origin.words() : place;
  }
}
