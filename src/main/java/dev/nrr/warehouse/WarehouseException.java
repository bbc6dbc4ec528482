package dev.nrr.warehouse;

import java.sql.SQLException;

/** An engine could not answer; its cause says why, in the engine's own words. */
public final class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A statement that failed.
   *
   * @param failure as the driver tells it
   */
  public WarehouseException(SQLException failure) {
    super(failure);
  }

  /** {@return as the driver tells it} */
  public SQLException failure() {
    return (SQLException) getCause();
  }
}
