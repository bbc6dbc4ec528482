/**
 * Records to typed rows: amounts, dictionaries, decimal mark, currency; the record way of reading.
 */
@NullMarked
package dev.nrr.input.row;

import org.jspecify.annotations.NullMarked;
