import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The answers of the benchmarks by DuckDB, in the words that compare.sh brings all answers to.
 *
 * <pre>java -cp duckdb_jdbc.jar DuckDbAnswer.java movements|trend FILE</pre>
 */
public final class DuckDbAnswer {

  private static final String MONEY = "'DECIMAL(18,2)'";

  private static final String MOVEMENTS =
      """
      SELECT segment, sum(starting), sum(expansion), sum(contraction), sum(churn)
      FROM read_csv('%s', types = {'starting': %2$s, 'expansion': %2$s, 'contraction': %2$s, 'churn': %2$s})
      WHERE starting > 0 GROUP BY segment
      """;

  private static final String TREND =
      """
      WITH paid AS (
        SELECT customer, segment, mrr,
          CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS INTEGER) AS month
        FROM read_csv('%s', types = {'month': 'VARCHAR', 'mrr': %s})),
      ends AS (SELECT DISTINCT month FROM paid),
      moved AS (
        SELECT was.month + 12 AS month, was.segment, was.mrr AS s, coalesce(became.mrr, 0) AS e
        FROM paid was LEFT JOIN paid became
          ON became.customer = was.customer AND became.month = was.month + 12
        WHERE was.mrr > 0 AND was.month + 12 IN (SELECT month FROM ends))
      SELECT (month - 1) // 12 || '-' || lpad(CAST((month - 1) %% 12 + 1 AS VARCHAR), 2, '0'), segment,
        sum(s), sum(CASE WHEN e > s THEN e - s ELSE 0 END),
        sum(CASE WHEN e < s AND e > 0 THEN s - e ELSE 0 END), sum(CASE WHEN e = 0 THEN s ELSE 0 END)
      FROM moved GROUP BY ALL
      """;

  private DuckDbAnswer() {}

  public static void main(String[] args) throws SQLException {
    String query = args[0].equals("trend") ? TREND : MOVEMENTS;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(args[1], MONEY))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder(rows.getString(1));
        for (int column = 2; column <= columns; column++) {
          line.append(',').append(rows.getString(column));
        }
        System.out.println(line);
      }
    }
  }
}
