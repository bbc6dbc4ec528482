package dev.nrr.report.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A part of a machine document: named fields, a list, or one value. */
public sealed interface Node permits Node.ObjectNode, Node.ArrayNode, Cell {

  /** A list of parts, in order: an array in JSON. */
  record ArrayNode(List<Node> nodes) implements Node {

    public ArrayNode {
      nodes = List.copyOf(nodes);
    }

    /** One part a value. */
    public static <T> ArrayNode of(List<T> values, Function<? super T, ? extends Node> part) {
      return new ArrayNode(values.stream().<Node>map(part).toList());
    }
  }

  /**
   * Named parts in a fixed order: an object in JSON, columns with dotted names in CSV.
   *
   * @param children name to part, in the order of the output
   * @param stated false where the whole is unknown: null in JSON, while a table keeps its columns
   *     and leaves them empty
   */
  record ObjectNode(Map<String, Node> children, boolean stated) implements Node {

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
      names.replaceAll(
          (name, node) -> node instanceof ObjectNode inner ? inner.unstated() : UNKNOWN);
      return new ObjectNode(names, false);
    }
  }
}
