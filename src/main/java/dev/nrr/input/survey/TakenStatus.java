package dev.nrr.input.survey;

import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.ColumnRole.Remedy;
import dev.nrr.input.survey.ColumnRole.Role;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status column that is used without asking: its header says that it is one, and nobody doubts
 * what the words of rows with money say. Rows that do not pay count 0, which a note tells.
 */
public final class TakenStatus {

  /** Shapes of which a row is of one time, so that its status may be of that time too. */
  private static final Set<RowMeaning> OF_ONE_TIME =
      EnumSet.of(
          RowMeaning.AMOUNT_AT_DATE,
          RowMeaning.TERM,
          RowMeaning.AMOUNT_FROM_DATE,
          RowMeaning.PAYMENT);

  private TakenStatus() {}

  /** The role of a status column that is taken; null if it does not matter or has to be asked. */
  static @Nullable ColumnRole of(int column, ColumnFacts facts, TableColumns table) {
    StatusColumn status = StatusColumn.find(table, column, facts);
    if (status == null
        || !status.named()
        || table.has(Field.STATUS)
        || !OF_ONE_TIME.contains(table.rows())
        || !isClear(status, table)) {
      return null;
    }
    String header = table.headers().get(column);
    List<Entry> doubt = HarmlessReasons.inDoubt(status, table);
    if (doubt.isEmpty() && table.said().isEmpty()) {
      return null;
    }
    String reason =
        doubt.isEmpty()
            ? "says who pays"
            : "says who pays, and rows of " + StatusColumn.named(doubt) + " count 0";
    List<Remedy> remedies =
        List.of(
            new Remedy(arguments(header, status), "each row's " + header + " is of its time"),
            new Remedy(
                List.of("--ignore", header),
                "the amounts were paid, whatever " + header + " says now"));
    return new ColumnRole(header, Role.FIELD, reason, ColumnKind.STATUS, remedies, words(status));
  }

  /**
   * Whether all words say the same to everybody. A subscription that is canceled and has no end
   * does not say since when, and an ended one with an end paid until then.
   */
  private static boolean isClear(StatusColumn status, TableColumns table) {
    boolean ends = table.rowsAre(RowMeaning.TERM);
    boolean yesIsEnd = status.flag() && !status.isYesPaying();
    return status.doubtful().isEmpty()
        && !(ends && !StatusColumn.withOpenMoney(status.ended()).isEmpty())
        && !(ends && yesIsEnd && !status.ended().isEmpty());
  }

  private static List<String> arguments(String header, StatusColumn status) {
    List<String> arguments = new ArrayList<>(List.of("--map", "status=" + header));
    if (isEndFlag(status)) {
      List<Entry> not = new ArrayList<>(status.notPaying());
      not.addAll(status.ended());
      arguments.addAll(List.of("--paying", StatusColumn.listed(status.paying())));
      arguments.addAll(List.of("--not-paying", StatusColumn.listed(not)));
    }
    return arguments;
  }

  private static ColumnRole.Taken words(StatusColumn status) {
    if (!isEndFlag(status)) {
      return new ColumnRole.Taken(Field.STATUS, Set.of(), Set.of());
    }
    Set<String> not = texts(status.notPaying());
    not.addAll(texts(status.ended()));
    return new ColumnRole.Taken(Field.STATUS, texts(status.paying()), not);
  }

  /** Whether a yes says that a row has ended, which the words alone do not. */
  private static boolean isEndFlag(StatusColumn status) {
    return status.flag() && !status.isYesPaying();
  }

  /**
   * The words of a column that is taken.
   *
   * @param column where it is, from 0
   */
  public record Words(int column, Set<String> paying, Set<String> ended) {

    /**
     * Whether a text says that its row has ended; null if it says neither that nor that it pays.
     */
    public @Nullable Boolean isEnded(String text) {
      String word = text.strip();
      return ended.contains(word) ? Boolean.TRUE : paying.contains(word) ? Boolean.FALSE : null;
    }
  }

  /**
   * The words of a status column that is taken and has rows with money that ended, where an end
   * date does not say since when; null where there is none.
   */
  public static @Nullable Words endedWords(TableFacts rows) {
    TableColumns table = rows.table();
    for (int i = 0; i < table.headers().size() && !table.rowsAre(RowMeaning.TERM); i++) {
      ColumnFacts facts = rows.column(i);
      StatusColumn status = facts == null ? null : StatusColumn.find(table, i, facts);
      if (facts != null
          && status != null
          && of(i, facts, table) != null
          && !StatusColumn.withMoney(status.ended()).isEmpty()) {
        return new Words(i, texts(status.paying()), texts(status.ended()));
      }
    }
    return null;
  }

  /** The words of a status column, each with whether its row pays: where several are taken. */
  public static Words payingWords(TableFacts rows, String header) {
    int column = rows.table().headers().indexOf(header);
    ColumnFacts facts = Objects.requireNonNull(rows.column(column));
    StatusColumn status = Objects.requireNonNull(StatusColumn.find(rows.table(), column, facts));
    Set<String> not = texts(status.notPaying());
    not.addAll(texts(status.ended()));
    return new Words(column, texts(status.paying()), not);
  }

  /** The column says of every row what another does, which is taken. */
  public static ColumnRole agreed(ColumnRole role, String other) {
    String reason = "says of every row what " + other + " says";
    return new ColumnRole(role.header(), Role.ATTRIBUTE, reason, role.kind(), List.of());
  }

  private static Set<String> texts(List<Entry> entries) {
    Set<String> texts = new HashSet<>();
    for (Entry entry : entries) {
      texts.add(entry.text());
    }
    return texts;
  }

  /** Whether a role is that of a status column that is taken. */
  public static boolean isTaken(ColumnRole role) {
    return role.role() == Role.FIELD && role.kind() == ColumnKind.STATUS;
  }

  /** Whether one of these is. */
  public static boolean isAnyTaken(List<ColumnRole> roles) {
    for (ColumnRole role : roles) {
      if (isTaken(role)) {
        return true;
      }
    }
    return false;
  }

  /** The same column, to be asked for since a second one may say it. */
  public static ColumnRole asked(ColumnRole role) {
    String reason = role.reason() + ", and another column does not say so of every row";
    return new ColumnRole(role.header(), Role.TELLING, reason, role.kind(), role.remedies());
  }

  /** The same column, to be asked for since it never changes. */
  public static ColumnRole ofToday(ColumnRole role) {
    String reason =
        role.reason() + ", though no customer's ever changes: it may be what each is today";
    return new ColumnRole(role.header(), Role.TELLING, reason, role.kind(), role.remedies());
  }
}
