package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether rows without a period are periods after all: most of them begin with what the row before
 * ended with, or end with what it began with where the latest comes first. Such rows are never
 * added up.
 */
final class PeriodSequence {

  private final Map<Long, Ends> last = new HashMap<>();
  private long pairs;
  private long forward;
  private long backward;
  private long place;

  /** What a row began and ended with. */
  private record Ends(BigDecimal starting, BigDecimal ending) {}

  /** Whether rows of this input would be added up and may be periods. */
  static boolean mayBe(InputRequest request, HeaderMatch match) {
    boolean sum = request.policies().sumDuplicates();
    return !match.has(Field.PERIOD) && match.has(Field.CUSTOMER) == sum;
  }

  /**
   * Notes a row.
   *
   * @param computed starting and every movement
   */
  void observe(Row row, MutableAmount[] cells, BigDecimal computed) {
    BigDecimal starting = cells[MovementSlots.STARTING].decimal();
    BigDecimal ending =
        row.has(MovementSlots.ENDING) ? cells[MovementSlots.ENDING].decimal() : computed;
    long key =
        row.has(MovementSlots.CUSTOMER)
            ? row.fingerprint(
                MovementSlots.SUBSCRIPTION, row.fingerprint(MovementSlots.CUSTOMER, KeyHash.START))
            : 0;
    Ends before = last.put(key, new Ends(starting, ending));
    if (before != null) {
      pairs++;
      boolean moves =
          starting.compareTo(ending) != 0 || before.starting().compareTo(before.ending()) != 0;
      boolean follows = moves && starting.compareTo(before.ending()) == 0 && starting.signum() > 0;
      boolean precedes = moves && ending.compareTo(before.starting()) == 0 && ending.signum() > 0;
      forward += follows ? 1 : 0;
      backward += precedes ? 1 : 0;
      if ((follows || precedes) && place == RowPlace.NONE) {
        place = RowPlace.of(row.source(), row.line());
      }
    }
  }

  /** Refuses rows that are periods, with what may name them. */
  void refuse(Problems problems, HeaderMatch match) {
    long rolling = Math.max(forward, backward);
    if (rolling == 0 || rolling * 3 < pairs * 2) {
      return;
    }
    problems.refuse(
        problems.at(
            RowPlace.source(place),
            RowPlace.line(place),
            0,
            forward >= backward
                ? "starts with what the row before ends with: the rows are periods, and no column"
                    + " was known to say which"
                : "ends with what the row before starts with: the rows are periods, the latest"
                    + " first, and no column was known to say which"));
    List<String> unused =
        IntStream.range(0, match.headers().size())
            .filter(column -> !match.columns().containsValue(column))
            .mapToObj(match.headers()::get)
            .toList();
    String column = unused.size() == 1 ? unused.get(0) : "COLUMN";
    problems.suggest(Suggestion.of("it says which period a row is", "--map", "period=" + column));
    if (!match.has(Field.CUSTOMER)) {
      problems.suggest(Suggestion.of("the rows are parts of one period", "--duplicates", "sum"));
    } else if (unused.size() == 1 && !match.has(Field.SUBSCRIPTION)) {
      problems.suggest(
          Suggestion.of(
              "the rows are parts of one period, which it tells apart",
              "--map",
              "subscription=" + column));
    }
  }
}
