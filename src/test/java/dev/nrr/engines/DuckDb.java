package dev.nrr.engines;

import java.nio.file.Path;

/** DuckDB, a library in this process: a file. */
final class DuckDb implements Engine {

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public String slow() {
    return "SELECT COUNT(*) FROM range(100000000000) a, range(1000) b WHERE a.range % 7 = b.range";
  }

  @Override
  public Server start(Path folder) throws Exception {
    return new Server(
        "jdbc:duckdb:" + folder.resolve("book.duckdb"), ClassPaths.jar("duckdb", "duckdb_jdbc"));
  }
}
