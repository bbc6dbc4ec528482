package dev.nrr.input.request;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input that was read whole.
 *
 * @param provenance where it came from and what was taken for what
 * @param found how its files are written
 * @param content what it comes to
 * @param notices what the user must know of the reading
 */
public record InputData(Provenance provenance, Found found, Content content, List<Notice> notices) {

  /** What an input comes to. */
  public sealed interface Content {

    /** A date of the input, the first where there are several; empty where it has none. */
    Optional<PeriodDate> firstDate();
  }

  /**
   * Movements that were given as such.
   *
   * @param leaders what is asked for customers that lead; null where all customers are kept that
   *     are asked for, or rows are none
   */
  public record Movements(StatedMovements movements, StatedLeaders.@Nullable Source leaders)
      implements Content {

    /** Movements whose customers are kept, if any are asked for. */
    public Movements(StatedMovements movements) {
      this(movements, null);
    }

    @Override
    public Optional<PeriodDate> firstDate() {
      return Optional.ofNullable(movements.periods().get(0).date());
    }
  }

  /** Customers by dates, wherever their revenue is kept. */
  public sealed interface Customers extends Content {

    /** What can be asked of their revenue. */
    RevenueSource source();

    /** The dates; null where there are a start and an end without dates. */
    @Nullable Timeline grid();

    /** What the dates leave open. */
    List<DateDoubt> doubts();

    @Override
    default Optional<PeriodDate> firstDate() {
      Timeline grid = grid();
      return grid == null ? Optional.empty() : Optional.of(grid.first());
    }
  }

  /** Customers whose revenue is in a table of an engine. */
  public record Table(RevenueSource source, @Nullable Timeline grid, List<DateDoubt> doubts)
      implements Customers {

    public Table {
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Customers by dates.
   *
   * @param grid the dates of the book; null where it has a start and an end without dates
   * @param places what the lines kept in the book say: which file, and which line of it
   * @param doubts what its dates leave open
   */
  public record Book(
      RevenueBook book, @Nullable Timeline grid, LineNumbers places, List<DateDoubt> doubts)
      implements Customers {

    public Book {
      doubts = List.copyOf(doubts);
    }

    @Override
    public RevenueSource source() {
      return book;
    }
  }

  /**
   * How the files of an input are written.
   *
   * @param files one a source; empty for plain figures
   * @param decimalMark null where every amount reads the same either way
   * @param by the breakdowns asked for, each column by its header
   * @param roles what each column does and why; empty where only a look at all rows can tell
   */
  public record Found(
      List<FileFound> files,
      @Nullable DecimalMark decimalMark,
      List<List<String>> by,
      List<Inspection.Role> roles) {

    /** The same where nothing was said of columns yet. */
    public Found(List<FileFound> files, @Nullable DecimalMark decimalMark, List<List<String>> by) {
      this(files, decimalMark, by, List.of());
    }

    /** The same with what each column does. */
    public Found withRoles(List<Inspection.Role> told) {
      return new Found(files, decimalMark, by, told);
    }

    /** Nothing was read. */
    public static final Found NOTHING = new Found(List.of(), null, List.of());

    public Found {
      files = List.copyOf(files);
      by = List.copyOf(by);
      roles = List.copyOf(roles);
    }
  }

  /**
   * How one file is written.
   *
   * @param written in words, such as {@code UTF-8, delimiter ','}
   */
  public record FileFound(String name, String written) {}

  public InputData {
    notices = List.copyOf(notices);
  }
}
