/**
 * Checks of what an input comes to: those that refuse it or warn of it, for every command alike,
 * and that {@code inspect} shows.
 */
@NullMarked
package dev.nrr.input.check;

import org.jspecify.annotations.NullMarked;
