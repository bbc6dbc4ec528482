package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.ClassTable;
import dev.nrr.core.book.ClassTable.ClassRow;
import dev.nrr.core.book.CohortRevenue;
import dev.nrr.core.book.CohortTable;
import dev.nrr.core.book.CohortTable.CohortRow;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A book that answers by classes of its customers, as an engine does. */
public record ClassedBook(RevenueBook book) implements RevenueSource {

  private record Facts(
      int step,
      List<@Nullable String> values,
      boolean start,
      boolean end,
      boolean before,
      int comparison,
      boolean pauses,
      boolean inWindow,
      String name) {}

  private record Sum(long customers, BigDecimal start, BigDecimal end) {

    Sum plus(Sum other) {
      return new Sum(customers + other.customers, start.add(other.start), end.add(other.end));
    }
  }

  @Override
  public List<PeriodDate> dates() {
    return book.dates();
  }

  @Override
  public int dateCount() {
    return book.dateCount();
  }

  @Override
  public boolean hasHistory() {
    return book.hasHistory();
  }

  @Override
  public void requireAttributes(List<String> names) {
    book.requireAttributes(names);
  }

  @Override
  public Amount total(int date) {
    return book.total(date);
  }

  @Override
  public CustomerRevenue in(Look look) {
    Map<Facts, Sum> classes = new LinkedHashMap<>();
    for (int customer = 0; customer < book.customers(); customer++) {
      add(classes, look, customer, ClassRow.ENDS, look.from(), look.to());
      for (int step = look.from(); look.everyStep() && step < look.to(); step++) {
        add(classes, look, customer, step, step, step + 1);
      }
    }
    List<ClassRow> rows = new ArrayList<>();
    classes.forEach(
        (f, s) ->
            rows.add(
                new ClassRow(
                    f.step,
                    f.values,
                    f.start,
                    f.end,
                    f.before,
                    f.comparison,
                    f.pauses,
                    f.inWindow,
                    s.customers,
                    s.start,
                    s.end,
                    f.name)));
    return new ClassTable(look.from(), look.to(), look.columns(), rows);
  }

  private void add(
      Map<Facts, Sum> classes, Look look, int customer, int step, int first, int last) {
    List<@Nullable String> values = values(look, customer);
    int inside = step == ClassRow.ENDS ? last : step + 1;
    Facts facts =
        new Facts(
            step,
            values,
            book.isPaying(customer, first),
            book.isPaying(customer, last),
            book.paidBefore(customer, first),
            Integer.signum(book.compare(customer, last, first)),
            book.pauses(customer, look.from(), inside),
            book.isPaying(customer, look.from()),
            values.contains(null) ? book.customer(customer) : "");
    classes.merge(facts, new Sum(1, revenue(customer, first), revenue(customer, last)), Sum::plus);
  }

  private List<@Nullable String> values(Look look, int customer) {
    String[] values = new String[look.columns().size()];
    for (int i = 0; i < values.length; i++) {
      AttributeColumn column = book.attribute(look.columns().get(i));
      int code = column.code(customer, look.from());
      values[i] = code == AttributeColumn.MIXED ? null : code < 0 ? "" : column.values().get(code);
    }
    return Arrays.asList(values);
  }

  private BigDecimal revenue(int customer, int date) {
    return book.revenue(customer, date).toDecimal();
  }

  @Override
  public RevenueBook leading(Leaders leaders) {
    return book;
  }

  @Override
  public CohortRevenue cohorts(List<Integer> dates) {
    List<CohortRow> rows = new ArrayList<>();
    for (int customer = 0; customer < book.customers(); customer++) {
      int first = book.firstPaying(customer);
      for (int date = 0; first >= 0 && date < book.dateCount(); date++) {
        if (date == first || (date > first && dates.contains(date))) {
          rows.add(
              new CohortRow(
                  first,
                  date,
                  book.isPaying(customer, date),
                  Integer.signum(book.compare(customer, date, first)),
                  1,
                  revenue(customer, first),
                  revenue(customer, date)));
        }
      }
    }
    return new CohortTable(rows);
  }
}
