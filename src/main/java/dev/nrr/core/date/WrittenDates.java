package dev.nrr.core.date;

/**
 * Dates in a form recognised without an option.
 *
 * @param format the pattern that reads the same texts
 */
record WrittenDates(DateLayout form, String format, FiscalYear fiscalYear) implements DateNotation {

  @Override
  public Grain grain() {
    return form.grain();
  }

  @Override
  public PeriodDate parse(String text) {
    DateTokens cut = DateTokens.cut(text);
    if (cut == null || !form.fits(cut)) {
      throw new DateException(
          "not a date: " + DateException.quoted(text) + ", expected one written as " + format);
    }
    PeriodDate date = form.date(cut, fiscalYear);
    if (date == null) {
      throw new DateException(form.whyNot(text, cut));
    }
    return date;
  }
}
