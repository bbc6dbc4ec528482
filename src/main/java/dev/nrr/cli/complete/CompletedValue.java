package dev.nrr.cli.complete;

import dev.nrr.cli.option.Flag;
import java.util.ArrayList;
import java.util.List;

/** What can stand behind an option, as far as a shell can know it. */
enum CompletedValue {
  /** Nothing that is known. */
  TEXT(""),
  /** Some words. */
  WORDS(""),
  /** A file. */
  FILE("@file"),
  /** Some words, or a file. */
  WORDS_OR_FILE("@file"),
  /** One of some words, an equals sign, and a file. */
  WORD_IS_FILE(""),
  /** A column of the input. */
  COLUMN("@columns"),
  /** Columns with commas between. */
  COLUMNS("@columns,more"),
  /** A column, an equals sign, and what is in it. */
  COLUMN_IS("@columns="),
  /** A field, an equals sign, and a column. */
  FIELD_IS("@fields");

  private final String mark;

  CompletedValue(String mark) {
    this.mark = mark;
  }

  /** That of an option, by what its help says it takes. */
  static CompletedValue of(Flag flag) {
    return switch (flag.kind()) {
      case SWITCH -> TEXT;
      case WORD -> WORDS;
      case FILE -> FILE;
      case WORD_OR_FILE -> WORDS_OR_FILE;
      case TEXT, PAIR -> ofParameter(flag.parameter());
    };
  }

  private static CompletedValue ofParameter(String parameter) {
    return switch (parameter) {
      case "COLUMN" -> COLUMN;
      case "COLUMN[,COLUMN...]" -> COLUMNS;
      case "COLUMN=VALUE" -> COLUMN_IS;
      case "FIELD=COLUMN" -> FIELD_IS;
      case "FORMAT=FILE" -> WORD_IS_FILE;
      default -> parameter.startsWith("FILE") ? FILE : TEXT;
    };
  }

  /** The words and marks that a script prints for an option of a command; none for any text. */
  static List<String> printed(Flag flag, List<Flag> ofCommand) {
    CompletedValue value = of(flag);
    List<String> printed = new ArrayList<>();
    if (value == WORD_IS_FILE) {
      ofCommand.stream()
          .filter(other -> other.name().equals("--format"))
          .flatMap(format -> format.choices().stream())
          .forEach(word -> printed.add(word + "="));
    } else {
      printed.addAll(flag.choices());
    }
    if (!value.mark.isEmpty()) {
      printed.add(value.mark);
    }
    return printed;
  }
}
