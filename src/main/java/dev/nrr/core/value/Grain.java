package dev.nrr.core.value;

/** How fine a date is: what one label such as {@code 2024-12} or {@code 2024Q4} covers. */
public enum Grain {
  DAY,
  MONTH,
  QUARTER,
  YEAR
}
