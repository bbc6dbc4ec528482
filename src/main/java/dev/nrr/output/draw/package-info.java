/**
 * The drawing unit: from exact numbers to shapes at places, with no fonts, no clock, no locale and
 * no file format. A picture is a {@link dev.nrr.output.draw.Drawing} of {@link
 * dev.nrr.output.draw.Element}s; a {@link dev.nrr.output.draw.LinearScale} turns values into
 * places.
 *
 * <p>Every length and place is a whole number of hundredths of a pixel ({@link
 * dev.nrr.output.draw.Px}), so that the same numbers give the same picture everywhere. Money and
 * ratios come in as exact decimals and are rounded to a place in {@link
 * dev.nrr.output.draw.LinearScale#place} alone. {@code y} grows downwards.
 */
@NullMarked
package dev.nrr.output.draw;

import org.jspecify.annotations.NullMarked;
