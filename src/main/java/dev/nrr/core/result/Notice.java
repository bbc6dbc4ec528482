package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Something the user must know about a result: a policy that touched rows, a check that failed, a
 * limit of the method.
 *
 * @param code stable name for scripts, such as {@code ending-differs}
 * @param message one line in words, without a full stop
 * @param count how many rows or customers it is about
 * @param amount how much money it is about; null where money does not apply
 */
public record Notice(String code, String message, long count, @Nullable Amount amount) {

  /**
   * One to which money does not apply.
   *
   * @param code stable name for scripts
   * @param message one line in words
   * @param count how many rows or customers it is about
   */
  public Notice(String code, String message, long count) {
    this(code, message, count, null);
  }
}
