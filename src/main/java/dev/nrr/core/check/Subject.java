package dev.nrr.core.check;

import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.TopShares;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result as thresholds see it.
 *
 * @param result the total or a slice
 * @param shares how much stands with its largest customers
 * @param earlier metric id to what the baseline says of the same slice; null where it has none
 */
public record Subject(
    RetentionResult result, TopShares shares, @Nullable Map<String, MetricValue> earlier) {}
