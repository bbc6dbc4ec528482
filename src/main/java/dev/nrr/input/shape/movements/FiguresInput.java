package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.result.Provenance;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.RecordReader;
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
public record FiguresInput(
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

  public FiguresInput {
    amounts = List.copyOf(amounts);
  }

  /**
   * The figures as an input that was read.
   *
   * @throws InputException if they contradict each other
   */
  public InputData read() throws InputException {
    Shape shape = new MovementsShape();
    RowLayout slots = new RowLayout(shape.fields(), List.of(), Map.of());
    HeaderMatch match = HeaderMatch.of(List.of(), shape.fields(), NO_FILES.columns());
    Problems problems = new Problems(List.of(), false, (problem, fields) -> {});
    try (ShapeBuilder reading = shape.begin(NO_FILES, slots, match, problems)) {
      RowHandler.Fault fault = reading.accept(new FiguresRow(this));
      if (fault != null) {
        throw InputException.option(fault.message());
      }
      ShapeBuilder.Outcome outcome = reading.finish(new RecordRows(NO_FILES, slots, problems));
      return new InputData(
          new Provenance("figures", "figures", 1, 0, null, Map.of(), currency),
          InputData.Found.NOTHING,
          outcome.content(),
          outcome.notices());
    } catch (IOException | NotRegularException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The one row that figures are. */
  private static final class FiguresRow implements Row {
    private final MutableAmount[] cells = new MutableAmount[MovementsShape.AMOUNTS];
    private final FiguresInput figures;

    FiguresRow(FiguresInput figures) {
      this.figures = figures;
      for (int slot = 0; slot < cells.length; slot++) {
        cells[slot] = new MutableAmount();
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
    public MutableAmount amount(int slot) {
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
    public int intern(int slot, TextDictionary interner) {
      return interner.intern("");
    }

    @Override
    public long fingerprint(int slot, long key) {
      return key;
    }
  }
}
