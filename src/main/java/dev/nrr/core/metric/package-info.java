/**
 * One class a metric, and the ordered list of them.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * RevenueBridge bridge =
 *     new RevenueBridge(Amount.of(100), Amount.of(20), Amount.ZERO, Amount.of(5));
 * RetentionRule rule = RetentionRule.asGiven();
 * MetricValue net = Metrics.NRR.measure(bridge, Memo.UNKNOWN, null, rule);
 * System.out.println(net.find().orElseThrow().toPercent(1)); // 115.0
 * }</pre>
 */
@NullMarked
package dev.nrr.core.metric;

import org.jspecify.annotations.NullMarked;
