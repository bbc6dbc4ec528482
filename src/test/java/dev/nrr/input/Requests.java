package dev.nrr.input;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.input.request.InputRequest;
import java.util.List;
import java.util.Set;

/** What a request says where a test asks for nothing. */
public final class Requests {

  public static final InputRequest.Table TABLE =
      new InputRequest.Table(
          0,
          List.of(),
          Set.of(),
          List.of(),
          List.of(),
          List.of(),
          InputRequest.Totals.FAIL,
          null,
          List.of(),
          null,
          null,
          List.of(),
          Set.of(),
          Set.of());

  public static final InputRequest.Policies REFUSE =
      new InputRequest.Policies(
          InputRequest.BadRows.FAIL,
          InputRequest.Duplicates.FAIL,
          InputRequest.Negative.FAIL,
          null,
          false);

  public static final InputRequest.Dates DATES =
      new InputRequest.Dates(
          null, InputRequest.MissingDate.FAIL, SamplingDay.LAST_DAY, null, Grain.MONTH, null);

  public static final InputRequest.Rates RATES = new InputRequest.Rates(null, null);

  public static final InputRequest.Recurring RECURRING =
      new InputRequest.Recurring(null, null, false, Set.of());

  private Requests() {}
}
