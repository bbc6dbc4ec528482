package dev.nrr.core.value;

/**
 * Dates in a form recognised without an option.
 *
 * @param format the pattern that reads the same texts
 */
record WrittenDates(DateForm form, String format, FiscalYear fiscalYear) implements DateNotation {

  @Override
  public Grain grain() {
    return form.grain();
  }

  @Override
  public GridDate parse(String text) {
    DateText cut = DateText.cut(text);
    if (cut == null || !form.fits(cut)) {
      throw new DateProblem(
          "not a date: " + DateProblem.quoted(text) + ", expected one written as " + format);
    }
    GridDate date = form.date(cut, fiscalYear);
    if (date == null) {
      throw new DateProblem(form.whyNot(text, cut));
    }
    return date;
  }
}
