package dev.nrr.report;

import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of several companies that were computed each by itself.
 *
 * @param column the header that tells them apart
 * @param value what it has there; empty for rows where it is blank
 * @param analysis its own answer
 */
public record Company(String column, String value, Analysis analysis) {

  /** Its result, named as a slice is. */
  public RetentionResult total() {
    return named(analysis.total());
  }

  /** Its slices, each named with the company first. */
  List<RetentionResult> slices() {
    List<RetentionResult> slices = new ArrayList<>();
    for (RetentionResult slice : analysis.slices()) {
      slices.add(named(slice));
    }
    return slices;
  }

  /** Its name for people. */
  public String words() {
    return value.isEmpty() ? "(blank)" : value;
  }

  private RetentionResult named(RetentionResult result) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(column, value);
    values.putAll(result.slice().values());
    return new RetentionResult(
        new Slice(values),
        result.window(),
        result.bridge(),
        result.memo(),
        result.customers(),
        result.measures());
  }
}
