package dev.nrr.report.model;

import java.util.List;
import java.util.function.Function;

/** A list of parts, in order: an array in JSON. */
public record ArrayNode(List<Node> nodes) implements Node {

  public ArrayNode {
    nodes = List.copyOf(nodes);
  }

  /** One part a value. */
  public static <T> ArrayNode of(List<T> values, Function<? super T, ? extends Node> part) {
    return new ArrayNode(values.stream().<Node>map(part).toList());
  }
}
