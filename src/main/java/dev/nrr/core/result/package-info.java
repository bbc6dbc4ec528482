/**
 * What a computation gives back: bridges, slices, rules, metric values, notices.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * Amount none = Amount.ZERO;
 * RevenueBridge bridge = new RevenueBridge(Amount.of(100), Amount.of(20), none, Amount.of(5));
 * System.out.println(bridge.ending() + " " + bridge.kept()); // 115 95
 * }</pre>
 */
@NullMarked
package dev.nrr.core.result;

import org.jspecify.annotations.NullMarked;
