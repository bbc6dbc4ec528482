package dev.nrr.output;

import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One result as a row: nested names joined by dots, such as {@code window.from}.
 *
 * @param cells column to value, in order
 */
record FlatRow(Map<String, Cell> cells) {

  static FlatRow of(ObjectNode fields) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    add(cells, "", fields);
    return new FlatRow(cells);
  }

  private static void add(Map<String, Cell> cells, String prefix, ObjectNode fields) {
    for (Map.Entry<String, Node> child : fields.children().entrySet()) {
      String name = prefix + child.getKey();
      if (child.getValue() instanceof ObjectNode inner) {
        add(cells, name + ".", inner);
      } else if (child.getValue() instanceof Cell cell) {
        cells.put(name, cell);
      } else {
        throw new IllegalArgumentException("a list in a row: " + name);
      }
    }
  }

  /**
   * Every column of any row. Columns of one outer field stand together, where the first row with
   * that field has it, so that a column only some slices have stands beside the others'.
   */
  static List<String> columns(List<ObjectNode> rows) {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (ObjectNode row : rows) {
      for (Map.Entry<String, Node> field : row.children().entrySet()) {
        columns
            .computeIfAbsent(field.getKey(), name -> new LinkedHashSet<>())
            .addAll(of(ObjectNode.NONE.with(field.getKey(), field.getValue())).cells().keySet());
      }
    }
    List<String> names = new ArrayList<>();
    columns.values().forEach(names::addAll);
    return names;
  }
}
