package dev.nrr.input;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.prepare.RowPass;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.survey.ColumnKind;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.TableFacts;
import dev.nrr.input.survey.TakenStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns that the survey takes without asking, as options would have it. */
final class TakenColumns {

  private static final Set<String> PARENTS =
      Set.of("parent", "parents", "holding", "konzern", "muttergesellschaft");

  private static final Set<String> OTHER_PARENTS =
      Set.of("plan", "product", "sku", "category", "subscription", "invoice", "order", "date");

  private TakenColumns() {}

  /** The request with what is taken; the same where nothing is. */
  static InputRequest settle(InputRequest request, List<ColumnRole> roles) {
    Map<Field, String> map = new EnumMap<>(Field.class);
    map.putAll(request.columns().map());
    Set<String> paying = new HashSet<>(request.table().paying());
    Set<String> notPaying = new HashSet<>(request.table().notPaying());
    boolean taken = false;
    for (ColumnRole role : roles) {
      ColumnRole.Taken use = role.taken();
      if (use != null) {
        map.putIfAbsent(use.field(), role.header());
        paying.addAll(use.paying());
        notPaying.addAll(use.notPaying());
        taken = true;
      }
    }
    return taken
        ? request.withMap(map).withTable(request.table().withPaying(paying, notPaying))
        : request;
  }

  /** What to tell of columns that were decided about, though they could be meant otherwise. */
  static List<Notice> notices(List<ColumnRole> roles) {
    List<Notice> notices = new ArrayList<>();
    for (ColumnRole role : roles) {
      boolean harmless = role.role() == ColumnRole.Role.ATTRIBUTE && !role.remedies().isEmpty();
      if (harmless) {
        String code =
            role.kind() == ColumnKind.STATUS ? "status-counts-as-paying" : "planned-ends-unread";
        notices.add(new Notice(code, told(role), 1));
      } else if (isOfParents(role)) {
        notices.add(
            new Notice(
                "parents-unread",
                "column "
                    + MessageText.quoted(role.header())
                    + " may join customers that belong together (--customer "
                    + (role.header().contains(" ")
                        ? MessageText.quoted(role.header())
                        : role.header())
                    + " counts by it)",
                1));
      }
    }
    return notices;
  }

  /** What a column was taken for, and what takes it otherwise. */
  private static String told(ColumnRole role) {
    StringBuilder ways = new StringBuilder();
    for (ColumnRole.Remedy remedy : role.remedies()) {
      ways.append(ways.isEmpty() ? " (" : "; ");
      for (String word : remedy.arguments()) {
        ways.append(word.contains(" ") ? MessageText.quoted(word) : word).append(' ');
      }
      ways.append(remedy.meaning());
    }
    return "column " + MessageText.quoted(role.header()) + " " + role.reason() + ways + ")";
  }

  private static boolean isOfParents(ColumnRole role) {
    if (role.role() != ColumnRole.Role.ATTRIBUTE || role.kind() != ColumnKind.ATTRIBUTE) {
      return false;
    }
    HeaderWords words = HeaderWords.of(role.header());
    return words.hasAny(PARENTS)
        && !words.hasAny(OTHER_PARENTS)
        && !words.list().equals(List.of("parent"));
  }

  /**
   * The roles where several columns of statuses are taken: the first, where the others say the same
   * of every row, else all of them are asked for.
   *
   * @param rows all rows; null where not every file has the same columns
   */
  static List<ColumnRole> agreed(List<ColumnRole> roles, TableFacts facts, @Nullable RowPass rows)
      throws InputException {
    List<TakenStatus.Words> words = new ArrayList<>();
    for (ColumnRole role : roles) {
      if (TakenStatus.isTaken(role)) {
        words.add(TakenStatus.payingWords(facts, role.header()));
      }
    }
    if (words.size() < 2) {
      return roles;
    }
    boolean agree = rows != null && agree(words, rows);
    String first = facts.table().headers().get(words.get(0).column());
    List<ColumnRole> settled = new ArrayList<>();
    for (ColumnRole role : roles) {
      boolean other = TakenStatus.isTaken(role) && !(agree && role.header().equals(first));
      settled.add(
          !other ? role : agree ? TakenStatus.agreed(role, first) : TakenStatus.asked(role));
    }
    return settled;
  }

  private static boolean agree(List<TakenStatus.Words> words, RowPass rows) throws InputException {
    boolean[] differ = new boolean[1];
    try {
      rows.run(
          (source, line, fields) -> {
            for (TakenStatus.Words other : words) {
              differ[0] |= !Objects.equals(said(words.get(0), fields), said(other, fields));
            }
          });
      return !differ[0];
    } catch (IOException failure) {
      return true; // the reading tells where the source breaks off
    }
  }

  private static @Nullable Boolean said(TakenStatus.Words words, String[] fields) {
    return words.column() < fields.length ? words.isEnded(fields[words.column()]) : null;
  }

  /**
   * The roles of columns with a status that is not of each row's time to be asked for: one that no
   * customer has now and then another of may be what each customer is today, in every row of it.
   *
   * @param rows all rows; null where not every file has the same columns
   */
  static List<ColumnRole> proven(
      List<ColumnRole> roles, TableFacts facts, HeaderMatch match, @Nullable RowPass rows)
      throws InputException {
    TakenStatus.Words words = TakenStatus.endedWords(facts);
    Integer customer = match.columns().get(Field.CUSTOMER);
    if (words == null || (rows != null && customer != null && changes(words, customer, rows))) {
      return roles;
    }
    List<ColumnRole> asked = new ArrayList<>();
    for (ColumnRole role : roles) {
      asked.add(TakenStatus.isTaken(role) ? TakenStatus.ofToday(role) : role);
    }
    return asked;
  }

  /** Whether a customer has rows that pay and rows that ended. */
  private static boolean changes(TakenStatus.Words words, int customer, RowPass rows)
      throws InputException {
    Map<String, Boolean> first = new HashMap<>();
    boolean[] found = new boolean[1];
    try {
      rows.run(
          (source, line, fields) -> {
            if (!found[0] && words.column() < fields.length && customer < fields.length) {
              Boolean ended = words.isEnded(fields[words.column()]);
              Boolean before = ended == null ? null : first.putIfAbsent(fields[customer], ended);
              found[0] = before != null && !before.equals(ended);
            }
          });
      return found[0];
    } catch (IOException failure) {
      return true; // the reading tells where the source breaks off
    }
  }
}
