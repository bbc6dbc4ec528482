package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.input.check.ContentChecks;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.movements.CountedMovements;
import dev.nrr.input.shape.movements.CountedMovements.Group;
import dev.nrr.input.shape.movements.CountedMovements.Heaviest;
import dev.nrr.warehouse.MovementTable.Role;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of movements: a row a customer or a segment, of one period or of several. */
final class MovementRows implements TableShape {

  private static final Map<Role, Field> AMOUNTS = new EnumMap<>(Role.class);

  static {
    AMOUNTS.put(Role.STARTING, Field.STARTING);
    AMOUNTS.put(Role.EXPANSION, Field.EXPANSION);
    AMOUNTS.put(Role.CONTRACTION, Field.CONTRACTION);
    AMOUNTS.put(Role.CHURN, Field.CHURN);
    AMOUNTS.put(Role.NEW, Field.NEW);
    AMOUNTS.put(Role.REACTIVATION, Field.REACTIVATION);
    AMOUNTS.put(Role.ENDING, Field.ENDING);
  }

  private static final Set<Kind> COUNTS = EnumSet.of(Kind.INTEGER);

  /** A total has more rows below it than this. */
  private static final long FEW_ROWS = 2;

  @Override
  public String name() {
    return "movements";
  }

  @Override
  public Set<Field> fields() {
    Set<Field> fields =
        EnumSet.of(
            Field.CUSTOMER,
            Field.SUBSCRIPTION,
            Field.PERIOD,
            Field.CURRENCY,
            Field.STARTING_CUSTOMERS,
            Field.CHURNED_CUSTOMERS);
    fields.addAll(AMOUNTS.values());
    return fields;
  }

  @Override
  public InputData read(AskedTable asked) throws InputException {
    return new Reading(asked).read();
  }

  /** One table on its way. */
  private static final class Reading {
    private final AskedTable asked;
    private final SqlEngine engine;
    private final MovementTable table;
    private final MovementSql statements;
    private final boolean customers;
    private final Map<PeriodDate, Object> written = new HashMap<>();

    Reading(AskedTable asked) throws InputException {
      this.asked = asked;
      this.engine = asked.engine();
      if (asked.find(Field.STARTING) == null) {
        throw asked.refusal(
            "no column of starting amounts, which engines do not derive from endings");
      }
      this.table = table(asked).where(RowCondition.of(asked, asked.slices().where()));
      Amount least = asked.slices().minStart();
      this.statements =
          new MovementSql(engine.dialect(), table, least == null ? null : least.toDecimal());
      this.customers = table.customer() != null;
    }

    InputData read() throws InputException {
      MovementCounts counts = new MovementCounts(engine.ask(statements.profile()));
      for (Role role : table.amounts().keySet()) {
        asked.requireKeptByCast(asked.column(Objects.requireNonNull(AMOUNTS.get(role))));
      }
      counts.check(asked.name(), customers, table.period() != null);
      Map<String, String> roles = asked.roles(statements::values);
      String currency = asked.currency(table.filter());
      List<Notice> notices =
          new ArrayList<>(
              new TableTotals(asked, asked.names(), table.period(), statements.amounts()).judge());
      if (table.period() == null && !customers) {
        requireOnePeriod();
      }
      boolean several = customers && requireOneRow();
      CountedMovements movements =
          new CountedMovements(
              asked.request(), asked.match(), asked.slices().by(), table.slices(), several);
      add(counts, movements);
      Long distinct = customers ? asked.ask(statements.customers()).number() : null;
      InputData.Movements content = new InputData.Movements(movements.finish(), leaders());
      notices.addAll(movements.notices());
      AskedTable.Facts facts = new AskedTable.Facts(counts.rows(), distinct, roles, currency);
      notices.addAll(
          ContentChecks.notices(asked.request(), asked.input(facts, content, List.of())));
      return asked.input(facts, content, notices);
    }

    private StatedLeaders.@Nullable Source leaders() {
      return customers ? new MovementLeaders(asked, statements, written) : null;
    }

    /** Refuses rows that are periods, or may be for all that a table without an order tells. */
    private void requireOnePeriod() throws InputException {
      ResultRow row = asked.ask(statements.inRow());
      long pairs = row.number() - 1;
      long rolling = Math.max(row.number(), row.number());
      if (rolling > 0 && rolling * 3 >= pairs * 2) {
        throw asked.refusal(
            "rows start with what others end with: they may be periods, and no column was known to"
                + " say which");
      }
    }

    /** Refuses several rows of one customer; whether there are some that a column tells apart. */
    private boolean requireOneRow() throws InputException {
      ResultRow row = asked.ask(statements.repeated(false));
      long several = row.number();
      String example = row.text();
      if (several > 0 && table.part() != null) {
        row = asked.ask(statements.repeated(true));
        several = row.number();
        example = row.text();
        if (several == 0) {
          return true;
        }
      }
      if (several > 0) {
        throw InputException.data(
            asked.name()
                + ": customer "
                + MessageText.quoted(example)
                + " has several rows"
                + (table.period() == null ? "" : " of one period")
                + (several > 1 ? ", one of " + several + " such cases" : "")
                + "; the SELECT of --query FILE can add them up or take one of them");
      }
      return false;
    }

