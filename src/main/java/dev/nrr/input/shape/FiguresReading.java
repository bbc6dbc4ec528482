package dev.nrr.input.shape;

import dev.nrr.core.book.Interner;
import dev.nrr.core.retention.Provenance;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.FiscalYear;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Reading;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowSink;
import dev.nrr.input.table.Slots;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain figures as one row of movements, so that the same rules hold for them as for a file.
 *
 * @param amounts starting, expansion, contraction, churn
 * @param startingCustomers null if not told
 * @param churnedCustomers null if not told
 * @param currency null if not told
 */
public record FiguresReading(
    List<BigDecimal> amounts,
    @Nullable Long startingCustomers,
    @Nullable Long churnedCustomers,
    @Nullable String currency) {

  private static final InputRequest NO_FILES =
      new InputRequest(
          List.of(),
          new RecordReader.Options(null, null),
          new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null),
          InputRequest.Policies.REFUSE,
          InputRequest.Slices.NONE,
          InputRequest.Dates.DEFAULT,
          InputRequest.Rates.NONE);

  public FiguresReading {
    amounts = List.copyOf(amounts);
  }

  /**
   * The figures as an input that was read.
   *
   * @throws InputRefused if they contradict each other
   */
  public Reading read() throws InputRefused {
    Shape shape = new MovementsShape();
    Slots slots = new Slots(shape.fields(), List.of(), Map.of());
    HeaderMatch match = HeaderMatch.of(List.of(), shape.fields(), NO_FILES.columns());
    Problems problems = new Problems(List.of(), false, (problem, fields) -> {});
    try (ShapeReading reading = shape.begin(NO_FILES, slots, match, problems)) {
      RowSink.Fault fault = reading.accept(new FiguresRow(this));
      if (fault != null) {
        throw InputRefused.option(fault.message());
      }
      ShapeReading.Outcome outcome = reading.finish(new RowFeed(NO_FILES, slots, problems));
      return new Reading(
          new Provenance("figures", "figures", 1, 0, null, Map.of(), currency),
          Reading.Found.NOTHING,
          outcome.content(),
          outcome.notices());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The one row that figures are. */
  private static final class FiguresRow implements Row {
    private final AmountCell[] cells = new AmountCell[MovementsShape.AMOUNTS];
    private final FiguresReading figures;

    FiguresRow(FiguresReading figures) {
      this.figures = figures;
      for (int slot = 0; slot < cells.length; slot++) {
        cells[slot] = new AmountCell();
        if (slot < figures.amounts().size()) {
          cells[slot].set(figures.amounts().get(slot));
        }
      }
    }

    @Override
    public int source() {
      return 0;
    }

    @Override
    public long line() {
      return 0;
    }

    @Override
    public boolean isAdmitted() {
      return true;
    }

    @Override
    public boolean has(int slot) {
      return switch (slot) {
        case MovementsShape.STARTING_CUSTOMERS -> figures.startingCustomers() != null;
        case MovementsShape.CHURNED_CUSTOMERS -> figures.churnedCustomers() != null;
        default -> slot < figures.amounts().size();
      };
    }

    @Override
    public AmountCell amount(int slot) {
      return cells[slot];
    }

    @Override
    public int column(int slot) {
      return -1;
    }

    @Override
    public long count(int slot) {
      Long count =
          slot == MovementsShape.STARTING_CUSTOMERS
              ? figures.startingCustomers()
              : figures.churnedCustomers();
      return count == null ? 0 : count;
    }

    @Override
    public String text(int slot) {
      return "";
    }

    @Override
    public int code(int slot) {
      return 0;
    }

    @Override
    public int intern(int slot, Interner interner) {
      return interner.intern("");
    }

    @Override
    public long fingerprint(int slot, long key) {
      return key;
    }
  }
}
