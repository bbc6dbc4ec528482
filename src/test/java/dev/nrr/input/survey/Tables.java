package dev.nrr.input.survey;

import dev.nrr.input.Shapes;
import dev.nrr.input.request.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables written as text, for tests: {@code customer:customer} is a header and its field. */
final class Tables {

  private Tables() {}

  /** Roles of the columns of a table; a header {@code !x} is a date. */
  static List<ColumnRole> roles(String shape, String header, String... rows) {
    return TellingColumns.roles(facts(shape, header, rows));
  }

  static TableFacts facts(String shape, String header, String... rows) {
    return facts(new StatusWords.Said(Set.of(), Set.of()), shape, header, rows);
  }

  static TableFacts facts(StatusWords.Said said, String shape, String header, String... rows) {
    List<String> headers = new ArrayList<>();
    Map<Integer, Field> fields = new HashMap<>();
    List<Integer> dated = new ArrayList<>();
    for (String column : header.split(",", -1)) {
      int at = column.indexOf(':');
      if (at >= 0) {
        fields.put(headers.size(), Field.find(column.substring(at + 1)).orElseThrow());
      }
      if (column.startsWith("!")) {
        dated.add(headers.size());
      }
      headers.add((at < 0 ? column : column.substring(0, at)).replace("!", ""));
    }
    TableFacts facts =
        new TableFacts(
            new TableColumns(
                Shapes.find(shape).orElseThrow().rows(),
                headers,
                fields,
                Set.copyOf(dated),
                Set.of(),
                Set.of(),
                Set.of(),
                said));
    long line = 1;
    for (String row : rows) {
      facts.observe(row.split(",", -1), ++line);
    }
    return facts;
  }

  /** The role of one column. */
  static ColumnRole role(List<ColumnRole> roles, String header) {
    return roles.stream().filter(role -> role.header().equals(header)).findFirst().orElseThrow();
  }

  /** The remedies of one column, each as a line. */
  static List<String> remedies(List<ColumnRole> roles, String header) {
    return lines(role(roles, header).remedies());
  }

  static List<String> lines(List<ColumnRole.Remedy> remedies) {
    return remedies.stream()
        .map(remedy -> String.join(" ", remedy.arguments()) + "   (" + remedy.meaning() + ")")
        .toList();
  }
}
