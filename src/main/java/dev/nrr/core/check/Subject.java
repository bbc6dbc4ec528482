package dev.nrr.core.check;

import dev.nrr.core.retention.Measure;
import dev.nrr.core.retention.Retention;
import dev.nrr.core.retention.TopShares;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result as thresholds see it.
 *
 * @param result the total or a slice
 * @param shares how much stands with its largest customers
 * @param earlier metric id to what the baseline says of the same slice; null where it has none
 */
public record Subject(Retention result, TopShares shares, @Nullable Map<String, Measure> earlier) {}
