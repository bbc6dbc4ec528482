/**
 * The fast way to read regular input, whole: large blocks of bytes cut at record boundaries,
 * records found in them without a String, several blocks at once. It takes only what is read the
 * same by the reference ({@code input.source.RecordReader}) beyond doubt, and says so of anything
 * else; that is then read by the reference from its start, which also writes every message.
 */
@NullMarked
package dev.nrr.input.block;

import org.jspecify.annotations.NullMarked;
