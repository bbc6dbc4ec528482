package dev.nrr.spark;

import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.SqlEngine;
import dev.nrr.warehouse.WarehouseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** Spark as this process has it. The session is not ended with this: it is the application's. */
final class SparkEngine implements SqlEngine {

  private final SparkSession session;
  private final ConnectionSettings settings;

  SparkEngine(SparkSession session, ConnectionSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  @Override
  public SqlDialect dialect() {
    return settings.dialect();
  }

  @Override
  public String name() {
    return "Spark " + session.version();
  }

  @Override
  public List<SqlColumn> columns(String from) {
    return run(
        () -> {
          List<SqlColumn> columns = new ArrayList<>();
          for (StructField field :
              session.sql("SELECT * FROM " + from + " t WHERE 1 = 0").schema().fields()) {
            columns.add(new SqlColumn(field.name(), kind(field.dataType()), field.dataType().sql()));
          }
          return columns;
        });
  }

  @Override
  public List<SqlRow> ask(String sql) {
    return run(
        () -> {
          List<SqlRow> rows = new ArrayList<>();
          for (Row row : session.sql(sql).collectAsList()) {
            Object[] values = new Object[row.length()];
            for (int i = 0; i < values.length; i++) {
              values[i] = row.get(i);
            }
            rows.add(SqlRow.of(values));
          }
          return rows;
        });
  }

  @Override
  public void close() {
    // what runs in it ends with the application
  }

  /** Runs a statement, which is cancelled at the time limit. */
  private <T> T run(Supplier<T> statement) {
    String group = UUID.randomUUID().toString();
    session.sparkContext().setJobGroup(group, "nrr", true);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SparkEngine::aside);
    try {
      if (settings.timeoutSeconds() > 0) {
        clock.schedule(
            () -> {
              late.set(true);
              session.sparkContext().cancelJobGroup(group);
            },
            settings.timeoutSeconds(),
            TimeUnit.SECONDS);
      }
      return statement.get();
    } catch (Exception failure) { // Spark's are not declared, as Scala's need not be
      throw new WarehouseException(refusal(failure, late.get()));
    } finally {
      clock.shutdownNow();
      session.sparkContext().clearJobGroup();
    }
  }

  private static Thread aside(Runnable task) {
    Thread thread = new Thread(task, "nrr-timeout");
    thread.setDaemon(true);
    return thread;
  }

  private InputException refusal(Exception failure, boolean late) {
    if (late) {
      return settings.overTime();
    }
    String said = String.valueOf(failure.getMessage()).strip();
    String line = settings + ": " + said.lines().findFirst().orElse("").strip();
    return failure instanceof AnalysisException || failure instanceof ArithmeticException
        ? InputException.data(line)
        : InputException.server(line);
  }

  private static Kind kind(DataType type) {
    if (type instanceof StringType) {
      return Kind.TEXT;
    }
    if (type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType) {
      return Kind.INTEGER;
    }
    if (type instanceof DecimalType) {
      return Kind.DECIMAL;
    }
    if (type instanceof FloatType || type instanceof DoubleType) {
      return Kind.FLOAT;
    }
    if (type instanceof DateType) {
      return Kind.DATE;
    }
    return type instanceof TimestampType || type instanceof TimestampNTZType
        ? Kind.TIMESTAMP
        : Kind.OTHER;
  }
}
