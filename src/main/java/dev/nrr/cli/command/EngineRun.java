package dev.nrr.cli.command;

import dev.nrr.cli.command.AnalysisCommand.Answer;
import dev.nrr.cli.option.EngineOptions;
import dev.nrr.cli.option.Request;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.EngineFault;
import dev.nrr.warehouse.JdbcEngine;
import dev.nrr.warehouse.JdbcSession;
import dev.nrr.warehouse.Session;
import dev.nrr.warehouse.WarehouseException;
import dev.nrr.warehouse.WarehouseReader;
import java.util.Objects;

/** A question put to the table of an engine: the session is open for as long as it is asked. */
final class EngineRun {

  private EngineRun() {}

  /** What is asked of the table once it is known. */
  @FunctionalInterface
  interface Asked {
    Answer of(InputData data) throws InputException;
  }

  /** Opens a session, asks, and closes it. */
  static Answer of(Request request, Asked question) throws InputException {
    EngineOptions engine = Objects.requireNonNull(request.engine());
    try (Session session = JdbcSession.open(engine.connection())) {
      return question.of(
          WarehouseReader.read(
              new JdbcEngine(session), Objects.requireNonNull(request.input()), engine.table()));
    } catch (WarehouseException failed) {
      throw failed.refusal();
    } catch (EngineFault fault) {
      throw InputException.server(
          engine.table().name()
              + ": "
              + fault.getMessage()
              + "; nothing computed (do its rows change while it is asked?)");
    }
  }
}
