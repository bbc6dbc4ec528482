package dev.nrr.warehouse;

/** What an engine answered contradicts itself, so that nothing of it may be used. */
public final class EngineFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineFault(String message) {
    super(message);
  }
}
