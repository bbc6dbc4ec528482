package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same figures from every engine as from a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginesIT {

  private Engines engines;

  @BeforeAll
  void open() throws IOException {
    engines = new Engines();
  }

  @AfterAll
  void close() throws Exception {
    engines.close();
  }

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyRowIsThere(Engine engine) throws Exception {
    Server server = engines.get(engine);
    System.out.println("engines: " + server.version());
    Book book = Book.golden();
    server.load(book);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*), SUM(mrr) FROM golden")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(book.rows().size());
      assertThat(rows.getBigDecimal(2))
          .isEqualByComparingTo(
              book.rows().stream().map(Book.Row::mrr).reduce(java.math.BigDecimal::add).get());
    }
  }
}
