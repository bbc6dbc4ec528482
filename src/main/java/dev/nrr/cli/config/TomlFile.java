package dev.nrr.cli.config;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.SimilarName;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.warehouse.JdbcUrl;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Options from a TOML file, keys named as the options without their dashes. The one class that
 * knows the TOML library, loaded only where there is a file.
 */
final class TomlFile implements OptionSource {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final String KEY = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[A-Za-z0-9_-]+)";

  /** A decimal, or a key, dotted or not, with its decimal. */
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?:"
              + KEY
              + "(?:[ \\t]*\\.[ \\t]*"
              + KEY
              + ")*[ \\t]*=[ \\t]*)?"
              + "([+-]?[0-9](?:_?[0-9])*\\.[0-9](?:_?[0-9])*)(?![0-9A-Za-z_.+-])");

  private static final String SLICES = "slices";
  private static final String CONNECTIONS = "connections";

  private final ConfigLocation place;
  private final Map<String, Flag> known = ConfigurableFlags.all();
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<String, Map<String, Setting>> connections = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> lines;

  private TomlFile(ConfigLocation place, List<String> lines) {
    this.place = place;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws CommandException if it is missing, no TOML, or sets what it cannot; every place is
   *     named
   */
  static TomlFile read(ConfigLocation place) throws CommandException {
    String text = text(place);
    TomlParseResult parsed = Toml.parse(text);
    TomlFile config = new TomlFile(place, text.lines().toList());
    parsed.errors().forEach(error -> config.refuse(error.position(), error.getMessage()));
    if (config.problems.isEmpty()) {
      config.addAll(parsed);
    }
    if (!config.problems.isEmpty()) {
      throw new CommandException(ExitCode.BAD_INPUT, config.problems, "");
    }
    return config;
  }

  private static String text(ConfigLocation place) throws CommandException {
    try {
      String text = Files.readString(place.path(), StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      throw unreadable(place, "no such file");
    } catch (CharacterCodingException notText) {
      throw unreadable(place, "not UTF-8");
    } catch (IOException failure) {
      throw unreadable(place, "cannot be read");
    }
  }

  private static CommandException unreadable(ConfigLocation place, String why) {
    return new CommandException(ExitCode.BAD_INPUT, List.of(place.name() + ": " + why), "");
  }

  @Override
  public Optional<Setting> find(Flag flag) {
    return Optional.ofNullable(settings.get(flag.key()));
  }

  private void addAll(TomlTable table) {
    for (String key : table.keySet()) {
      TomlPosition position = position(table, key);
      Flag flag = known.get(key);
      if (key.equals(SLICES) && table.get(List.of(key)) instanceof TomlTable slices) {
        slices.keySet().forEach(slice -> addSlice(slice, slices));
      } else if (key.equals(CONNECTIONS) && table.get(List.of(key)) instanceof TomlTable named) {
        named.keySet().forEach(name -> addConnection(name, named));
      } else if (flag == null || flag == Flags.CONFIG) {
        refuse(position, "unknown key '" + key + "'" + SimilarName.hint(key, known.keySet()));
      } else if (place.found() && !ConfigurableFlags.isForProjects(flag)) {
        refuse(position, key + ": " + ConfigurableFlags.reason(flag) + "; name it by --config");
      } else {
        add(key, flag, table);
      }
    }
    refuseMoreThanPlace(settings.get(Flags.JDBC.key()));
  }

  /** The thresholds of one slice: {@code [slices.SMB]} with {@code min-nrr = 80}. */
  private void addSlice(String slice, TomlTable slices) {
    if (!(slices.get(List.of(slice)) instanceof TomlTable thresholds)) {
      refused(slices, slice, "a table");
      return;
    }
    for (String key : thresholds.keySet()) {
      Flag flag = known.get(key);
      TomlPosition position = position(thresholds, key);
      if (flag == null || !Flags.Checks.isThreshold(flag)) {
        refuse(position, "'" + key + "' is no threshold that a slice can have");
        continue;
      }
      Setting before = settings.get(key);
      List<String> values = new ArrayList<>(before == null ? List.of() : before.values());
      for (String value : values(key, flag, thresholds)) {
        values.add(slice + "=" + value);
      }
      settings.put(
          key, new Setting(values, Origin.FILE, before == null ? at(position) : before.place()));
    }
  }

  /** How one engine is reached: {@code [connections.NAME]} with {@code jdbc = "jdbc:..."}. */
  private void addConnection(String name, TomlTable named) {
    if (!(named.get(List.of(name)) instanceof TomlTable table)) {
      refused(named, name, "a table");
      return;
    }
    Map<String, Setting> connection = new HashMap<>();
    for (String key : table.keySet()) {
      Flag flag = known.get(key);
      TomlPosition position = position(table, key);
      if (flag == null || flag == Flags.CONNECTION || !Flags.ENGINE.contains(flag)) {
        refuse(position, "'" + key + "' says nothing of how an engine is reached");
      } else if (place.found() && !ConfigurableFlags.isForProjects(flag)) {
        refuse(position, key + ": " + ConfigurableFlags.reason(flag) + "; name it by --config");
      } else {
        List<String> values = values(key, flag, table);
        if (!values.isEmpty()) {
          connection.put(key, new Setting(values, Origin.FILE, at(position)));
        }
      }
    }
    refuseMoreThanPlace(connection.get(Flags.JDBC.key()));
    connections.put(name, connection);
  }

  /** Settings behind a place can make a driver run code, which is not for a project's file. */
  private void refuseMoreThanPlace(@Nullable Setting jdbc) {
    if (place.found()
        && jdbc != null
        && (JdbcUrl.hasSettings(jdbc.value()) || JdbcUrl.namesUser(jdbc.value()))) {
      problems.add(
          jdbc.place()
              + ": jdbc: of a file found in the project a place alone is taken, without user or"
              + " settings; name it by --config");
    }
  }

  /**
   * How the engine of a name is reached.
   *
   * @param name as {@code --connection} has it
   * @throws CommandException if the file has none of that name
   */
  OptionSource connection(Setting name) throws CommandException {
    Map<String, Setting> connection = connections.get(name.value());
    if (connection == null) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          List.of(
              name.place()
                  + ": no [connections."
                  + name.value()
                  + "] in "
                  + place.name()
                  + SimilarName.hint(name.value(), connections.keySet())),
          "");
    }
    return flag -> Optional.ofNullable(connection.get(flag.key()));
  }

  private static TomlPosition position(TomlTable table, String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? TomlPosition.positionAt(1, 1) : position;
  }

  private void add(String key, Flag flag, TomlTable table) {
    TomlPosition position = position(table, key);
    List<String> values = values(key, flag, table);
    if (!values.isEmpty()) {
      Setting before = settings.get(key); // thresholds of slices may stand above
      List<String> all = new ArrayList<>(values);
      all.addAll(before == null ? List.of() : before.values());
      settings.put(key, new Setting(all, Origin.FILE, at(position)));
    }
  }

  private List<String> values(String key, Flag flag, TomlTable table) {
    Object value = table.get(List.of(key));
    if (flag.kind() == Flag.Kind.PAIR) {
      return value instanceof TomlTable pairs ? pairs(pairs) : refused(table, key, "a table");
    }
    if (flag.isSwitch()) {
      return value instanceof Boolean yes
          ? List.of(yes.toString())
          : refused(table, key, "true or false");
    }
    if (flag.isRepeatable() && value instanceof TomlArray array) {
      return array(array);
    }
    String scalar = scalar(value, position(table, key));
    return scalar == null
        ? refused(table, key, "a text or a number in plain digits")
        : List.of(beside(flag, scalar));
  }

  /** Input files are looked for beside the configuration that names them. */
  private String beside(Flag flag, String value) {
    boolean isFile =
        switch (flag.kind()) {
          case FILE -> ConfigurableFlags.isForProjects(flag);
          case WORD_OR_FILE -> Files.exists(place.path().resolveSibling(value));
          default -> false;
        };
    return isFile ? place.beside(value) : value;
  }

  private List<String> pairs(TomlTable pairs) {
    List<String> values = new ArrayList<>();
    for (String key : pairs.keySet()) {
      Object value = pairs.get(List.of(key));
      String scalar = scalar(value, position(pairs, key));
      if (value instanceof TomlArray array) {
        array(array).forEach(item -> values.add(key + "=" + item));
      } else if (scalar == null) {
        refused(pairs, key, "a text or a number in plain digits");
      } else {
        values.add(key + "=" + scalar);
      }
    }
    return values;
  }

  private List<String> array(TomlArray array) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String scalar = scalar(array.get(i), array.inputPositionOf(i));
      if (scalar == null) {
        refuse(array.inputPositionOf(i), "expected a text or a number in plain digits");
      } else {
        values.add(scalar);
      }
    }
    return values;
  }

  /** One value as a command line would have it; null for anything else. */
  private @Nullable String scalar(@Nullable Object value, TomlPosition position) {
    if (value instanceof String || value instanceof Long || value instanceof LocalDate) {
      return value.toString();
    }
    return value instanceof Number ? decimal(lines, position.line(), position.column()) : null;
  }

  /**
   * The decimal of the key or of the value at a place, digit by digit. The parser rounds: {@code
   * 137579.00} is a binary fraction to it, and money must stay as it was written.
   *
   * @param line from 1
   * @param column from 1
   * @return null if there is none, or one in exponent form
   */
  static @Nullable String decimal(List<String> lines, int line, int column) {
    String rest = lines.get(line - 1).substring(column - 1);
    Matcher matcher = DECIMAL.matcher(rest);
    return matcher.lookingAt() ? matcher.group(1).replace("_", "").replace("+", "") : null;
  }

  private List<String> refused(TomlTable table, String key, String expected) {
    refuse(position(table, key), key + ": expected " + expected);
    return List.of();
  }

  private void refuse(TomlPosition position, @Nullable String message) {
    problems.add(at(position) + ": " + message);
  }

  private String at(TomlPosition position) {
    return place.name() + ":" + position.line() + ":" + position.column();
  }
}
