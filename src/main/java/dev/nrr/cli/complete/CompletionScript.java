package dev.nrr.cli.complete;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.help.HelpTopics;
import dev.nrr.cli.option.Flag;
import dev.nrr.input.request.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A script that completes commands, options and what they take; the same bytes every time. */
public final class CompletionScript {

  /** The shells there is a script for; the first two share one. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private static final String FISH = SHELLS.get(2);

  private final List<Command> commands;

  private CompletionScript(List<Command> commands) {
    this.commands = commands;
  }

  /**
   * The script.
   *
   * @param shell one of {@link #SHELLS}
   */
  public static String of(String shell, List<Command> commands) {
    CompletionScript script = new CompletionScript(commands);
    return shell.equals(FISH) ? script.fish() : script.bashAndZsh();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(CompletionScript.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String bashAndZsh() {
    return resource("bash-zsh.sh")
        .replace("@COMMANDS@", lines(commandLines()))
        .replace("@TOPICS@", lines(topicLines()))
        .replace("@OPTIONS@", options())
        .replace("@SWITCHES@", "    " + String.join(" | ", switches()))
        .replace("@VALUES@", values())
        .replace("@FIELDS@", String.join(" ", Field.words()));
  }

  private List<String> commandLines() {
    List<String> lines = new ArrayList<>();
    for (Command command : commands) {
      lines.add(command.name() + "\t" + command.summary());
    }
    lines.add("help\tthe help of a command, or of a topic");
    return lines;
  }

  /** Topics that no command has the name of. */
  private List<String> topicLines() {
    List<String> names = commands.stream().map(Command::name).toList();
    return HelpTopics.ALL.stream()
        .filter(topic -> !names.contains(topic.name()))
        .map(topic -> topic.name() + "\t" + topic.summary())
        .toList();
  }

  /** Arguments of printf, one a line. */
  private static String lines(List<String> texts) {
    return String.join(" \\\n", texts.stream().map(text -> "    " + quoted(text)).toList());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private String options() {
    StringBuilder cases = new StringBuilder();
    for (Command command : commands) {
      List<String> lines = new ArrayList<>();
      for (Flag flag : command.flags()) {
        lines.add(flag.name() + "\t" + flag.help());
      }
      lines.add("--help\tall options");
      cases
          .append("    ")
          .append(command.name())
          .append(")\n      printf '%s\\n' \\\n")
          .append(lines(lines).indent(4))
          .append("      ;;\n");
    }
    return cases.toString().stripTrailing();
  }

  /** Every way to write an option that takes no value. */
  private Set<String> switches() {
    Set<String> names = new LinkedHashSet<>(List.of("-h", "--help", "-V", "--version"));
    for (Command command : commands) {
      for (Flag flag : command.flags()) {
        if (flag.isSwitch()) {
          names.addAll(names(flag));
        }
      }
    }
    return names;
  }

  private static List<String> names(Flag flag) {
    List<String> names = new ArrayList<>(List.of(flag.name()));
    if (flag.letter() != null) {
      names.add(flag.letter());
    }
    names.addAll(flag.otherNames());
    return names;
  }

  /** What options take, each once; where it differs by command, the exceptions first. */
  private String values() {
    Map<String, String> printed = new LinkedHashMap<>();
    StringBuilder cases = new StringBuilder();
    for (Command command : commands) {
      for (Flag flag : command.flags()) {
        List<String> words = CompletedValue.printed(flag, command.flags());
        if (!words.isEmpty()) {
          String line =
              "printf '%s\\n' "
                  + String.join(" ", words.stream().map(CompletionScript::quoted).toList());
          if (!line.equals(printed.putIfAbsent(flag.name(), line))
              && !line.equals(printed.get(flag.name()))) {
            cases.append(patterns(command.name(), flag)).append(") ").append(line).append(" ;;\n");
          }
        }
      }
    }
    Set<String> done = new LinkedHashSet<>();
    for (Command command : commands) {
      for (Flag flag : command.flags()) {
        if (printed.containsKey(flag.name()) && done.add(flag.name())) {
          cases
              .append(patterns("*", flag))
              .append(") ")
              .append(printed.get(flag.name()))
              .append(" ;;\n");
        }
      }
    }
    return cases.toString().stripTrailing();
  }

  private static String patterns(String command, Flag flag) {
    return "    "
        + String.join(" | ", names(flag).stream().map(name -> command + ":" + name).toList());
  }

  private String fish() {
    StringBuilder lines = new StringBuilder();
    for (String line : commandLines()) {
      lines.append(fishWord("__fish_use_subcommand", line));
      lines.append(fishWord("__fish_seen_subcommand_from help", line));
    }
    for (String topic : topicLines()) {
      lines.append(fishWord("__fish_seen_subcommand_from help", topic));
    }
    for (String shell : SHELLS) {
      lines.append(fishWord("__fish_seen_subcommand_from generate-completion", shell));
    }
    Map<Flag, Set<String>> callers = new LinkedHashMap<>();
    for (Command command : commands) {
      for (Flag flag : command.flags()) {
        callers.computeIfAbsent(flag, none -> new LinkedHashSet<>()).add(command.name());
      }
    }
    callers.forEach((flag, names) -> lines.append(fishOption(flag, names)));
    return resource("fish.fish")
        .replace("@FIELDS@", String.join(" ", Field.words()))
        .replace("@LINES@\n", lines);
  }

  private static String fishWord(String condition, String line) {
    int tab = line.indexOf('\t');
    String word = tab < 0 ? line : line.substring(0, tab);
    String about = tab < 0 ? "" : " -d " + fishQuoted(line.substring(tab + 1));
    return "complete -c nrr -n '" + condition + "' -a " + word + about + "\n";
  }

  private String fishOption(Flag flag, Set<String> callers) {
    List<Flag> ofCommand =
        commands.stream()
            .filter(command -> callers.contains(command.name()))
            .findFirst()
            .orElseThrow()
            .flags();
    StringBuilder line = new StringBuilder("complete -c nrr -n '__fish_seen_subcommand_from ");
    line.append(String.join(" ", callers)).append("' -l ").append(flag.key());
    if (flag.letter() != null) {
      line.append(" -s ").append(flag.letter().substring(1));
    }
    flag.otherNames().forEach(name -> line.append(" -l ").append(name.substring(2)));
    line.append(fishValue(flag, ofCommand));
    return line.append(" -d ").append(fishQuoted(flag.help())).append('\n').toString();
  }

  private static String fishValue(Flag flag, List<Flag> ofCommand) {
    if (flag.isSwitch()) {
      return "";
    }
    String words = String.join(" ", flag.choices());
    return switch (CompletedValue.of(flag)) {
      case TEXT -> " -x";
      case WORDS -> " -x -a '" + words + "'";
      case FILE -> " -r -F";
      case WORDS_OR_FILE -> " -r -F -a '" + words + "'";
      case WORD_IS_FILE ->
          " -x -a '" + String.join(" ", CompletedValue.printed(flag, ofCommand)) + "'";
      case COLUMN -> " -x -a '(__nrr_columns)'";
      case COLUMNS -> " -x -a '(__nrr_columns_more)'";
      case COLUMN_IS -> " -x -a '(__nrr_columns_is)'";
      case FIELD_IS -> " -x -a '(__nrr_fields)'";
    };
  }

  private static String fishQuoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
