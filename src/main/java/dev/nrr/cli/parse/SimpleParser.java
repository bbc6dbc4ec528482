package dev.nrr.cli.parse;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.ParsedOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads command lines as they are mostly typed: options by their whole names or letters, each value
 * a word of its own or behind an equals sign. It guesses nothing and refuses nothing: whatever is
 * typed in any other way, or wrong, is for {@link PicocliParser}, which knows every way and takes
 * far longer to get ready.
 */
public final class SimpleParser {

  private final Map<String, Flag> flags = new HashMap<>();
  private final boolean operandsAllowed;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private SimpleParser(Command command) {
    for (Flag flag : command.flags()) {
      flags.put(flag.name(), flag);
      if (flag.letter() != null) {
        flags.put(flag.letter(), flag);
      }
      for (String name : flag.otherNames()) {
        flags.put(name, flag);
      }
    }
    operandsAllowed = !command.operands().isEmpty();
  }

  /**
   * What a command was called with.
   *
   * @param words those behind the command
   * @return empty for what has to be looked at closely
   */
  public static Optional<ParsedOptions> read(Command command, List<String> words) {
    SimpleParser parser = new SimpleParser(command);
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      if (!parser.takes(rest.next(), rest)) {
        return Optional.empty();
      }
    }
    return Optional.of(new ParsedOptions(parser.values, parser.operands));
  }

  private boolean takes(String word, Iterator<String> rest) {
    if (isPlain(word)) {
      operands.add(word);
      return operandsAllowed;
    }
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    Flag flag = flags.get(equals < 0 ? word : word.substring(0, equals));
    if (flag == null || (values.containsKey(flag.name()) && !flag.isRepeatable())) {
      return false;
    }
    if (flag.isSwitch()) {
      values.put(flag.name(), ParsedOptions.ON);
      return equals < 0;
    }
    String value = equals >= 0 ? word.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
    List<String> given = new ArrayList<>(values.getOrDefault(flag.name(), List.of()));
    given.add(value);
    values.put(flag.name(), given);
    return isPlain(value);
  }

  /** Whether a word stands for itself, whoever reads it. */
  private static boolean isPlain(String word) {
    return !word.isEmpty() && !word.startsWith("-") && word.indexOf('"') < 0;
  }
}
