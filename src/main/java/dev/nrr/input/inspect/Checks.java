package dev.nrr.input.inspect;

import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.Policies;
import dev.nrr.input.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** The ordered list of checks of rows. A new check is one class, and one line here. */
final class Checks {

  private Checks() {}

  /**
   * Checks of the rows of one input, which remember what they observed.
   *
   * @param currencies the one that also lists the currencies
   */
  static List<RowCheck> ofRows(
      Shape shape, InputRequest request, AmountChecks.Currencies currencies) {
    Policies policies = request.policies();
    boolean repeated = policies.duplicates() == Duplicates.FAIL;
    return List.of(
        new MovementChecks.Arithmetic(shape, policies.strict()),
        new IdentityChecks.DuplicateKeys(shape, request.sources(), repeated),
        new AmountChecks.Signs(shape, policies.clipNegative()),
        new MovementChecks.Losses(shape),
        currencies,
        new AmountChecks.OneTime(),
        new IdentityChecks.NearDuplicates(shape),
        new AmountChecks.Precision());
  }

  /** Those of them that look at each row by itself. */
  static List<RowCheck.Parted> ofSingleRows(
      Shape shape, InputRequest request, AmountChecks.Currencies currencies) {
    List<RowCheck.Parted> single = new ArrayList<>();
    for (RowCheck check : ofRows(shape, request, currencies)) {
      if (check instanceof RowCheck.Parted parted) {
        single.add(parted);
      }
    }
    return single;
  }
}
