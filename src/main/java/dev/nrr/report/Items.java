package dev.nrr.report;

import java.util.List;
import java.util.function.Function;

/** A list of parts, in order: an array in JSON. */
public record Items(List<Node> nodes) implements Node {

  public Items {
    nodes = List.copyOf(nodes);
  }

  /** One part a value. */
  static <T> Items of(List<T> values, Function<? super T, ? extends Node> part) {
    return new Items(values.stream().<Node>map(part).toList());
  }
}
