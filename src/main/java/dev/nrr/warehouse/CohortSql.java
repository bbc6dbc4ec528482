package dev.nrr.warehouse;

import java.util.List;

/** The statement about cohorts by first revenue. */
final class CohortSql {

  private CohortSql() {}

  /** The classes of cohorts: first date, date, pays, direction, customers, base, revenue. */
  static String cohorts(CellSql cells, List<Integer> dates) {
    List<String> queries = cells.queries(List.of());
    queries.add(
        SqlWriter.named("nrr_first", "SELECT c, MIN(i) AS f FROM nrr_cell WHERE a > 0 GROUP BY c"));
    queries.add(
        SqlWriter.named(
            "nrr_base",
            "SELECT f.c, f.f, b.a AS b\nFROM nrr_first f JOIN nrr_cell b ON b.c = f.c AND b.i = f.f"));
    String among = String.join(", ", dates.stream().map(String::valueOf).toList());
    return SqlWriter.with(
        queries,
        "SELECT f, i, pays, direction, COUNT(*) AS customers, SUM(b) AS base, SUM(a) AS revenue\nFROM (\n"
            + "  SELECT b.f, k.i, "
            + SqlWriter.flag("k.a > 0")
            + " AS pays,\n    "
            + SqlWriter.sign("k.a", "b.b")
            + " AS direction, b.b, k.a\n"
            + "  FROM nrr_base b JOIN nrr_cell k ON k.c = b.c\n"
            + "  WHERE k.i = b.f OR (k.i > b.f AND k.i IN ("
            + among
            + "))\n"
            + ") g\nGROUP BY f, i, pays, direction");
  }
}
