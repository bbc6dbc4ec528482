/**
 * What the starting customers' revenue became: the bridge, the methods that build it and the rule
 * that names every choice.
 */
@NullMarked
package dev.nrr.core.retention;

import org.jspecify.annotations.NullMarked;
