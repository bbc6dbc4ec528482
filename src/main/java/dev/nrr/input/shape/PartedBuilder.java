package dev.nrr.input.shape;

import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.source.NotRegularException;
import java.io.IOException;

/**
 * A builder of a shape that regular input can be read into in parts, on several processors at once.
 */
public interface PartedBuilder extends ShapeBuilder {

  /**
   * A builder for a part of the same input, to be merged. Where a part finds any problem, what the
   * parts come to is dropped.
   *
   * @param problems of the part
   * @param order of the rows of all parts
   * @throws NotRegularException if what was asked for cannot be read in parts
   */
  PartedBuilder part(Problems problems, OrderAssumption order) throws NotRegularException;

  /**
   * Adds what another part of the same input has read; which part read which rows must not matter.
   *
   * @param codes what the codes of the other part's rows are among the codes of this
   */
  void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException;
}
