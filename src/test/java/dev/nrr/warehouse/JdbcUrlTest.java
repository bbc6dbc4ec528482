package dev.nrr.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://bi:geheim@db/sales",
        "jdbc:postgresql://db/sales?user=bi&password=geheim",
        "jdbc:postgresql://db/sales?sslpassword=geheim",
        "jdbc:sqlserver://db;user=bi;Password = geheim",
        "jdbc:sqlserver://db;pwd=geheim",
        "jdbc:oracle:thin:scott/tiger@db:1521:x",
        "jdbc:snowflake://a.example/?token=geheim",
        "jdbc:trino://db/c?accessToken=geheim",
        "jdbc:databricks://db:443;AuthMech=3;UID=token;PWD=geheim",
        "jdbc:bigquery://db;OAuthPvtKeyPath=x;OAuthClientSecret=geheim",
        "jdbc:duckdb:s3://b/f?s3_secret_access_key=geheim",
        "jdbc:clickhouse://default:geheim@db:8123/x"
      })
  void aSecretIsFound(String url) {
    assertThat(JdbcUrl.hasSecret(url)).isTrue();
    assertThat(JdbcUrl.namesUser(url)).isTrue();
    assertThat(JdbcUrl.shown(url)).doesNotContain("geheim", "tiger", "scott", "bi:");
    assertThat(JdbcUrl.hidden("cannot reach '" + url + "' now"))
        .doesNotContain("geheim", "tiger")
        .endsWith("' now");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.example:5432/sales, jdbc:postgresql://db.example:5432/sales, false",
    "jdbc:postgresql://bi@db/sales?ssl=true, jdbc:postgresql://db/sales, true",
    "jdbc:postgresql://db/sales?user=bi, jdbc:postgresql://db/sales, true",
    "jdbc:oracle:thin:@//db:1521/x, jdbc:oracle:thin:@//db:1521/x, false",
    "jdbc:oracle:thin:bi@db:1521:x, jdbc:oracle:thin:@db:1521:x, true",
    "jdbc:duckdb:/data/book.duckdb, jdbc:duckdb:/data/book.duckdb, false",
    "jdbc:duckdb:, jdbc:duckdb:, false",
    "jdbc:h2:./book;IFEXISTS=TRUE, jdbc:h2:./book, false",
    "jdbc:trino://db:8080/hive/default, jdbc:trino://db:8080/hive/default, false"
  })
  void ofOthersThePlaceIsShown(String url, String shown, boolean namesUser) {
    assertThat(JdbcUrl.hasSecret(url)).isFalse();
    assertThat(JdbcUrl.namesUser(url)).isEqualTo(namesUser);
    assertThat(JdbcUrl.shown(url)).isEqualTo(shown);
  }

  @Test
  void settingsAreTold() {
    assertThat(JdbcUrl.hasSettings("jdbc:h2:./book;INIT=RUNSCRIPT FROM 'x'")).isTrue();
    assertThat(JdbcUrl.hasSettings("jdbc:postgresql://db/sales?ssl=true")).isTrue();
    assertThat(JdbcUrl.hasSettings("jdbc:postgresql://db/sales")).isFalse();
  }

  @Test
  void aSecretWithSpacesIsHiddenToo() {
    assertThat(JdbcUrl.hidden("no file jdbc:postgresql://bi:ge heim@db/sales"))
        .isEqualTo("no file jdbc:postgresql://db/sales");
    assertThat(JdbcUrl.hidden("nothing of it")).isEqualTo("nothing of it");
  }
}
