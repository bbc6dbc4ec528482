package dev.nrr.report.model;

import dev.nrr.core.result.LazyList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A part of a machine document: named fields, a list, or one value. */
public sealed interface Node permits Node.ObjectNode, Node.ArrayNode, Cell {

  /** A list of parts, in order: an array in JSON. */
  record ArrayNode(List<? extends Node> nodes) implements Node {

    public ArrayNode {
      nodes = LazyList.copyOf(nodes);
    }

    /** One part a value, each made whenever it is asked for: nobody needs all of them at once. */
    public static <T> ArrayNode of(List<T> values, Function<? super T, ? extends Node> part) {
      return new ArrayNode(LazyList.of(values, part));
    }
  }

  /**
   * Named parts in a fixed order: an object in JSON, columns with dotted names in CSV. Never
   * changed: one with more parts has those of this one in the same arrays, as long as it is the
   * first to add there. For one thread while it is put together.
   */
  final class ObjectNode implements Node {

    /** Nothing yet; add with {@link #with}. */
    public static final ObjectNode NONE = new ObjectNode(new Parts(0), 0, true);

    private static final Cell UNKNOWN = new Cell.Absent("not known");

    private final Parts parts;
    private final int size;
    private final boolean stated;

    /** The fields that several objects begin with. */
    private static final class Parts {
      private String[] names;
      private Node[] nodes;
      private int size;

      Parts(int room) {
        names = new String[room];
        nodes = new Node[room];
      }

      static Parts of(ObjectNode fields, int room) {
        Parts parts = new Parts(room);
        System.arraycopy(fields.parts.names, 0, parts.names, 0, fields.size);
        System.arraycopy(fields.parts.nodes, 0, parts.nodes, 0, fields.size);
        parts.size = fields.size;
        return parts;
      }

      void add(String name, Node node) {
        if (size == names.length) {
          names = Arrays.copyOf(names, 2 * size);
          nodes = Arrays.copyOf(nodes, 2 * size);
        }
        names[size] = name;
        nodes[size++] = node;
      }
    }

    private ObjectNode(Parts parts, int size, boolean stated) {
      this.parts = parts;
      this.size = size;
      this.stated = stated;
    }

    /** How many fields there are. */
    public int size() {
      return size;
    }

    /**
     * The name of a field.
     *
     * @param index from 0, in the order of the output
     */
    public String name(int index) {
      return parts.names[Objects.checkIndex(index, size)];
    }

    /** The part in a field. */
    public Node node(int index) {
      return parts.nodes[Objects.checkIndex(index, size)];
    }

    /** The fields by name, in order. */
    public Map<String, Node> children() {
      Map<String, Node> children = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        children.put(parts.names[i], parts.nodes[i]);
      }
      return Collections.unmodifiableMap(children);
    }

    /** Whether another has the same names in the same order, and so have all inside. */
    public boolean hasNamesOf(ObjectNode other) {
      boolean same = size == other.size;
      for (int i = 0; same && i < size; i++) {
        same = parts.names[i].equals(other.parts.names[i]);
        if (same && parts.nodes[i] instanceof ObjectNode inner) {
          same = other.parts.nodes[i] instanceof ObjectNode its && inner.hasNamesOf(its);
        } else {
          same = same && !(other.parts.nodes[i] instanceof ObjectNode);
        }
      }
      return same;
    }

    /**
     * False where the whole is unknown: null in JSON, while a table keeps its columns and leaves
     * them empty.
     */
    public boolean stated() {
      return stated;
    }

    /**
     * The same fields and one more at the end.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public ObjectNode with(String name, Node node) {
      if (indexOf(name) >= 0) {
        throw new IllegalArgumentException("two fields named " + name);
      }
      boolean first = size > 0 && parts.size == size;
      Parts more = first ? parts : Parts.of(this, 2 * size + 4);
      more.add(name, node);
      return new ObjectNode(more, size + 1, stated);
    }

    private int indexOf(String name) {
      int index = size - 1;
      while (index >= 0 && !parts.names[index].equals(name)) {
        index--;
      }
      return index;
    }

    /**
     * One of the parts.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Node child(String name) {
      int index = indexOf(name);
      if (index < 0) {
        throw new IllegalArgumentException("no field named " + name);
      }
      return parts.nodes[index];
    }

    /** The same fields without one of them. */
    public ObjectNode without(String name) {
      Parts fewer = new Parts(size + 1);
      for (int i = 0; i < size; i++) {
        if (!parts.names[i].equals(name)) {
          fewer.add(parts.names[i], parts.nodes[i]);
        }
      }
      return new ObjectNode(fewer, fewer.size, stated);
    }

    /** The same names, of something that is not known: no value is left. */
    public ObjectNode unstated() {
      Parts names = new Parts(size);
      for (int i = 0; i < size; i++) {
        names.add(
            parts.names[i],
            parts.nodes[i] instanceof ObjectNode inner ? inner.unstated() : UNKNOWN);
      }
      return new ObjectNode(names, size, false);
    }
  }
}
