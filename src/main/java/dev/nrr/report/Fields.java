package dev.nrr.report;

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
public record Fields(Map<String, Node> children, boolean stated) implements Node {

  /** Nothing yet; add with {@link #with}. */
  public static final Fields NONE = new Fields(Map.of(), true);

  private static final Cell UNKNOWN = new Cell.Absent("not known");

  public Fields {
    children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
  }

  /**
   * The same fields and one more at the end.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  public Fields with(String name, Node node) {
    Map<String, Node> more = new LinkedHashMap<>(children);
    if (more.put(name, node) != null) {
      throw new IllegalArgumentException("two fields named " + name);
    }
    return new Fields(more, stated);
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
  public Fields without(String name) {
    Map<String, Node> fewer = new LinkedHashMap<>(children);
    fewer.remove(name);
    return new Fields(fewer, stated);
  }

  /** The same names, of something that is not known: no value is left. */
  public Fields unstated() {
    Map<String, Node> names = new LinkedHashMap<>(children);
    names.replaceAll((name, node) -> node instanceof Fields inner ? inner.unstated() : UNKNOWN);
    return new Fields(names, false);
  }
}
