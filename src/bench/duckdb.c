/*
 * Runs the statements of a file in DuckDB's own library, as its command line does, and prints the rows of the
 * last one: fields apart by commas. What is used of the library is declared here, so that no header is needed.
 *
 *   cc -O2 -o duckdb duckdb.c FOLDER/libduckdb.so -Wl,-rpath,FOLDER
 *   duckdb FILE.sql
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint64_t columns, rows, changed;
  void *data;
  char *message;
  void *internal;
} duckdb_result;

int duckdb_open(const char *path, void **database);
int duckdb_connect(void *database, void **connection);
int duckdb_query(void *connection, const char *sql, duckdb_result *result);
const char *duckdb_result_error(duckdb_result *result);
uint64_t duckdb_row_count(duckdb_result *result);
uint64_t duckdb_column_count(duckdb_result *result);
char *duckdb_value_varchar(duckdb_result *result, uint64_t column, uint64_t row);

int main(int count, char **words) {
  static char sql[1 << 16];
  FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
  if (file == NULL || fread(sql, 1, sizeof sql - 1, file) == 0) {
    fprintf(stderr, "usage: duckdb FILE.sql\n");
    return 2;
  }
  void *database, *connection;
  if (duckdb_open(NULL, &database) || duckdb_connect(database, &connection)) {
    return 2;
  }
  duckdb_result result;
  memset(&result, 0, sizeof result);
  if (duckdb_query(connection, sql, &result)) {
    fprintf(stderr, "%s\n", duckdb_result_error(&result));
    return 1;
  }
  uint64_t columns = duckdb_column_count(&result);
  for (uint64_t row = 0; row < duckdb_row_count(&result); row++) {
    for (uint64_t column = 0; column < columns; column++) {
      char *value = duckdb_value_varchar(&result, column, row);
      printf("%s%s", column == 0 ? "" : ",", value == NULL ? "" : value);
      free(value);
    }
    putchar('\n');
  }
  return 0;
}
