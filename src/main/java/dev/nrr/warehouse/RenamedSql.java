package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.List;

/** The statement about customers that begin where one of nearly their name is gone. */
final class RenamedSql {

  /**
   * Two customers, one of which may be the other under a new name.
   *
   * @param longer the name of one
   * @param shorter the name of the other, which is the first less its last word
   */
  record Pair(String longer, String shorter) {}

  private RenamedSql() {}

  /**
   * Customers of which one is gone at the very date at which the other begins: the one that begins,
   * the one that is gone.
   *
   * @param more pairs that are not found by letters of ASCII
   */
  static String renamed(CellSql cells, List<Pair> more, int most) {
    SqlWriter sql = cells.writer();
    List<String> queries = cells.queries(List.of());
    queries.add(
        SqlWriter.named(
            "nrr_name",
            "SELECT c, "
                + new NameSql(sql).shorter("c")
                + " AS k\nFROM (\n  SELECT DISTINCT c FROM nrr_cell\n) q"));
    List<String> pairs = new ArrayList<>();
    pairs.add("SELECT n.c AS b, o.c AS g FROM nrr_name n JOIN nrr_name o ON o.c = n.k");
    pairs.add("SELECT o.c AS b, n.c AS g FROM nrr_name n JOIN nrr_name o ON o.c = n.k");
    for (Pair pair : more) {
      pairs.add(pair(pair.longer(), pair.shorter(), sql));
      pairs.add(pair(pair.shorter(), pair.longer(), sql));
    }
    queries.add(SqlWriter.named("nrr_pair", String.join("\nUNION ALL ", pairs)));
    queries.add(
        SqlWriter.named("nrr_first", "SELECT c, MIN(i) AS f FROM nrr_cell WHERE a > 0 GROUP BY c"));
    return SqlWriter.with(
        queries,
        "SELECT p.b, p.g\nFROM nrr_pair p\nJOIN nrr_first f ON f.c = p.b\n"
            + "JOIN nrr_cell k ON k.c = p.g\n"
            + "WHERE k.a > 0 AND (k.i = f.f - 1 OR k.i = f.f) AND p.b <> p.g\n"
            + "GROUP BY p.b, p.g, f.f\nHAVING MAX(k.i) = f.f - 1\nORDER BY 1, 2"
            + sql.limit(most));
  }

  private static String pair(String begins, String gone, SqlWriter sql) {
    return "SELECT "
        + sql.bytes(sql.text(begins))
        + " AS b, "
        + sql.bytes(sql.text(gone))
        + " AS g"
        + sql.dialect().oneRow();
  }
}
