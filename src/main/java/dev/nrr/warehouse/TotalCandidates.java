package dev.nrr.warehouse;

import dev.nrr.input.survey.TotalWords;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows named like totals, beside what other rows of their date come to. */
final class TotalCandidates {

  /** Of so many other rows at a date every sum of some is looked at. */
  private static final int FEW = 12;

  /**
   * A row.
   *
   * @param column the number of the column that names it
   * @param name what stands there
   */
  record Row(int column, String name, List<String> words, List<BigDecimal> amounts) {}

  /** What rows come to that are no candidates: of one date all of them, then groups of them. */
  private record Others(long rows, List<List<BigDecimal>> sums) {}

  private final int columns;
  private final int width;
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Map<String, Others> others = new HashMap<>();
  private final Map<String, List<List<BigDecimal>>> single = new HashMap<>();
  private final Map<Integer, Set<String>> names;
  private final Set<String> judged;

  /**
   * What came back of {@link TotalSql#candidates}; rows without money change nothing.
   *
   * @param columns how many columns of words there are
   * @param width how many amounts
   * @param names of totals, by the number of their column
   * @param judged those of them that are to be found; others add up nothing and are left out
   */
  TotalCandidates(
      int columns,
      int width,
      List<SqlRow> answer,
      Map<Integer, Set<String>> names,
      Set<String> judged) {
    this.columns = columns;
    this.width = width;
    this.names = names;
    this.judged = judged;
    for (SqlRow each : answer) {
      add(new ResultRow(each));
    }
  }

  private void add(ResultRow row) {
    String date = row.text();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      words.add(row.text());
    }
    row.number();
    List<BigDecimal> amounts = amounts(row);
    int column = 0;
    while (!isName(column, words.get(column))) {
      column++;
    }
    if (!isNothing(amounts)) {
      rows.computeIfAbsent(date, d -> new ArrayList<>())
          .add(new Row(column, words.get(column), words, amounts));
    }
  }

  private boolean isName(int column, String word) {
    return names.getOrDefault(column, Set.of()).contains(word);
  }

  private List<BigDecimal> amounts(ResultRow row) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      amounts.add(row.decimalOrZero());
    }
    return amounts;
  }

  private static boolean isNothing(List<BigDecimal> amounts) {
    return amounts.stream().allMatch(amount -> amount.signum() == 0);
  }

  /** The groups of rows that these may be the totals of, by their columns or by their names. */
  List<TotalSql.Group> groups() {
    Set<TotalSql.Group> groups = new LinkedHashSet<>();
    for (List<Row> some : rows.values()) {
      for (Row row : some) {
        String group = TotalWords.groupOf(row.name().strip());
        if (!group.isEmpty()) {
          groups.add(new TotalSql.Group(-1, group));
        }
        for (int i = 0; i < columns; i++) {
          String word = row.words().get(i);
          if (i != row.column() && !word.isBlank() && !isName(i, word)) {
            groups.add(new TotalSql.Group(i, word));
          }
        }
      }
    }
    return List.copyOf(groups);
  }

  /** What came back of {@link TotalSql#others}. */
  void addOthers(List<SqlRow> answer, int groups) {
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      String date = row.text();
      long count = row.number();
      List<List<BigDecimal>> sums = new ArrayList<>();
      for (int i = 0; i <= groups; i++) {
        sums.add(amounts(row));
      }
      others.put(date, new Others(count, sums));
    }
  }

  /** A row that is the sum of others by what is known of these; null for none. */
  @Nullable Row findTotal() {
    for (Map.Entry<String, List<Row>> date : rows.entrySet()) {
      Others rest = others.get(date.getKey());
      List<Row> here = date.getValue();
      List<BigDecimal> all = rest == null ? zeros() : rest.sums().get(0);
      List<BigDecimal> candidates = zeros();
      for (Row row : here) {
        candidates = plus(candidates, row.amounts());
      }
      for (Row row : here) {
        List<BigDecimal> twice = plus(row.amounts(), row.amounts());
        boolean total = here.size() + (rest == null ? 0 : rest.rows()) > 1;
        total &= isJudged(row) && (isSame(twice, plus(all, candidates)) || isSum(row, rest));
        if (total) {
          return row;
        }
      }
      List<Row> open = here.stream().filter(this::isJudged).toList();
      if (open.size() <= FEW && rest != null && sums(amountsOf(open)).contains(plain(all))) {
        return open.get(0);
      }
    }
    return null;
  }

  private static boolean isSum(Row row, @Nullable Others rest) {
    return rest != null && rest.sums().stream().anyMatch(sum -> isSame(sum, row.amounts()));
  }

  /** Whether so few other rows stand beside these that every sum of some can be looked at. */
  boolean isSmall() {
    return others.values().stream().allMatch(rest -> rest.rows() <= FEW);
  }

  /** What came back of {@link TotalSql#amounts}. */
  void addAmounts(List<SqlRow> answer) {
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      single.computeIfAbsent(row.text(), d -> new ArrayList<>()).add(amounts(row));
    }
  }

  /** A row that at every date is the sum of some others, whichever these are; null for none. */
  @Nullable Row findSum() {
    Map<String, Row> named = new LinkedHashMap<>();
    Set<String> other = new HashSet<>();
    for (Map.Entry<String, List<Row>> date : rows.entrySet()) {
      Set<List<BigDecimal>> sums = sums(single.getOrDefault(date.getKey(), List.of()));
      for (Row row : date.getValue().stream().filter(this::isJudged).toList()) {
        named.putIfAbsent(row.name(), row);
        if (!sums.contains(plain(row.amounts()))) {
          other.add(row.name());
        }
      }
    }
    named.keySet().removeAll(other);
    return named.isEmpty() ? null : named.values().iterator().next();
  }

  private boolean isJudged(Row row) {
    return judged.contains(row.name().strip());
  }

  /** The names of rows with money. */
  Set<String> paying() {
    Set<String> paying = new TreeSet<>();
    for (List<Row> some : rows.values()) {
      some.stream().filter(this::isJudged).forEach(row -> paying.add(row.name().strip()));
    }
    return paying;
  }

  private static List<List<BigDecimal>> amountsOf(List<Row> rows) {
    return rows.stream().map(Row::amounts).toList();
  }

  /** The sums of one amount or more, of each in the form that is equal where it is the same. */
  private static Set<List<BigDecimal>> sums(List<List<BigDecimal>> amounts) {
    Set<List<BigDecimal>> sums = new HashSet<>();
    for (List<BigDecimal> each : amounts) {
      List<List<BigDecimal>> before = List.copyOf(sums);
      sums.add(plain(each));
      before.forEach(sum -> sums.add(plain(plus(sum, each))));
    }
    return sums;
  }

  private static List<BigDecimal> plain(List<BigDecimal> amounts) {
    return amounts.stream().map(BigDecimal::stripTrailingZeros).toList();
  }

  private List<BigDecimal> zeros() {
    return Collections.nCopies(width, BigDecimal.ZERO);
  }

  private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
    List<BigDecimal> sum = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sum.add(one.get(i).add(other.get(i)));
    }
    return sum;
  }

  private static boolean isSame(List<BigDecimal> one, List<BigDecimal> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).compareTo(other.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
