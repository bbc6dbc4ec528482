package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;

/**
 * An engine could not answer. What the driver throws is no cause of it, because that may tell where
 * and as whom it was connected.
 */
public final class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final InputException refusal;

  /**
   * A statement that failed.
   *
   * @param refusal in one line, as {@link Session#refusal} makes it
   */
  public WarehouseException(InputException refusal) {
    super(refusal.summary());
    this.refusal = refusal;
  }

  /** {@return the refusal of the run} */
  public InputException refusal() {
    return refusal;
  }
}
