/** JSON as records: an array of flat objects, or one object after another. */
@NullMarked
package dev.nrr.input.json;

import org.jspecify.annotations.NullMarked;
