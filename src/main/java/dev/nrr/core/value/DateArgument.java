package dev.nrr.core.value;

import java.util.Optional;
import java.util.Set;

/**
 * A DATE of the command line: {@code 2025-12-31}, {@code 2025-12}, {@code 2025Q4} or {@code
 * 2025-Q4}, {@code 2025}; an interval of days that is then looked for among the dates of the data.
 * With {@code --fiscal-year-start} years and quarters are fiscal.
 *
 * @param label the interval
 */
public record DateArgument(GridDate label) {

  private static final Set<String> FORMS = Set.of("y-n-n", "y-n", "yqn", "y-qn", "y");

  /**
   * Reads a DATE.
   *
   * @throws DateProblem if it is not one: a usage error
   */
  public static DateArgument parse(String text, FiscalYear fiscalYear) {
    DateText cut = DateText.cut(text);
    if (cut == null || cut.isTimed() || !FORMS.contains(cut.skeleton())) {
      throw unreadable(text);
    }
    return DateForm.of(cut).stream()
        .flatMap(form -> Optional.ofNullable(form.date(cut, fiscalYear)).stream())
        .map(DateArgument::new)
        .findFirst()
        .orElseThrow(() -> unreadable(text));
  }

  /**
   * The date of the data that is meant. Where the DATE is as fine as the data or coarser, the last
   * date inside it: {@code 2025} over months is 2025-12, or the last month of 2025 there is. Where
   * it is finer, the label that covers it: {@code 2025-12-31} over months is 2025-12.
   *
   * @throws DateProblem if the data have none
   */
  public GridDate on(DateGrid grid) {
    boolean finer = label.grain().isFinerThan(grid.grain());
    return grid.dates().stream()
        .filter(date -> finer ? date.covers(label) : label.covers(date))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> absent(grid));
  }

  /** Whether this DATE ends before the other does, as {@code --from} and {@code --to} must. */
  public boolean isBefore(DateArgument other) {
    return label.day().isBefore(other.label.day());
  }

  /** The DATE as a label. */
  @Override
  public String toString() {
    return label.toString();
  }

  private DateProblem absent(DateGrid grid) {
    String there =
        grid.dates().stream()
            .filter(date -> date.month().equals(label.month()))
            .reduce((earlier, later) -> later)
            .map(date -> "in " + date.month() + " they have " + date)
            .orElse("they have " + grid);
    return new DateProblem("the data have no date for " + label + ", " + there);
  }

  private static DateProblem unreadable(String text) {
    return new DateProblem(
        "not a date: "
            + DateProblem.quoted(text)
            + ", expected one such as 2025-12-31, 2025-12, 2025Q4 or 2025");
  }
}
