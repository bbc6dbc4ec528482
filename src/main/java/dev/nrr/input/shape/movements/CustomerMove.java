package dev.nrr.input.shape.movements;

/** What a customer did in a period, by its net change; the first four are of the opening cohort. */
enum CustomerMove {
  EXPANDED,
  CONTRACTED,
  CHURNED,
  UNCHANGED,
  NEW,
  REACTIVATED;

  /** So many of the first are moves of customers who were there at the start. */
  static final int OF_COHORT = 4;
}