    private void add(MovementCounts counts, CountedMovements movements) throws InputException {
      List<MovementCounts.Line> lines = counts.lines();
      Map<String, Integer> index = new HashMap<>();
      List<Object> all = new ArrayList<>();
      for (MovementCounts.Line line : lines) {
        Object period = Objects.requireNonNull(line.period());
        index.put(period.toString(), all.size());
        all.add(period);
      }
      List<@Nullable PeriodDate> dates = new ArrayList<>();
      if (table.period() == null) {
        dates.add(null);
      } else {
        List<PeriodDate> read = WrittenDates.of(asked, asked.column(Field.PERIOD), all);
        for (int i = 0; i < read.size(); i++) {
          written.put(read.get(i), all.get(i));
        }
        dates.addAll(read);
      }
      List<List<Group>> groups = groups(index);
      Map<Integer, Heaviest> expanders = new HashMap<>();
      Map<Integer, Heaviest> largest = new HashMap<>();
      heaviest(lines, index, expanders, largest);
      for (int i = 0; i < lines.size(); i++) {
        requireTotals(lines.get(i), groups.get(i));
        movements.add(
            dates.get(i), groups.get(i), lines.get(i).happened(), expanders.get(i), largest.get(i));
      }
    }

    private List<List<Group>> groups(Map<String, Integer> index) {
      List<List<Group>> groups = new ArrayList<>();
      index.keySet().forEach(period -> groups.add(new ArrayList<>()));
      for (SqlRow each : engine.ask(statements.groups())) {
        ResultRow row = new ResultRow(each);
        int period = period(row, index);
        List<String> values = new ArrayList<>();
        table.slices().forEach(column -> values.add(row.text().strip()));
        groups
            .get(period)
            .add(
                new Group(
                    values,
                    row.integer(),
                    row.number(),
                    MovementCounts.decimals(row),
                    row.number(),
                    row.number()));
      }
      return groups;
    }

    private static int period(ResultRow row, Map<String, Integer> index) {
      Integer period = index.get(row.text());
      if (period == null) {
        throw new EngineFault("a period came back that was not there before");
      }
      return period;
    }

    /** Holds groups against all rows. */
    private static void requireTotals(MovementCounts.Line line, List<Group> groups) {
      for (int i = 0; i < MovementCounts.SUMS; i++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : groups) {
          sum = sum.add(group.amounts().get(i));
        }
        if (sum.compareTo(line.totals().get(i)) != 0) {
          throw new EngineFault(
              "the rows of a period add up to "
                  + sum.toPlainString()
                  + ", and before to "
                  + line.totals().get(i).toPlainString());
        }
      }
    }

    /** Finds the rows that weigh most, and refuses one that is the total of all others. */
    private void heaviest(
        List<MovementCounts.Line> lines,
        Map<String, Integer> index,
        Map<Integer, Heaviest> expanders,
        Map<Integer, Heaviest> largest)
        throws InputException {
      int halves = 0;
      for (SqlRow each : engine.ask(statements.heaviest())) {
        ResultRow row = new ResultRow(each);
        int period = period(row, index);
        boolean expands = row.flag();
        String customer = row.text();
        List<BigDecimal> amounts = MovementCounts.decimals(row);
        if (expands) {
          if (amounts.get(1).signum() > 0) {
            expanders.put(period, new Heaviest(customer, amounts.subList(0, 4)));
          }
          continue;
        }
        largest.put(period, new Heaviest(customer, amounts.subList(0, 4)));
        halves += isHalf(amounts, lines.get(period)) ? 1 : 0;
      }
      if (halves == lines.size() && !TableTotals.areKept(asked)) {
        String total = largest.values().iterator().next().customer();
        String column = customers ? Objects.requireNonNull(table.customer()) : "";
        throw TableTotals.refusal(asked, Map.of(column, Set.of(total)));
      }
    }

    private static boolean isHalf(List<BigDecimal> amounts, MovementCounts.Line line) {
      boolean half = line.chosen() > FEW_ROWS;
      for (int i = 0; i < amounts.size(); i++) {
        BigDecimal twice = amounts.get(i).add(amounts.get(i));
        half &= twice.compareTo(line.totals().get(i)) == 0;
      }
      return half;
    }

    private static MovementTable table(AskedTable asked) throws InputException {
      Map<Role, String> amounts = new EnumMap<>(Role.class);
      Map<Role, String> types = new EnumMap<>(Role.class);
      for (Map.Entry<Role, Field> each : AMOUNTS.entrySet()) {
        SqlColumn column = asked.find(each.getValue());
        if (column != null) {
          amounts.put(each.getKey(), column.name());
          String type = asked.amountType(column);
          if (type != null) {
            types.put(each.getKey(), type);
          }
        }
      }
      SqlColumn customer = asked.find(Field.CUSTOMER) == null ? null : asked.customer();
      SqlColumn period = asked.find(Field.PERIOD) == null ? null : asked.date(Field.PERIOD);
      return new MovementTable(
          asked.from(),
          amounts,
          types,
          name(customer),
          name(asked.find(Field.SUBSCRIPTION)),
          name(period),
          count(asked, Field.STARTING_CUSTOMERS),
          count(asked, Field.CHURNED_CUSTOMERS),
          asked.sliceColumns(),
          null);
    }

    private static @Nullable String count(AskedTable asked, Field field) throws InputException {
      SqlColumn column = asked.find(field);
      if (column != null) {
        asked.required(column, field, COUNTS, "CAST(... AS INTEGER)");
      }
      return name(column);
    }

    private static @Nullable String name(@Nullable SqlColumn column) {
      return column == null ? null : column.name();
    }
  }
}
