package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.ColumnRole.Remedy;
import dev.nrr.input.survey.ColumnRole.Role;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The role of each column of a table: used, asked for, ignored, harmless, or telling, which means
 * that it could change a figure and nobody has said that it does not matter.
 */
public final class TellingColumns {

  /** So many lines are offered for several columns at once. */
  private static final int MOST_LINES = 6;

  private TellingColumns() {}

  /** The roles of all columns, in their order, after all rows were counted. */
  public static List<ColumnRole> roles(TableFacts rows) {
    List<ColumnKind> kinds = kinds(rows);
    List<ColumnRole> roles = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      roles.add(role(i, kinds, rows));
    }
    return roles;
  }

  /**
   * What to say of all telling columns at once: each line has a remedy of each of them. Those that
   * contradict each other, such as two maps of one field, are left out. Empty where a column has no
   * remedy, or none go together.
   */
  public static List<Remedy> lines(List<ColumnRole> roles) {
    List<Remedy> lines = List.of(new Remedy(List.of(), ""));
    for (ColumnRole role : roles) {
      if (role.role() == Role.TELLING) {
        lines = together(lines, role.remedies());
      }
    }
    return lines.size() == 1 && lines.get(0).arguments().isEmpty() ? List.of() : lines;
  }

  private static List<Remedy> together(List<Remedy> lines, List<Remedy> remedies) {
    Map<List<String>, Remedy> all = new LinkedHashMap<>();
    for (Remedy line : lines) {
      for (Remedy remedy : remedies) {
        Remedy both = together(line, remedy);
        if (both != null && all.size() < MOST_LINES) {
          all.putIfAbsent(both.arguments(), both);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  /** Two remedies as one; null if they contradict each other. */
  private static @Nullable Remedy together(Remedy one, Remedy other) {
    Set<List<String>> options = new LinkedHashSet<>(options(one));
    options.addAll(options(other));
    Map<String, String> given = new LinkedHashMap<>();
    List<String> arguments = new ArrayList<>();
    for (List<String> option : options) {
      String value = option.get(1);
      String key = key(option.get(0), value);
      String before = given.put(key, value);
      boolean used = isUsedAndIgnored(option, options);
      if (used || (before != null && !before.equals(value))) {
        return null;
      }
      arguments.addAll(option);
    }
    return new Remedy(arguments, together(one.meaning(), other.meaning()));
  }

  /** Two meanings as one; what both say is said once. */
  private static String together(String one, String other) {
    if (one.isEmpty()) {
      return other;
    }
    return one.equals(other) || one.endsWith("; " + other) ? one : one + "; " + other;
  }

  /** The options of a remedy, each with its value. */
  private static List<List<String>> options(Remedy remedy) {
    List<List<String>> options = new ArrayList<>();
    for (int i = 0; i + 1 < remedy.arguments().size(); i += 2) {
      options.add(remedy.arguments().subList(i, i + 2));
    }
    return options;
  }

  /** What may be given once: a field of {@code --map}, a column of {@code --ignore}, an option. */
  private static String key(String option, String value) {
    return switch (option) {
      case "--map" -> option + " " + value.substring(0, value.indexOf('='));
      case "--ignore", "--where" -> option + " " + value;
      default -> option;
    };
  }

  private static boolean isUsedAndIgnored(List<String> option, Set<List<String>> options) {
    return option.get(0).equals("--map")
        && options.contains(
            List.of("--ignore", option.get(1).substring(option.get(1).indexOf('=') + 1)));
  }

  private static List<ColumnKind> kinds(TableFacts rows) {
    ColumnKinds kinds = new ColumnKinds(rows.table());
    List<ColumnKind> list = new ArrayList<>();
    for (int i = 0; i < rows.table().headers().size(); i++) {
      ColumnFacts facts = rows.column(i);
      list.add(facts == null ? ColumnKind.ATTRIBUTE : kinds.of(i, facts));
    }
    return list;
  }

  private static ColumnRole role(int column, List<ColumnKind> kinds, TableFacts rows) {
    TableColumns table = rows.table();
    String header = table.headers().get(column);
    ColumnFacts facts = rows.column(column);
    if (facts == null) {
      return known(column, table);
    }
    ColumnRole own = OwnOutput.role(header, facts, table);
    if (own != null) {
      return own;
    }
    ColumnKind kind = kinds.get(column);
    if (!table.isUnused(column)
        && (!TableColumns.TELLING_IN_USE.contains(kind)
            || new HarmlessReasons(rows).find(column, kind, facts) != null)) {
      return known(column, table);
    }
    ColumnRole status = kind == ColumnKind.STATUS ? TakenStatus.of(column, facts, table) : null;
    if (status != null) {
      return status;
    }
    String harmless = new HarmlessReasons(rows).find(column, kind, facts);
    if (harmless != null) {
      ColumnKind found =
          harmless.startsWith(HarmlessReasons.PLANNED) ? ColumnKind.PLANNED_END : kind;
      return new ColumnRole(
          header, Role.ATTRIBUTE, harmless, found, otherwise(column, rows, found));
    }
    List<Remedy> remedies = ColumnRemedies.of(rows, column, facts, kinds);
    if (isUnitPrice(kind, table)) {
      String reason =
          "counts, and " + table.header(Field.AMOUNT) + " is by its name the price of one";
      ColumnRole.Taken taken = new ColumnRole.Taken(Field.QUANTITY, Set.of(), Set.of());
      return new ColumnRole(header, Role.FIELD, reason, kind, remedies.subList(0, 1), taken);
    }
    return new ColumnRole(header, Role.TELLING, reason(column, kind, facts, rows), kind, remedies);
  }

  /** What a harmless column may be meant as after all, for a note; nothing where it may not. */
  private static List<Remedy> otherwise(int column, TableFacts rows, ColumnKind kind) {
    TableColumns table = rows.table();
    String header = table.headers().get(column);
    if (kind == ColumnKind.PLANNED_END) {
      List<Remedy> remedies = new ArrayList<>();
      remedies.add(new Remedy(List.of("--map", "end=" + header), "takes it"));
      String month = rows.monthBeforePlanned(column);
      if (month != null) {
        String meaning = "looks on to the last month before the first of them";
        remedies.add(new Remedy(List.of("--at", month), meaning));
      }
      return remedies;
    }
    ColumnFacts facts = rows.column(column);
    StatusColumn status =
        kind == ColumnKind.STATUS && facts != null && !table.rowsAre(RowMeaning.CHANGE)
            ? StatusColumn.find(table, column, facts)
            : null;
    List<Entry> late = status == null ? List.of() : HarmlessReasons.payingInDoubt(status, table);
    return late.isEmpty()
        ? List.of()
        : List.of(
            new Remedy(
                List.of("--map", "status=" + header, "--not-paying", StatusColumn.listed(late)),
                "has them pay nothing"));
  }

  private static ColumnRole known(int column, TableColumns table) {
    String header = table.headers().get(column);
    Field field = table.fields().get(column);
    if (field != null) {
      return new ColumnRole(header, Role.FIELD, "is the " + field.word(), null, List.of());
    }
    if (table.dated().contains(column)) {
      return new ColumnRole(header, Role.FIELD, "is amounts of a date", null, List.of());
    }
    ColumnRole sliced = OwnOutput.sliced(header, table);
    if (table.slices().contains(column) && sliced != null) {
      return sliced;
    }
    if (table.slices().contains(column)) {
      return new ColumnRole(header, Role.SLICE, "splits the figures", null, List.of());
    }
    return table.filters().contains(column)
        ? new ColumnRole(header, Role.FILTER, "leaves out rows", null, List.of())
        : new ColumnRole(header, Role.IGNORED, "is ignored as asked", null, List.of());
  }

  /** Whether a quantity is used without asking: the amount is a unit's price by its name. */
  private static boolean isUnitPrice(ColumnKind kind, TableColumns table) {
    HeaderWords amount = HeaderWords.of(table.header(Field.AMOUNT));
    return kind == ColumnKind.QUANTITY
        && !amount.isEmpty()
        && !amount.has("total")
        && (amount.hasAny(HeaderVocabulary.UNIT_PRICE)
            || amount.has("unit")
            || (amount.has("per") && amount.hasAny(HeaderVocabulary.PER_UNIT)));
  }

  private static String reason(int column, ColumnKind kind, ColumnFacts facts, TableFacts rows) {
    TableColumns table = rows.table();
    return switch (kind) {
      case STATUS -> statusReason(column, facts, table);
      case QUANTITY -> "is a quantity and not used" + from(facts.firstNotOneLine());
      case INTERVAL -> "says how often an amount is paid and is not used";
      case PARTLY_INTERVAL ->
          "says of some rows with money how often they are paid, and not of others";
      case INTERVAL_COUNT ->
          "says how many intervals an amount is for and is not used"
              + from(facts.firstNotOneLine());
      case DISCOUNT -> "is a discount and not used" + from(facts.firstNonZeroLine());
      case SECOND_AMOUNT -> secondReason("is money and not used", column, rows);
      case SECOND_DATE -> secondReason("is a date that may count and is not used", column, rows);
      case SERVICE_PERIOD -> "is an end of the time a payment is for and is not used";
      case SCENARIO -> "says whether a row is of the books or of a plan and is not used";
      case CURRENCY -> "says the currency of a row and is not used";
      case STRAY_AMOUNTS ->
          (table.headers().get(column).isBlank() ? "is amounts without a header" : "is amounts")
              + " beside dates and is no date"
              + from(facts.firstAmountLine());
      case ATTRIBUTE, PLANNED_END -> "is harmless";
    };
  }

  private static String statusReason(int column, ColumnFacts facts, TableColumns table) {
    StatusColumn status = StatusColumn.find(table, column, facts);
    List<Entry> doubt = status == null ? List.of() : HarmlessReasons.inDoubt(status, table);
    if (doubt.isEmpty()) {
      return "is a status and not used";
    }
    Entry first = doubt.get(0);
    return "is a status and not used, and rows with money are "
        + StatusColumn.named(doubt)
        + from(first.firstMoneyLine());
  }

  private static String secondReason(String what, int column, TableFacts rows) {
    ColumnPair pair = rows.pair(column);
    if (pair == null || pair.firstDifferentLine() == 0) {
      return what;
    }
    return what
        + " beside "
        + rows.table().headers().get(rows.partnerOf(column))
        + " (they differ, first on line "
        + pair.firstDifferentLine()
        + ")";
  }

  private static String from(long line) {
    return line == 0 ? "" : " (first on line " + line + ")";
  }
}
