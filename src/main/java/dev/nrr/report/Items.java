package dev.nrr.report;

import java.util.List;

/** A list of parts, in order: an array in JSON. */
public record Items(List<Node> nodes) implements Node {

  public Items {
    nodes = List.copyOf(nodes);
  }
}
