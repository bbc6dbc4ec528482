package dev.nrr.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables of H2 in a file, which the program reaches as a user's would be. */
public final class Tables {

  private final Path folder;

  /** Tables in a folder, one database each. */
  public Tables(Path folder) {
    this.folder = folder;
  }

  /** A random table and the file of the same rows; the options of the table. */
  public List<String> random(long seed, Path file) throws SQLException, IOException {
    RandomTable table = RandomTable.of(seed);
    StringBuilder text = new StringBuilder("customer,month_end,mrr,segment,region\n");
    for (RandomTable.Row row : table.rows()) {
      List<String> cells =
          List.of(
              row.customer(),
              RandomTable.day(row.month()).toString(),
              row.amount().toPlainString(),
              row.segment(),
              row.region());
      for (int i = 0; i < cells.size(); i++) {
        text.append(i == 0 ? "\"" : ",\"").append(cells.get(i).replace("\"", "\"\"")).append('"');
      }
      text.append('\n');
    }
    Files.writeString(file, text);
    String url = url("random" + seed);
    try (Connection connection = DriverManager.getConnection(url)) {
      table.write(connection);
    }
    return options(url, "\"mrr\"");
  }

  /** A table {@code t} made by statements; its options. */
  public List<String> made(String name, String... statements) throws SQLException {
    String url = url(name);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
    return options(url, "t");
  }

  /** The table of a book; its options. */
  public List<String> of(TypedBook book) throws SQLException {
    List<String> statements = book.statements("VARCHAR(100)", "\"\"", false);
    List<String> options = new ArrayList<>(made(book.name(), statements.toArray(new String[0])));
    options.set(options.size() - 1, book.name());
    return options;
  }

  private String url(String name) {
    return "jdbc:h2:" + folder.resolve(name).toAbsolutePath();
  }

  private static List<String> options(String url, String table) {
    return List.of("--jdbc", url, "--driver-path", jar(), "--table", table);
  }

  private static String jar() {
    String place =
        org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return Path.of(place).toString();
  }
}
