package dev.nrr.report.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named parts in a fixed order: an object in JSON, columns with dotted names in CSV.
 *
 * @param children name to part, in the order of the output
 * @param stated false where the whole is unknown: null in JSON, while a table keeps its columns and
 *     leaves them empty
 */
public record ObjectNode(Map<String, Node> children, boolean stated) implements Node {

  /** Nothing yet; add with {@link #with}. */
  public static final ObjectNode NONE = new ObjectNode(Map.of(), true);

  private static final Cell UNKNOWN = new Cell.Absent("not known");

  public ObjectNode {
    children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
  }

  /**
   * The same fields and one more at the end.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  public ObjectNode with(String name, Node node) {
    Map<String, Node> more = new LinkedHashMap<>(children);
    if (more.put(name, node) != null) {
      throw new IllegalArgumentException("two fields named " + name);
    }
    return new ObjectNode(more, stated);
  }

  /**
   * One of the parts.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Node child(String name) {
    Node child = children.get(name);
    if (child == null) {
      throw new IllegalArgumentException("no field named " + name);
    }
    return child;
  }

  /** The same fields without one of them. */
  public ObjectNode without(String name) {
    Map<String, Node> fewer = new LinkedHashMap<>(children);
    fewer.remove(name);
    return new ObjectNode(fewer, stated);
  }

  /** The same names, of something that is not known: no value is left. */
  public ObjectNode unstated() {
    Map<String, Node> names = new LinkedHashMap<>(children);
    names.replaceAll((name, node) -> node instanceof ObjectNode inner ? inner.unstated() : UNKNOWN);
    return new ObjectNode(names, false);
  }
}
