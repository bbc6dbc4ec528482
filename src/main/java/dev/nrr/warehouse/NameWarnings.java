package dev.nrr.warehouse;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.result.Notice;
import dev.nrr.input.check.NearNames;
import dev.nrr.input.check.RenamedNames;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Customers of a table that may be one under two names, in the words that files have for it. */
final class NameWarnings {

  /** So many renamed customers are told apart. */
  private static final int MOST_RENAMED = 2000;

  /** So many names are asked for in one statement. */
  private static final int MOST_ASKED = 900;

  private final SqlEngine engine;
  private final TableSql table;
  private final CellSql cells;
  private final DatedTable.Names names;

  NameWarnings(SqlEngine engine, TableSql table, CellSql cells, DatedTable.Names names) {
    this.engine = engine;
    this.table = table;
    this.cells = cells;
    this.names = names;
  }

  /** Adds what may mislead, and what was not looked at. */
  void addTo(List<InspectionFinding> found, List<Notice> notices) {
    addNear(found);
    addRenamed(found);
    if (!names.telling().areAll()) {
      notices.add(
          new Notice(
              "names-not-compared",
              "more than "
                  + TellingNames.MOST_ODD
                  + " names have letters beyond ASCII: whether one is another in another form of"
                  + " Unicode was not looked at (--read rows does)",
              TellingNames.MOST_ODD));
    }
  }

  private void addNear(List<InspectionFinding> found) {
    NearNames near = new NearNames();
    if (names.unlike() < names.customers()) {
      asked(table.nearNames()).forEach(name -> near.add(name, Optional.empty()));
    }
    Set<String> keys = new TreeSet<>();
    for (String odd : names.telling().odd()) {
      near.add(odd, Optional.empty());
      String key = NearNames.folded(odd).replace(" ", "");
      if (key.chars().allMatch(c -> c < 128)) {
        keys.add(key);
      }
    }
    asked(keys, table::alike).forEach(name -> near.add(name, Optional.empty()));
    near.addTo(found);
  }

  private void addRenamed(List<InspectionFinding> found) {
    List<RenamedSql.Pair> more = oddPairs();
    if (names.shorter() == 0 && more.isEmpty()) {
      return;
    }
    RenamedNames renamed = new RenamedNames();
    for (SqlRow each : engine.ask(RenamedSql.renamed(cells, more, MOST_RENAMED))) {
      ResultRow row = new ResultRow(each);
      String begins = row.text();
      String gone = row.text();
      if (gone.equals(RenamedNames.shorter(begins)) || begins.equals(RenamedNames.shorter(gone))) {
        renamed.add(Optional.empty(), gone, begins);
      }
    }
    renamed.addTo(found);
  }

  /** Names with other letters than those of ASCII, and those that stand beside them. */
  private List<RenamedSql.Pair> oddPairs() {
    List<RenamedSql.Pair> pairs = new ArrayList<>();
    Set<String> wanted = new TreeSet<>();
    for (String odd : names.telling().odd()) {
      String shorter = RenamedNames.shorter(odd);
      if (shorter != null) {
        pairs.add(new RenamedSql.Pair(odd, shorter));
        wanted.add(shorter);
      }
    }
    Set<String> there = new HashSet<>(asked(wanted, table::named));
    pairs.removeIf(pair -> !there.contains(pair.shorter()));
    return pairs;
  }

  private List<String> asked(Set<String> wanted, Function<List<String>, String> statement) {
    List<String> all = List.copyOf(wanted);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_ASKED) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_ASKED));
      found.addAll(asked(statement.apply(some)));
    }
    return found;
  }

  private List<String> asked(String statement) {
    return engine.ask(statement).stream().map(row -> new ResultRow(row).text()).toList();
  }
}
