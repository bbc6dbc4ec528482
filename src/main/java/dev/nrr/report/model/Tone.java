package dev.nrr.report.model;

/** What a value means to a reader, for formats that can colour; none may rely on it. */
public enum Tone {
  GOOD,
  FAIR,
  POOR,
  STRONG,
  FAINT
}
