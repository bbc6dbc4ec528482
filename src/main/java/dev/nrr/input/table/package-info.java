/**
 * Records to typed rows: headers taken for fields, amounts, dictionaries, every problem with its
 * place.
 */
@NullMarked
package dev.nrr.input.table;

import org.jspecify.annotations.NullMarked;
