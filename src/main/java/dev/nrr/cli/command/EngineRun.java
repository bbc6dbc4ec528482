package dev.nrr.cli.command;

import dev.nrr.cli.command.AnalysisCommand.Answer;
import dev.nrr.cli.option.EngineOptions;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.Request;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.EngineDoor;
import dev.nrr.warehouse.EngineFault;
import dev.nrr.warehouse.SqlEngine;
import dev.nrr.warehouse.TableRequest;
import dev.nrr.warehouse.WarehouseException;
import dev.nrr.warehouse.WarehouseReader;
import java.util.List;
import java.util.Objects;

/** A question put to the table of an engine: the engine is open for as long as it is asked. */
final class EngineRun {

  private EngineRun() {}

  /** What is asked of the table once it is known. */
  @FunctionalInterface
  interface Asked {
    Answer of(InputData data) throws InputException;
  }

  /** Refuses to ask a table for sums where every row is needed. */
  static void requireRows(Request request, String command) {
    if (request.engine() != null) {
      throw new OptionException(
          command + " reads rows, and sums are asked of the engine", List.of(TableRequest.BY_ROWS));
    }
  }

  /** Opens the engine, asks, and closes it. */
  static Answer of(Request request, Asked question) throws InputException {
    EngineOptions asked = Objects.requireNonNull(request.engine());
    try (SqlEngine engine = EngineDoor.to(asked.connection())) {
      return question.of(
          WarehouseReader.read(engine, Objects.requireNonNull(request.input()), asked.table()));
    } catch (WarehouseException failed) {
      throw failed.refusal();
    } catch (EngineFault fault) {
      throw InputException.server(
          asked.table().name()
              + ": "
              + fault.getMessage()
              + "; nothing computed (do its rows change while it is asked?)");
    }
  }
}
